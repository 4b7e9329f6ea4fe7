import { afterAll, beforeAll, test } from 'vitest'
import { fiveDevices } from '#test/support/offline-story.ts'
import { type ServerHouse, serverHouse } from '#test/support/server-house.ts'

/** The small day with each run, the whole one with the big counts: 2,000 scans, 30 disconnections. */
const SIZE = process.env.FULL === '1' ? { turns: 40, cuts: 30 } : { turns: 4, cuts: 10 }
const LONG = 1_200_000

let house: ServerHouse
beforeAll(async () => {
  house = await serverHouse()
}, LONG)
afterAll(() => house.close())

test(
  `five devices at the same time, ${SIZE.turns * 50} scans, ${SIZE.cuts} disconnections: nothing lost, nothing doubled`,
  () => fiveDevices(house, SIZE),
  LONG,
)
