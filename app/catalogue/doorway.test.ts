import { expect, test } from 'vitest'
import { narrowestDoorway, widthToPass } from './doorway.ts'

test.for([
  [400, 'bathroom'],
  [620, 'bathroom'],
  [621, 'bedroom'],
  [720, 'bedroom'],
  [721, 'entrance'],
  [820, 'entrance'],
  [821, undefined],
] as const)('%i mm passes the %s door', ([widthMm, doorway]) => {
  expect(narrowestDoorway(widthMm)).toBe(doorway)
})

test.for([
  [{ widthMm: 980, specs: { carry_width: 480 } }, 480],
  [{ widthMm: 620, specs: {} }, 620],
  [{ widthMm: null, specs: {} }, null],
] as const)('%j is carried in at %s', ([product, widthMm]) => {
  expect(widthToPass(product)).toBe(widthMm)
})
