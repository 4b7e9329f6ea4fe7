import { expect, test } from 'vitest'
import { checkFit, type FitVerdict, isStopped } from './fit-check.ts'
import type { FitCheckName, FitProduct } from './fit-comparison.ts'
import type { Home, Measurements } from './measurement-range.ts'

const nothing: FitProduct = { maxUserWeightKg: null, widthMm: null, lengthMm: null, specs: {} }
const check = (product: Partial<FitProduct>, found: Measurements & Home, asked = Object.keys(found)) =>
  checkFit({ ...nothing, ...product }, found, found, asked)

type Case = readonly [FitCheckName, Partial<FitProduct>, Measurements & Home, FitVerdict, number | null, number | null]

test.each<Case>([
  ['weight', { maxUserWeightKg: 110 }, { body_weight: 105 }, 'fits', null, 105],
  ['weight', { maxUserWeightKg: 110 }, { body_weight: 108 }, 'warns', null, 105],
  ['weight', { maxUserWeightKg: 110 }, { body_weight: 111 }, 'stops', null, 110],
  ['weight', { maxUserWeightKg: 150, specs: { safe_working_load: 120 } }, { body_weight: 130 }, 'stops', null, 120],
  ['door', { widthMm: 600 }, { door_width: 700 }, 'fits', 700, null],
  ['door', { widthMm: 600 }, { door_width: 650 }, 'warns', 700, null],
  ['door', { widthMm: 600 }, { door_width: 590 }, 'stops', 600, null],
  // A bed is carried in by its parts, not rolled in whole.
  ['door', { widthMm: 1000, specs: { carry_width: 620 } }, { door_width: 650 }, 'fits', 620, null],
  ['door', { widthMm: 1000, specs: { carry_width: 720 } }, { door_width: 650 }, 'stops', 720, null],
  ['seat_width', { specs: { seat_width: 440 } }, { hip_width: 400 }, 'fits', 440, 460],
  ['seat_width', { specs: { seat_width: 460 } }, { hip_width: 400 }, 'fits', 440, 460],
  ['seat_width', { specs: { seat_width: 461 } }, { hip_width: 400 }, 'warns', 440, 460],
  ['seat_width', { specs: { seat_width: 439 } }, { hip_width: 400 }, 'warns', 440, 460],
  ['seat_width', { specs: { seat_width: 399 } }, { hip_width: 400 }, 'stops', 400, null],
  ['seat_depth', { specs: { seat_depth: 420 } }, { thigh_length: 480 }, 'fits', 415, 430],
  ['seat_depth', { specs: { seat_depth: 500 } }, { thigh_length: 480 }, 'stops', null, 480],
  [
    'handle_height',
    { specs: { handle_height_min: 720, handle_height_max: 950 } },
    { wrist_height: 800 },
    'fits',
    720,
    950,
  ],
  [
    'handle_height',
    { specs: { handle_height_min: 720, handle_height_max: 950 } },
    { wrist_height: 970 },
    'warns',
    720,
    950,
  ],
  [
    'handle_height',
    { specs: { handle_height_min: 720, handle_height_max: 950 } },
    { wrist_height: 980 },
    'stops',
    695,
    975,
  ],
  ['user_height', { specs: { user_height_min: 1570, user_height_max: 1780 } }, { height: 1500 }, 'stops', 1570, 1780],
  ['stair_width', { specs: { min_stair_width: 800 } }, { stair_width: 780 }, 'stops', 800, null],
  ['stair_rise', { specs: { max_step_rise: 180 } }, { stair_rise: 180 }, 'fits', null, 180],
  ['under_bed', { specs: { base_height: 110 } }, { under_bed_clearance: 100 }, 'stops', 110, null],
  ['threshold', { specs: { max_rise: 40 } }, { threshold_height: 60 }, 'stops', null, 40],
  ['corridor', { widthMm: 600 }, { corridor_width: 900 }, 'warns', 1200, null],
  ['lift_depth', { lengthMm: 1000 }, { lift_depth: 950 }, 'warns', 1000, null],
  ['socket', {}, { socket_near: false }, 'warns', 1, 1],
  ['bathroom_space', {}, { bathroom_space: true }, 'fits', 1, 1],
])('%s of %j with %j: %s', (name, product, found, verdict, from, to) => {
  expect(check(product, found).find(one => one.check === name)).toMatchObject({ verdict, from, to })
})

test('what was asked and not measured is said, with what would be needed', () => {
  expect(check({ widthMm: 600, specs: { seat_width: 450 } }, {}, ['door_width', 'hip_width'])).toEqual([
    { check: 'door', verdict: 'unknown', value: null, from: 700, to: null, unit: 'mm' },
    { check: 'seat_width', verdict: 'unknown', value: 450, from: null, to: null, unit: 'mm' },
  ])
})

test('what nobody asked for and what the device has no figure for is not compared', () => {
  expect(check({ widthMm: 600 }, {}, ['body_weight', 'hip_width'])).toEqual([])
})

test.each([
  [{ door_width: 800 }, false],
  [{ door_width: 500 }, true],
  [{}, false],
])('%j forbids the device: %s', (found, is) =>
  expect(isStopped(check({ widthMm: 600 }, found, ['door_width']))).toBe(is),
)
