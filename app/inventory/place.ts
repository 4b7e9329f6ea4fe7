import { CLEAN_STATES, STATES_WITHOUT_A_PLACE, type UnitState } from './unit.ts'

/** What a place in the house is for. A van is a place; what is on its way to another centre is in `transit`. */
export const PLACE_KINDS = ['clean_store', 'showroom', 'dirty_zone', 'workshop', 'transit', 'van'] as const
export type PlaceKind = (typeof PLACE_KINDS)[number]

/** The kinds that a centre has from its first day: where a unit goes by itself when its state changes. */
export const MAIN_PLACE_KINDS = ['clean_store', 'dirty_zone', 'workshop', 'transit'] as const

/** What a centre may add to them. What is on its way to another centre has one place, which it has already. */
export const ADDED_PLACE_KINDS = ['clean_store', 'showroom', 'dirty_zone', 'workshop', 'van'] as const

export const isClean = (state: UnitState): boolean => CLEAN_STATES.some(clean => clean === state)

/** Which states may lie where; `place_suits_what_lies_there` says the same in the database. */
export function placeSuits(kind: PlaceKind, state: UnitState): boolean {
  if (STATES_WITHOUT_A_PLACE.some(one => one === state)) return false
  if (kind === 'clean_store' || kind === 'showroom') return isClean(state)
  return kind === 'van' || kind === 'transit' || state !== 'ready'
}

/** What the database says of a place, in the words of the acts that move units there or change them where they lie. */
export const SAID_OF_PLACES = {
  place_suits_what_lies_there: 'place_does_not_suit',
  van_never_mixes_clean_and_dirty: 'van_mixes_clean_and_dirty',
} as const
