import type { Role } from '#app/acts/actor.ts'
import type { UnitState } from './unit.ts'

/** What a member of staff can do with the unit in their hands. */
export const UNIT_ACTIONS = [
  'release',
  'hand_over',
  'take_back',
  'inspect',
  'preclean',
  'disinfect',
  'dry',
  'test',
  'verify',
  'finish_repair',
  'print_label',
  'recheck',
  'put_in_quarantine',
  'send_to_repair',
  'scrap',
] as const
export type UnitAction = (typeof UNIT_ACTIONS)[number]

const WORKSHOP: readonly Role[] = ['technician', 'manager']
const STORE: readonly Role[] = ['desk', 'technician', 'manager']

const IN_THE_HOUSE: readonly UnitState[] = [
  'received',
  'ready',
  'quarantine',
  'inspected',
  'precleaned',
  'disinfected',
  'dried',
  'tested',
]

type Rule = { readonly from: readonly UnitState[]; readonly may: readonly Role[] }

/** From which states, and who: the acts themselves ask the same again. */
const ACTION_RULES: { readonly [A in UnitAction]: Rule } = {
  release: { from: ['received'], may: WORKSHOP },
  hand_over: { from: ['ready'], may: ['driver', 'desk', 'manager'] },
  take_back: { from: ['out'], may: ['driver', 'desk', 'technician', 'manager'] },
  inspect: { from: ['quarantine'], may: WORKSHOP },
  preclean: { from: ['inspected'], may: WORKSHOP },
  disinfect: { from: ['precleaned'], may: WORKSHOP },
  dry: { from: ['disinfected'], may: WORKSHOP },
  test: { from: ['dried'], may: WORKSHOP },
  verify: { from: ['tested'], may: WORKSHOP },
  finish_repair: { from: ['repair'], may: WORKSHOP },
  print_label: { from: [...IN_THE_HOUSE, 'repair'], may: STORE },
  recheck: { from: ['ready'], may: WORKSHOP },
  put_in_quarantine: { from: ['ready'], may: WORKSHOP },
  send_to_repair: { from: IN_THE_HOUSE, may: WORKSHOP },
  scrap: { from: [...IN_THE_HOUSE, 'repair', 'missing'], may: WORKSHOP },
}

/** What these roles may do with a unit in this state, most likely first. */
export const actionsFor = (state: UnitState, roles: readonly Role[]): readonly UnitAction[] =>
  UNIT_ACTIONS.filter(action => {
    const { from, may } = ACTION_RULES[action]
    return from.includes(state) && roles.some(role => may.includes(role))
  })
