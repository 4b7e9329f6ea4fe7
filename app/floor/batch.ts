import type { Role } from '#app/acts/actor.ts'
import { isClean, type PlaceKind } from '#app/inventory/place.ts'
import { mayStay, type UnitState } from '#app/inventory/unit.ts'

/** What can be done with many units at once: an act that asks the same for all of them. */
export const BATCH_ACTS = ['take_back', 'inspect', 'put_in_quarantine', 'load', 'unload', 'move_to_place'] as const
export type BatchAct = (typeof BATCH_ACTS)[number]

/** As many as one act takes: what a lorry brings, and what a scanner collects in an hour. */
export const MOST_IN_A_BATCH = 300

/** Why one of them cannot go along: a word that each language turns into a sentence. */
export const BLOCKERS = [
  'unknown',
  'elsewhere',
  'not_out',
  'not_in_quarantine',
  'not_ready',
  'nowhere',
  'on_a_van',
  'not_on_a_van',
  'does_not_ride_along',
] as const
export type Blocker = (typeof BLOCKERS)[number]

export type BatchUnit = {
  readonly state: UnitState
  readonly centreId: string
  /** The kind of the place in which it lies; null while it lies nowhere in the house. */
  readonly placeKind: PlaceKind | null
}

const WORKSHOP: readonly Role[] = ['technician', 'manager']
const EVERYBODY: readonly Role[] = ['driver', 'desk', 'technician', 'manager']

/** Who may: the acts themselves ask the same again. */
const BATCH_ROLES: { readonly [Act in BatchAct]: readonly Role[] } = {
  take_back: EVERYBODY,
  inspect: WORKSHOP,
  put_in_quarantine: WORKSHOP,
  load: EVERYBODY,
  unload: EVERYBODY,
  move_to_place: EVERYBODY,
}

const from =
  (state: UnitState, blocker: Blocker) =>
  (unit: BatchUnit): Blocker | undefined =>
    unit.state === state ? undefined : blocker
const lies = (unit: BatchUnit): Blocker | undefined =>
  mayStay(unit.state) && unit.placeKind !== null ? undefined : 'nowhere'

const ASKED: { readonly [Act in BatchAct]: (unit: BatchUnit) => Blocker | undefined } = {
  take_back: from('out', 'not_out'),
  inspect: from('quarantine', 'not_in_quarantine'),
  put_in_quarantine: from('ready', 'not_ready'),
  load: unit => lies(unit) ?? (unit.placeKind === 'van' ? 'on_a_van' : undefined),
  unload: unit => lies(unit) ?? (unit.placeKind === 'van' ? undefined : 'not_on_a_van'),
  move_to_place: lies,
}

/**
 * What keeps each of them from an act, in their order; undefined where nothing does. A van takes clean ones or dirty
 * ones: of a mixed heap those ride that are more, and the clean ones where both are as many.
 */
export function blockersOf(
  act: BatchAct,
  units: readonly (BatchUnit | undefined)[],
  centreId: string | null,
): readonly (Blocker | undefined)[] {
  const alone = units.map(unit => {
    if (!unit) return 'unknown' as const
    return unit.centreId === centreId ? ASKED[act](unit) : 'elsewhere'
  })
  if (act !== 'load') return alone
  const riding = units.filter((unit, i) => unit !== undefined && alone[i] === undefined)
  const clean = riding.filter(unit => unit && isClean(unit.state)).length
  const cleanRides = clean * 2 >= riding.length
  return alone.map((blocker, i) => {
    const unit = units[i]
    return blocker ?? (unit && isClean(unit.state) !== cleanRides ? 'does_not_ride_along' : undefined)
  })
}

/** The acts that these roles may do, the one that serves most of the units first. */
export function actsFor(
  units: readonly (BatchUnit | undefined)[],
  { roles, centreId }: { readonly roles: readonly Role[]; readonly centreId: string | null },
): readonly { readonly act: BatchAct; readonly count: number }[] {
  return BATCH_ACTS.filter(act => roles.some(role => BATCH_ROLES[act].includes(role)))
    .map(act => ({ act, count: blockersOf(act, units, centreId).filter(one => one === undefined).length }))
    .filter(({ count }) => count > 0)
    .toSorted((one, other) => other.count - one.count)
}
