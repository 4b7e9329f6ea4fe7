import { expect, test } from 'vitest'
import type { SpecField } from '#app/catalogue/category.ts'
import { commissioningPointsOf, handOverPointsOf, trainingPointsOf } from './checklist.ts'

const flag = (key: string): SpecField => ({ key, zh: key, en: key, kind: 'flag' })
const kind = (keys: readonly string[], fittingRequired = false, installRequired = false) => ({
  needs: [],
  fittingRequired,
  installRequired,
  specs: keys.map(flag),
})
const ALWAYS = ['is_complete', 'is_clean', 'works']
const ALWAYS_SHOWN = ['shown_how_to_use', 'tried_it_themselves', 'cautions_explained', 'knows_whom_to_call']

test.each([
  ['a stick', kind([]), [], []],
  ['a push wheelchair', kind(['brake'], true), ['is_set_to_the_person', 'brakes_hold'], []],
  [
    'a scooter',
    kind(['battery_type'], true, true),
    ['is_set_to_the_person', 'is_installed', 'battery_is_charged'],
    ['charging_explained'],
  ],
  ['a hoist', kind(['lift_height_max']), ['lifts_and_lowers'], ['helper_trained']],
  [
    'a stair climber',
    kind(['climb_type', 'battery_type']),
    ['battery_is_charged'],
    ['charging_explained', 'helper_trained'],
  ],
  ['bed rails', kind(['rail_gap']), ['no_gap_to_be_caught_in'], []],
  ['an oxygen concentrator', kind(['oxygen_purity']), ['no_flame_near'], ['smoking_explained']],
] as const)('%s is looked at and explained as its kind asks', (_, category, looked, shown) => {
  expect(handOverPointsOf(category, false)).toEqual([...ALWAYS, ...looked])
  expect(new Set(trainingPointsOf(category))).toEqual(new Set([...ALWAYS_SHOWN, ...shown]))
})

test('what is never shared is new for each person', () =>
  expect(handOverPointsOf(kind([]), true)).toEqual([...ALWAYS, 'consumables_are_new']))

test.each([
  ['a stick', kind([]), []],
  ['a bed that nobody installs', kind(['cranks']), []],
  ['something new', kind(['colour'], false, true), ['tried_where_it_stands']],
  [
    'a powered bed',
    kind(['commode_opening', 'backup_battery'], true, true),
    [
      'tried_where_it_stands',
      'level_and_castors_locked',
      'full_travel_tried',
      'nothing_gets_trapped',
      'plugged_into_the_wall',
    ],
  ],
  [
    'a hoist',
    kind(['base_open_width', 'lift_height_max'], true, true),
    ['tried_where_it_stands', 'nothing_gets_trapped', 'hoist_tried_under_load'],
  ],
  ['a stair climber', kind(['climb_type'], true, true), ['tried_where_it_stands', 'stairs_tried']],
  ['a scooter', kind(['max_speed'], true, true), ['tried_where_it_stands', 'driven_and_braked']],
  ['a ramp', kind(['max_rise'], true, true), ['tried_where_it_stands', 'fixed_and_pulled_at']],
  [
    'an oxygen concentrator',
    kind(['oxygen_purity'], true, true),
    ['tried_where_it_stands', 'plugged_into_the_wall', 'flow_is_as_prescribed'],
  ],
  [
    'an air mattress',
    kind(['pump_noise'], true, true),
    ['tried_where_it_stands', 'plugged_into_the_wall', 'pump_holds_pressure'],
  ],
  ['a call button', kind(['two_way_voice'], false, true), ['tried_where_it_stands', 'call_arrives']],
] as const)('%s is set up and tried as its kind asks', (_, category, asked) =>
  expect(commissioningPointsOf(category)).toEqual(asked),
)
