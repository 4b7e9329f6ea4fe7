import type { Need, SpecField } from '#app/catalogue/category.ts'

/** What is looked at before a unit is left with somebody. */
export const HAND_OVER_POINTS = [
  'is_complete',
  'is_clean',
  'works',
  'is_set_to_the_person',
  'is_installed',
  'brakes_hold',
  'battery_is_charged',
  'lifts_and_lowers',
  'no_gap_to_be_caught_in',
  'no_flame_near',
  'consumables_are_new',
] as const
export type HandOverPoint = (typeof HAND_OVER_POINTS)[number]

/** What the person, or who helps them, has been shown and has tried. */
export const TRAINING_POINTS = [
  'shown_how_to_use',
  'tried_it_themselves',
  'cautions_explained',
  'charging_explained',
  'helper_trained',
  'smoking_explained',
  'knows_whom_to_call',
] as const
export type TrainingPoint = (typeof TRAINING_POINTS)[number]

/** What is set up and tried at the place where it will be used. */
export const COMMISSIONING_POINTS = [
  'tried_where_it_stands',
  'level_and_castors_locked',
  'full_travel_tried',
  'nothing_gets_trapped',
  'hoist_tried_under_load',
  'stairs_tried',
  'driven_and_braked',
  'fixed_and_pulled_at',
  'plugged_into_the_wall',
  'flow_is_as_prescribed',
  'pump_holds_pressure',
  'call_arrives',
] as const
export type CommissioningPoint = (typeof COMMISSIONING_POINTS)[number]

type Kind = {
  readonly needs: readonly Need[]
  readonly installRequired: boolean
  readonly fittingRequired: boolean
  readonly specs: readonly SpecField[]
}
type Traits = { readonly [trait in 'brakes' | 'battery' | 'hoist' | 'rails' | 'oxygen' | 'climber']: boolean }

/** What a category's own fields say about it: a new category gets its list without a line of code. */
function traitsOf({ specs }: Kind): Traits {
  const has = (...keys: readonly string[]) => specs.some(({ key }) => keys.includes(key))
  return {
    brakes: has('brake', 'castor_lock'),
    battery: has('battery_type', 'battery_inside', 'backup_battery'),
    hoist: has('lift_height_max', 'lift_travel', 'base_open_width'),
    rails: has('rail', 'rail_gap'),
    oxygen: has('oxygen_purity'),
    climber: has('climb_type'),
  }
}

/** The checklist of a hand-over, in the order in which one goes round the device. Sources: rules.md 1.5 and 4.6. */
export function handOverPointsOf(kind: Kind, hasConsumables: boolean): readonly HandOverPoint[] {
  const { brakes, battery, hoist, rails, oxygen } = traitsOf(kind)
  const asked: { readonly [Point in HandOverPoint]: boolean } = {
    is_complete: true,
    is_clean: true,
    works: true,
    is_set_to_the_person: kind.fittingRequired,
    is_installed: kind.installRequired,
    brakes_hold: brakes,
    battery_is_charged: battery,
    lifts_and_lowers: hoist,
    no_gap_to_be_caught_in: rails,
    no_flame_near: oxygen,
    consumables_are_new: hasConsumables,
  }
  return HAND_OVER_POINTS.filter(point => asked[point])
}

/** What has to be shown. A hoist and a stair climber are for a named helper who has practised (rules.md 4.6). */
export function trainingPointsOf(kind: Kind): readonly TrainingPoint[] {
  const { battery, hoist, oxygen, climber } = traitsOf(kind)
  const asked: { readonly [Point in TrainingPoint]: boolean } = {
    shown_how_to_use: true,
    tried_it_themselves: true,
    cautions_explained: true,
    charging_explained: battery,
    helper_trained: hoist || climber,
    smoking_explained: oxygen,
    knows_whom_to_call: true,
  }
  return TRAINING_POINTS.filter(point => asked[point])
}

type Placed = {
  readonly [trait in
    | 'lies'
    | 'moves'
    | 'climbs'
    | 'drives'
    | 'hoists'
    | 'fixed'
    | 'mains'
    | 'oxygen'
    | 'pump'
    | 'calls']: boolean
}

/** How a device stands and moves where it is used, by its category's own fields. */
function placedOf({ specs }: Kind): Placed {
  const has = (...keys: readonly string[]) => specs.some(({ key }) => keys.includes(key))
  return {
    lies: has('cranks', 'commode_opening', 'castor_lock', 'max_angle'),
    moves: has(
      'cranks',
      'commode_opening',
      'max_angle',
      'recline_angle',
      'lift_travel',
      'motors',
      'surface_height_max',
    ),
    climbs: has('climb_type'),
    drives: has('max_speed', 'motor_power'),
    hoists: has('base_open_width', 'lift_height_max'),
    fixed: has('fixing', 'rail_gap', 'max_rise'),
    mains: has('motors', 'backup_battery', 'oxygen_purity', 'pump_noise', 'tank_volume', 'spasm_protection'),
    oxygen: has('oxygen_purity'),
    pump: has('pump_noise'),
    calls: has('two_way_voice'),
  }
}

/** What is set up and tried where the device will be used; nothing where nothing is installed. */
export function commissioningPointsOf(kind: Kind): readonly CommissioningPoint[] {
  if (!kind.installRequired) return []
  const { lies, moves, climbs, drives, hoists, fixed, mains, oxygen, pump, calls } = placedOf(kind)
  const asked: { readonly [Point in CommissioningPoint]: boolean } = {
    tried_where_it_stands: true,
    level_and_castors_locked: lies,
    full_travel_tried: moves,
    nothing_gets_trapped: moves || hoists,
    hoist_tried_under_load: hoists,
    stairs_tried: climbs,
    driven_and_braked: drives,
    fixed_and_pulled_at: fixed,
    plugged_into_the_wall: mains,
    flow_is_as_prescribed: oxygen,
    pump_holds_pressure: pump,
    call_arrives: calls,
  }
  return COMMISSIONING_POINTS.filter(point => asked[point])
}
