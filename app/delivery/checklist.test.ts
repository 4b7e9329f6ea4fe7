import { expect, test } from 'vitest'
import type { SpecField } from '#app/catalogue/category.ts'
import { handOverPointsOf, trainingPointsOf } from './checklist.ts'

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
