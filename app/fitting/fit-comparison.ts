import type { Specs } from '#app/catalogue/category.ts'
import type { Home, Measurements, Unit } from './measurement-range.ts'

export const FIT_CHECKS = [
  'weight',
  'door',
  'seat_width',
  'seat_depth',
  'handle_height',
  'user_height',
  'corridor',
  'turning_space',
  'lift_width',
  'lift_depth',
  'stair_width',
  'stair_rise',
  'threshold',
  'under_bed',
  'ceiling',
  'floor_length',
  'floor_width',
  'socket',
  'bathroom_space',
] as const
export type FitCheckName = (typeof FIT_CHECKS)[number]

/** The question behind each comparison: what was not asked is not missing. */
export const ASKED_BY: { readonly [Check in FitCheckName]: readonly string[] } = {
  weight: ['body_weight'],
  door: ['door_width'],
  seat_width: ['hip_width'],
  seat_depth: ['thigh_length'],
  handle_height: ['wrist_height'],
  user_height: ['height'],
  corridor: ['corridor_width'],
  turning_space: ['turning_space'],
  lift_width: ['lift_width'],
  lift_depth: ['lift_depth'],
  stair_width: ['stair_width'],
  stair_rise: ['stair_rise'],
  threshold: ['threshold_height'],
  under_bed: ['under_bed_clearance'],
  ceiling: ['ceiling_height'],
  floor_length: ['free_floor_length'],
  floor_width: ['free_floor_width'],
  socket: ['socket_near'],
  bathroom_space: ['bathroom_space'],
}

export type FitProduct = {
  readonly maxUserWeightKg: number | null
  readonly widthMm: number | null
  readonly lengthMm: number | null
  readonly specs: Specs
}

export type Bounds = { readonly from?: number | undefined; readonly to?: number | undefined }
export type Compared = {
  readonly value: number | undefined
  readonly good: Bounds
  readonly possible?: Bounds
  readonly unit?: Unit
  /** The other side of the comparison has not been measured. */
  readonly isMissing?: boolean
}

/** Hands on the rims and elbows need 100 mm beside a device in a doorway (rules.md 4.2). */
const BESIDE_IN_A_DOOR = 100
/** A weight change of 5 kg asks for a new fitting (rules.md 4.5): closer than that to the limit leaves no room. */
const WEIGHT_ROOM = 5
/** Seat width is hip + 50 mm, give or take 10; wider by another 50 and the hands do not reach (rules.md 4.2). */
const SEAT_BESIDE_HIP = 50
const GIVE_OR_TAKE = 10
/** Seat depth is thigh length less 50 to 65 mm (rules.md 4.2). */
const BEHIND_THE_KNEE = { least: 50, most: 65 }
/** The two schools differ by 25 mm on the height of a handle (rules.md 4.2). */
const HANDLE_ROOM = 25
/** Room to get about in, for whatever rolls (rules.md 4.3). */
const CORRIDOR = 1200
const TURNING = 1500

/** Every comparison that the device's figures allow. */
export function comparisons(product: FitProduct, body: Measurements, home: Home): Found {
  return { ...onTheBody(product, body), ...throughTheHome(product, home), ...inTheHome(product, home) }
}

type Found = { readonly [Check in FitCheckName]?: Compared }

function onTheBody({ maxUserWeightKg, specs }: FitProduct, body: Measurements): Found {
  const carries = least(maxUserWeightKg ?? undefined, number(specs, 'safe_working_load'))
  const hip = body.hip_width
  const thigh = body.thigh_length
  const low = number(specs, 'handle_height_min')
  const high = number(specs, 'handle_height_max')
  const tall = { from: number(specs, 'user_height_min'), to: number(specs, 'user_height_max') }
  return {
    weight: {
      value: body.body_weight,
      good: { to: less(carries, WEIGHT_ROOM) },
      possible: { to: carries },
      unit: 'kg',
    },
    // What is compared here is the seat, against what the body asks for.
    seat_width: measuredBy(hip, number(specs, 'seat_width'), {
      good: { from: more(hip, SEAT_BESIDE_HIP - GIVE_OR_TAKE), to: more(hip, SEAT_BESIDE_HIP + GIVE_OR_TAKE) },
      possible: { from: hip },
    }),
    seat_depth: measuredBy(thigh, number(specs, 'seat_depth'), {
      good: { from: less(thigh, BEHIND_THE_KNEE.most), to: less(thigh, BEHIND_THE_KNEE.least) },
      possible: { to: thigh },
    }),
    handle_height: {
      value: body.wrist_height,
      good: { from: low, to: high },
      possible: { from: less(low, HANDLE_ROOM), to: more(high, HANDLE_ROOM) },
    },
    user_height: { value: body.height, good: tall, possible: tall },
  }
}

function throughTheHome({ widthMm, lengthMm, specs }: FitProduct, home: Home): Found {
  // A bed comes in parts: what has to pass the door is its widest part.
  const carried = number(specs, 'carry_width')
  const width = widthMm ?? undefined
  const passes = carried ?? width
  const good = { from: carried ?? more(width, BESIDE_IN_A_DOOR) }
  return {
    door: { value: home.door_width, good, possible: { from: passes } },
    corridor: { value: home.corridor_width, good: { from: CORRIDOR }, possible: { from: passes } },
    turning_space: { value: home.turning_space, good: { from: TURNING } },
    lift_width: { value: home.lift_width, good: { from: passes } },
    lift_depth: { value: home.lift_depth, good: { from: lengthMm ?? undefined } },
    stair_width: atLeast(home.stair_width, number(specs, 'min_stair_width')),
    stair_rise: atMost(home.stair_rise, number(specs, 'max_step_rise')),
    threshold: atMost(home.threshold_height, number(specs, 'max_rise')),
  }
}

function inTheHome({ widthMm, lengthMm, specs }: FitProduct, home: Home): Found {
  const room = { from: number(specs, 'fit_height_min'), to: number(specs, 'fit_height_max') }
  return {
    under_bed: atLeast(home.under_bed_clearance, number(specs, 'base_height')),
    ceiling: { value: home.ceiling_height, good: room, possible: room },
    floor_length: atLeast(home.free_floor_length, lengthMm ?? undefined),
    floor_width: atLeast(home.free_floor_width, widthMm ?? undefined),
    socket: yesWanted(home.socket_near),
    bathroom_space: yesWanted(home.bathroom_space),
  }
}

const number = (specs: Specs, key: string): number | undefined =>
  typeof specs[key] === 'number' ? specs[key] : undefined
const more = (figure: number | undefined, by: number) => (figure === undefined ? undefined : figure + by)
const less = (figure: number | undefined, by: number) => more(figure, -by)
const least = (one: number | undefined, other: number | undefined) =>
  one === undefined ? other : other === undefined ? one : Math.min(one, other)
const atLeast = (value: number | undefined, from: number | undefined): Compared => ({
  value,
  good: { from },
  possible: { from },
})
const atMost = (value: number | undefined, to: number | undefined): Compared => ({
  value,
  good: { to },
  possible: { to },
})
const yesWanted = (is: boolean | undefined): Compared => ({
  value: is === undefined ? undefined : Number(is),
  good: { from: 1, to: 1 },
})

/** The device's own figure against bounds that come from the body. A device without the figure compares nothing. */
const measuredBy = (
  measured: number | undefined,
  figure: number | undefined,
  bounds: Omit<Compared, 'value'>,
): Compared =>
  figure === undefined ? { value: figure, good: {} } : { ...bounds, value: figure, isMissing: measured === undefined }
