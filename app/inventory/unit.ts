/** The life of a unit, from the van of the maker to the scrap yard. `ready` is clean, whole and released. */
export const UNIT_STATES = [
  'received',
  'ready',
  'out',
  'quarantine',
  'inspected',
  'disinfected',
  'repair',
  'scrapped',
] as const
export type UnitState = (typeof UNIT_STATES)[number]

/** What may follow what. An empty list is an end. */
export const NEXT_UNIT_STATES: { readonly [State in UnitState]: readonly UnitState[] } = {
  received: ['ready', 'repair', 'scrapped'],
  ready: ['out', 'quarantine', 'repair', 'scrapped'],
  out: ['quarantine'],
  quarantine: ['inspected', 'repair', 'scrapped'],
  inspected: ['disinfected', 'repair', 'scrapped'],
  disinfected: ['ready', 'inspected', 'repair', 'scrapped'],
  repair: ['quarantine', 'scrapped'],
  scrapped: [],
}

export const mayMove = (from: UnitState, to: UnitState): boolean => NEXT_UNIT_STATES[from].includes(to)
