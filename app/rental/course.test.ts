import { expect, test } from 'vitest'
import { type CourseFacts, courseOf } from './course.ts'
import { type ActionFacts, nextActions } from './next-actions.ts'

const asked: CourseFacts = {
  ...{ state: 'requested', requestedAt: '2026-03-02T02:00:00Z', decidedAt: null, cancelledAt: null },
  ...{ fromOn: '2026-03-09', toOn: '2026-04-09', signedAt: null, isPaid: false, needsFitting: true, isFitted: false },
  ...{ startedOn: null, endedOn: null, isSettled: true },
}
const confirmed: CourseFacts = { ...asked, state: 'confirmed', decidedAt: '2026-03-03T02:00:00Z' }
const inUse: CourseFacts = { ...confirmed, state: 'handed_over', startedOn: '2026-03-09', isSettled: false }

test.each<[string, CourseFacts, string]>([
  ['asked', asked, 'asked+ decided* signed paid fitted handed_over returned settled'],
  ['no fitting needed', { ...asked, needsFitting: false }, 'asked+ decided* signed paid handed_over returned settled'],
  ['confirmed', confirmed, 'asked+ decided+ signed* paid fitted handed_over returned settled'],
  [
    'fitted before signing',
    { ...confirmed, isFitted: true },
    'asked+ decided+ signed* paid fitted+ handed_over returned settled',
  ],
  ['in use', inUse, 'asked+ decided+ signed+ paid+ fitted+ handed_over+ returned* settled'],
  [
    'back, deposit held',
    { ...inUse, state: 'closed', endedOn: '2026-04-08' },
    'asked+ decided+ signed+ paid+ fitted+ handed_over+ returned+ settled*',
  ],
  ['refused', { ...confirmed, state: 'refused' }, 'asked+ refused+'],
  ['cancelled', { ...confirmed, state: 'cancelled' }, 'asked+ decided+ cancelled+'],
])('%s', (_name, facts, course) => {
  const mark = { done: '+', current: '*', next: '' }
  expect(
    courseOf(facts)
      .map(({ step, place }) => step + mark[place])
      .join(' '),
  ).toBe(course)
})

const facts: ActionFacts = {
  ...{ state: 'requested', isClassVerified: false, isSigned: false },
  ...{ isPaid: false, fittingHolds: true, owesPerson: false },
}
test.each<[string, Partial<ActionFacts>, Parameters<typeof nextActions>[1], readonly string[]]>([
  ['asked', {}, ['desk'], ['proof', 'decision', 'cancellation']],
  ['papers seen', { isClassVerified: true }, ['desk'], ['decision', 'proof', 'cancellation']],
  ['confirmed', { state: 'confirmed' }, ['desk'], ['agreement', 'cancellation']],
  ['signed', { state: 'confirmed', isSigned: true }, ['desk'], ['payment', 'cancellation']],
  ['a driver before the papers', { state: 'confirmed' }, ['driver'], []],
  ['a driver after them', { state: 'confirmed', isSigned: true, isPaid: true }, ['driver'], ['hand_over']],
  ['a fitter', { state: 'confirmed', fittingHolds: false }, ['fitter'], ['fitting']],
  ['in use', { state: 'handed_over', isPaid: true }, ['desk'], ['take_back']],
  ['back', { state: 'closed', owesPerson: true }, ['manager'], ['deposit_return']],
  ['cancelled and paid', { state: 'cancelled', owesPerson: true }, ['desk'], ['refund']],
  ['all settled', { state: 'closed' }, ['desk'], []],
])('%s', (_name, over, roles, actions) => expect(nextActions({ ...facts, ...over }, roles)).toEqual(actions))
