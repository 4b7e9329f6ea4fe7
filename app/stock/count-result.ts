import { type PlaceKind, placeSuits } from '#app/inventory/place.ts'
import type { UnitState } from '#app/inventory/unit.ts'
import type { CountResult } from './stock-take.ts'

/** What settling does to a unit: nothing, write it down as missing, put it where it was seen, take it in to be looked at. */
export type Remedy = 'none' | 'set_missing' | 'move' | 'take_in'

/** Why the record stays as it is, in a word that each language turns into a sentence. */
export type LeftReason =
  | 'moved_since'
  | 'with_somebody'
  | 'scrapped'
  | 'of_another_centre'
  | 'on_its_way'
  | 'place_does_not_suit'
  | 'on_a_van'

type Expected = { readonly unitId: string; readonly placeId: string }
/** A code that was scanned in a place; without a unit where nobody knows the tag. */
export type Counted = {
  readonly code: string
  readonly unitId: string | null
  readonly placeId: string
  readonly placeKind: PlaceKind
  readonly at: number
}
/** How a unit stands in the records now, which may be hours after somebody saw it. */
export type Standing = {
  readonly unitId: string
  readonly state: UnitState
  readonly placeId: string | null
  readonly placeKind: PlaceKind | null
  readonly isOwn: boolean
  /** When it last moved in the records. */
  readonly movedAt: number | null
}

export type Finding = {
  readonly result: CountResult
  readonly unitId: string | null
  /** Where it was seen, and by which code; null for what nobody saw. */
  readonly seen: Counted | null
  readonly remedy: Remedy
  readonly why: LeftReason | null
}

export type CountFacts = {
  readonly openedAt: number
  readonly expected: readonly Expected[]
  readonly counts: readonly Counted[]
  readonly standing: ReadonlyMap<string, Standing>
}

/**
 * How a count stands against the records of this moment. Each expected unit and each scanned code is answered for exactly
 * once; who scanned in which order, and how often, makes no difference. A unit that has moved lawfully since the count began
 * was in somebody's hands, and is not missing.
 */
export function resultsOf({ openedAt, expected, counts, standing }: CountFacts): readonly Finding[] {
  const seen = firstSightings(counts)
  const unseen = [...new Set(expected.map(({ unitId }) => unitId))].filter(id => !seen.has(id))
  const unknown = new Map(counts.filter(({ unitId }) => unitId === null).map(one => [one.code, one]))
  return [
    ...[...seen].flatMap(([id, sighting]) => findingOf(standing.get(id), sighting)),
    ...unseen.flatMap(id => missingOr(standing.get(id), openedAt)),
    ...[...unknown.values()].map(one => finding('unknown_tag', null, one)),
  ].toSorted(byName)
}

/** The first sighting of each unit, by whichever of its codes: the same whatever the order in which lists come in. */
function firstSightings(counts: readonly Counted[]): ReadonlyMap<string, Counted> {
  const seen = new Map<string, Counted>()
  for (const one of counts) {
    if (one.unitId === null) continue
    const other = seen.get(one.unitId)
    if (!other || isBefore(one, other)) seen.set(one.unitId, one)
  }
  return seen
}

const isBefore = (one: Counted, other: Counted): boolean =>
  one.at !== other.at ? one.at < other.at : one.code < other.code

const finding = (
  result: CountResult,
  unitId: string | null,
  seen: Counted | null,
  { remedy = 'none', why = null }: { remedy?: Remedy; why?: LeftReason | null } = {},
): Finding => ({ result, unitId, seen, remedy, why })

/** Nobody saw it: missing, unless the records know of a reason. */
function missingOr(now: Standing | undefined, openedAt: number): readonly Finding[] {
  if (!now) return []
  const hasMoved = now.movedAt !== null && now.movedAt > openedAt
  const isElsewhere = !now.isOwn || now.placeId === null || now.placeKind === 'transit'
  if (hasMoved || isElsewhere) return [finding('found', now.unitId, null, { why: 'moved_since' })]
  return [finding('missing', now.unitId, null, { remedy: 'set_missing' })]
}

function findingOf(now: Standing | undefined, seen: Counted): readonly Finding[] {
  if (!now) return []
  const { unitId } = now
  if (now.isOwn && now.placeId === seen.placeId) return [finding('found', unitId, seen)]
  if (now.state === 'missing' && now.isOwn) return [finding('unexpected', unitId, seen, { remedy: 'take_in' })]
  if (now.movedAt !== null && now.movedAt > seen.at) return [finding('found', unitId, seen, { why: 'moved_since' })]
  const unexpected = whyUnexpected(now)
  if (unexpected) return [finding('unexpected', unitId, seen, { why: unexpected })]
  return [finding('elsewhere', unitId, seen, moveOr(now.state, seen.placeKind))]
}

function whyUnexpected({ isOwn, state, placeKind }: Standing): LeftReason | undefined {
  if (!isOwn) return 'of_another_centre'
  if (state === 'out') return 'with_somebody'
  if (state === 'scrapped') return 'scrapped'
  return placeKind === 'transit' ? 'on_its_way' : undefined
}

/** The record follows what was seen where the unit may lie there. Vans are loaded by their own check. */
function moveOr(state: UnitState, seenIn: PlaceKind): { remedy?: Remedy; why?: LeftReason } {
  if (seenIn === 'van' || seenIn === 'transit') return { why: 'on_a_van' }
  return placeSuits(seenIn, state) ? { remedy: 'move' } : { why: 'place_does_not_suit' }
}

const byName = (one: Finding, other: Finding): number => (nameOf(one) < nameOf(other) ? -1 : 1)
const nameOf = ({ unitId, seen }: Finding): string => unitId ?? `~${seen?.code ?? ''}`
