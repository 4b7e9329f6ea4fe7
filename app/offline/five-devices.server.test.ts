import { test } from '#test/support/house.ts'
import { fiveDevices } from '#test/support/offline-story.ts'

const LONG = 120_000

test(
  'five devices, 200 scans, 10 disconnections: nothing lost, nothing doubled, each conflict listed once',
  {
    timeout: LONG,
  },
  ({ house }) => fiveDevices(house, { turns: 4, cuts: 10 }),
)
