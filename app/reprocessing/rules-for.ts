import type { HygieneClass } from '#app/catalogue/category.ts'
import type { Material } from '#app/catalogue/material.ts'
import type { Contamination } from '#app/delivery/job.ts'
import { type DisinfectionTable, type RuleRow, type Way, wayName } from './rule-row.ts'

/** What decides how a device is disinfected. */
export type Device = {
  readonly materials: readonly Material[]
  readonly hygiene: HygieneClass
  readonly contamination: Contamination
}

export type DisinfectionRule = {
  readonly ways: readonly Way[]
  /** Parts that touch mucosa or are soaked through are thrown away and replaced. */
  readonly discardsParts: boolean
}

/**
 * What a table allows for a device: what it allows for all its materials, as strict as the strictest of them. A material
 * that may only be thrown away is replaced, and leaves the rest of the device to the others; one that no row names may not
 * be disinfected at all.
 */
export function rulesFor(table: DisinfectionTable, { materials, hygiene, contamination }: Device): DisinfectionRule {
  const rowsOf = (material: Material) =>
    table.rows.filter(
      row => row.material === material && row.hygiene === hygiene && row.contamination === contamination,
    )
  const byMaterial = [...new Set(materials)].map(rowsOf)
  const kept = byMaterial.filter(rows => !isThrownAway(rows))
  const [first = [], ...others] = kept.length > 0 ? kept : byMaterial.slice(0, 1)
  return {
    ways: others.reduce<readonly Way[]>(inCommon, first.map(wayOf)),
    discardsParts: hygiene === 'mucosa' || kept.length < byMaterial.length || byMaterial.flat().some(asksForNewParts),
  }
}

const asksForNewParts = ({ discardsParts }: RuleRow): boolean => discardsParts
const isThrownAway = (rows: readonly RuleRow[]) => rows.length > 0 && rows.every(({ method }) => method === 'discard')

const wayOf = ({ method, agent, unit, least, most, minutes, leastC, mostC, rinse }: RuleRow): Way => ({
  ...{ method, agent, unit, least, most, minutes, leastC, mostC, rinse },
})

/** The ways that two lists share, each as strict as the stricter of the two; one that no figure can satisfy falls out. */
export const inCommon = (ours: readonly Way[], theirs: readonly Way[]): readonly Way[] =>
  ours.flatMap(one => {
    const other = theirs.find(way => wayName(way) === wayName(one) && way.unit === one.unit)
    const both = other && stricter(one, other)
    return both && both.least <= both.most && (both.leastC ?? 0) <= (both.mostC ?? Number.POSITIVE_INFINITY)
      ? [both]
      : []
  })

function stricter(one: Way, other: Way): Way {
  return {
    ...one,
    least: Math.max(one.least, other.least),
    most: Math.min(one.most, other.most),
    minutes: Math.max(one.minutes, other.minutes),
    leastC: furthest(Math.max, one.leastC, other.leastC),
    mostC: furthest(Math.min, one.mostC, other.mostC),
    rinse: one.rinse || other.rinse,
  }
}

const furthest = (pick: (a: number, b: number) => number, one: number | null, other: number | null) =>
  one === null ? other : other === null ? one : pick(one, other)
