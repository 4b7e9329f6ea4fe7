import type { BodyMeasurement, HomeLimit } from '#app/catalogue/measurement.ts'

export type Unit = 'mm' | 'kg'
export type Range = { readonly min: number; readonly max: number; readonly unit: Unit }
/** What is answered with yes or no instead of a length. */
export const YES_NO_LIMITS = ['bathroom_space', 'socket_near'] as const satisfies readonly HomeLimit[]
export type YesNoLimit = (typeof YES_NO_LIMITS)[number]
export type MeasuredLimit = Exclude<HomeLimit, YesNoLimit>

export const isYesNo = (limit: HomeLimit): limit is YesNoLimit => (YES_NO_LIMITS as readonly string[]).includes(limit)

const mm = (min: number, max: number): Range => ({ min, max, unit: 'mm' })

/** What a body can measure. Wide on purpose: it stops slips of the pen (kilograms for jin, cm for mm), not people. */
export const BODY_RANGE: { readonly [M in BodyMeasurement]: Range } = {
  body_weight: { min: 10, max: 300, unit: 'kg' },
  height: mm(500, 2300),
  hip_width: mm(150, 900),
  thigh_length: mm(200, 800),
  lower_leg_length: mm(150, 700),
  elbow_height: mm(80, 1400),
  wrist_height: mm(300, 1200),
  axilla_height: mm(200, 1800),
  chest_width: mm(150, 800),
  head_support_height: mm(300, 1100),
}

/** What a home can measure. */
export const HOME_RANGE: { readonly [L in MeasuredLimit]: Range } = {
  door_width: mm(400, 3000),
  corridor_width: mm(400, 6000),
  turning_space: mm(400, 9000),
  lift_depth: mm(500, 4000),
  lift_width: mm(500, 4000),
  stair_width: mm(400, 4000),
  stair_rise: mm(60, 350),
  threshold_height: mm(0, 1000),
  bed_height: mm(100, 1200),
  under_bed_clearance: mm(0, 1000),
  toilet_height: mm(200, 700),
  ceiling_height: mm(1500, 8000),
  free_floor_length: mm(200, 20_000),
  free_floor_width: mm(200, 20_000),
}

export type Measurements = { readonly [M in BodyMeasurement]?: number | undefined }
export type Home = { readonly [L in MeasuredLimit]?: number | undefined } & {
  readonly [L in YesNoLimit]?: boolean | undefined
}
type Asked = { readonly measurements: readonly BodyMeasurement[]; readonly homeLimits: readonly HomeLimit[] }

/** Keeps what the category asks for, and nothing else: what nobody needs is not kept about a body. */
export function askedOnly(asked: Asked, given: Measurements & Home) {
  return {
    measurements: kept<BodyMeasurement, number>(asked.measurements, given),
    home: kept<HomeLimit, number | boolean>(asked.homeLimits, given),
  }
}

const kept = <Word extends string, Value>(
  words: readonly Word[],
  given: { readonly [W in Word]?: Value | undefined },
) =>
  Object.fromEntries(
    words.flatMap(word => {
      const value = given[word]
      return value === undefined ? [] : [[word, value] as const]
    }),
  )

/** A home may have no lift and no stairs; a body has everything that was asked. */
export const unmeasured = (asked: Asked, given: Measurements): readonly BodyMeasurement[] =>
  asked.measurements.filter(word => given[word] === undefined)
