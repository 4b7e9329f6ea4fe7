import type { Material } from '#app/catalogue/material.ts'
import type { StepKind, Stepped, StepResult } from './step.ts'

/** What is looked at or done, one tick each. */
export const POINTS = [
  'dirt_removed',
  'covers_off',
  'old_parts_off',
  'rinsed',
  'dry',
  'looks_whole',
  'works',
  'ferrule',
  'brakes',
  'height_pins',
  'battery',
  'tyres',
  'charger_is_its_own',
  'tracks',
  'load_test',
  'hoist_load',
  'sling_labelled',
  'rail_gaps',
  'castors',
  'hand_control',
  'alarm',
  'filters_new',
  'tubing_new',
  'jar_new',
  'output_test',
  'electrodes_new',
  'cover_strike_through',
  'cells_hold_air',
  'quick_release',
] as const
export type Point = (typeof POINTS)[number]

/** What is measured, and within which limits it does. Oxygen: 93 ± 3 % at the rated flow (youlai.cn; hawlxz). */
export const MEASURES = { oxygen_percent: { least: 90, most: 96, unit: '%' } } as const
export type Measure = keyof typeof MEASURES

type Asked = { readonly points: readonly Point[]; readonly measures: readonly Measure[] }

const WALKING: readonly Point[] = ['ferrule', 'brakes', 'height_pins']
const POWERED: readonly Point[] = ['battery', 'brakes', 'tyres', 'charger_is_its_own']
const HOIST: readonly Point[] = ['hoist_load', 'brakes', 'sling_labelled', 'hand_control']
const BED: readonly Point[] = ['rail_gaps', 'castors', 'hand_control']
const OUTPUT: readonly Point[] = ['output_test']
const CUSHION: readonly Point[] = ['cover_strike_through', 'cells_hold_air']

/** By category (rules.md 2.5); one that is not named here is looked at and tried. */
const TESTED: { readonly [categoryCode: string]: readonly Point[] } = {
  ...{ C01: ['ferrule', 'height_pins'], C02: ['ferrule', 'height_pins'], C03: ['ferrule', 'height_pins'] },
  ...{ C04: WALKING, C05: WALKING, C06: WALKING },
  C07: ['load_test', 'brakes', 'tracks', 'battery'],
  ...{ C09: ['brakes', 'tyres'], C10: ['brakes', 'tyres'], C11: ['brakes', 'tyres'] },
  ...{ C12: POWERED, C13: POWERED },
  ...{ C15: HOIST, C16: HOIST, C17: ['hoist_load', 'brakes', 'castors'], C23: ['hoist_load', 'brakes', 'castors'] },
  C21: ['tubing_new', 'filters_new', 'alarm'],
  ...{ C26: BED, C27: BED, C28: ['rail_gaps'] },
  C31: ['alarm', 'filters_new', 'tubing_new'],
  C32: ['tubing_new', 'jar_new', 'filters_new', 'output_test'],
  ...{ C33: OUTPUT, C34: ['output_test', 'electrodes_new'] },
  ...{ C35: CUSHION, C36: [...CUSHION, 'quick_release'] },
}
const MEASURED: { readonly [categoryCode: string]: readonly Measure[] } = { C31: ['oxygen_percent'] }

const HAS_A_COVER: readonly Material[] = ['foam', 'textile']

/** What a step asks about this device. */
export function askedAt(kind: StepKind, { categoryCode, materials, discardsParts, rinse }: Stepped): Asked {
  const some = (points: readonly (readonly [Point, boolean])[]) => points.flatMap(([point, is]) => (is ? [point] : []))
  if (kind === 'preclean') {
    const hasCover = materials.some(one => HAS_A_COVER.includes(one))
    const points = some([
      ['dirt_removed', true],
      ['covers_off', hasCover],
      ['old_parts_off', discardsParts],
    ])
    return { points, measures: [] }
  }
  if (kind === 'dry') {
    const points = some([
      ['rinsed', rinse],
      ['dry', true],
    ])
    return { points, measures: [] }
  }
  const own = TESTED[categoryCode] ?? []
  return { points: ['looks_whole', 'works', ...own], measures: MEASURED[categoryCode] ?? [] }
}

export type Found = { readonly points: readonly string[]; readonly measured: { readonly [M in Measure]?: number } }

/** Passed when each point is ticked and each measure lies within its limits. */
export function judgeStep({ points, measures }: Asked, found: Found): StepResult {
  const isWithin = (measure: Measure) => {
    const value = found.measured[measure]
    return value !== undefined && value >= MEASURES[measure].least && value <= MEASURES[measure].most
  }
  return points.every(point => found.points.includes(point)) && measures.every(isWithin) ? 'passed' : 'failed'
}
