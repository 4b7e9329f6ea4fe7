import { expect, test } from 'vitest'
import { UNIT_STATES } from './unit.ts'
import { actionsFor } from './unit-action.ts'

test.for([
  ['received', ['technician'], ['release', 'print_label', 'send_to_repair', 'scrap']],
  ['ready', ['driver'], ['hand_over']],
  ['out', ['driver'], ['take_back']],
  ['quarantine', ['technician'], ['inspect', 'print_label', 'send_to_repair', 'scrap']],
  ['inspected', ['technician'], ['preclean', 'print_label', 'send_to_repair', 'scrap']],
  ['precleaned', ['technician'], ['disinfect', 'print_label', 'send_to_repair', 'scrap']],
  ['disinfected', ['technician'], ['dry', 'print_label', 'send_to_repair', 'scrap']],
  ['dried', ['technician'], ['test', 'print_label', 'send_to_repair', 'scrap']],
  ['tested', ['technician'], ['verify', 'print_label', 'send_to_repair', 'scrap']],
  ['repair', ['manager'], ['finish_repair', 'print_label', 'scrap']],
  ['out', ['manager'], ['take_back']],
  ['missing', ['manager'], ['scrap']],
  ['scrapped', ['manager'], []],
  ['inspected', ['fitter'], []],
] as const)('%s in the hands of %j: %j', ([state, roles, actions]) => {
  expect(actionsFor(state, roles)).toEqual(actions)
})

test('residents and officers are offered nothing', () => {
  for (const state of UNIT_STATES)
    expect(actionsFor(state, ['resident', 'district_officer', 'administrator'])).toEqual([])
})
