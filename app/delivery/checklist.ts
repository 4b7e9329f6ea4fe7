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
