/** The life of a unit, from the van of the maker to the scrap yard. `ready` is clean, whole and released. */
export const UNIT_STATES = [
  'received',
  'ready',
  'out',
  'quarantine',
  'inspected',
  'precleaned',
  'disinfected',
  'dried',
  'tested',
  'repair',
  'missing',
  'scrapped',
] as const
export type UnitState = (typeof UNIT_STATES)[number]

/** What may follow what. An empty list is an end. */
export const NEXT_UNIT_STATES: { readonly [State in UnitState]: readonly UnitState[] } = {
  received: ['ready', 'repair', 'missing', 'scrapped'],
  ready: ['out', 'quarantine', 'repair', 'missing', 'scrapped'],
  out: ['quarantine'],
  quarantine: ['inspected', 'repair', 'missing', 'scrapped'],
  inspected: ['precleaned', 'repair', 'missing', 'scrapped'],
  precleaned: ['disinfected', 'inspected', 'repair', 'missing', 'scrapped'],
  disinfected: ['dried', 'inspected', 'repair', 'missing', 'scrapped'],
  dried: ['tested', 'inspected', 'repair', 'missing', 'scrapped'],
  tested: ['ready', 'inspected', 'repair', 'missing', 'scrapped'],
  repair: ['quarantine', 'missing', 'scrapped'],
  missing: ['quarantine', 'scrapped'],
  scrapped: [],
}

/** States in which a unit is nowhere in the house: with a person, not found, or gone. */
export const STATES_WITHOUT_A_PLACE = ['out', 'missing', 'scrapped'] as const

/** Fit to lie beside what goes out: all others are dirty, or not yet proved clean. */
export const CLEAN_STATES = ['received', 'ready'] as const

export const mayMove = (from: UnitState, to: UnitState): boolean => NEXT_UNIT_STATES[from].includes(to)

/** Whether a unit in this state lies somewhere in the house, and so can lie somewhere else. */
export const mayStay = (state: UnitState): boolean => !STATES_WITHOUT_A_PLACE.some(one => one === state)
