import { expect, test } from 'vitest'
import { no, yes } from '#app/result.ts'
import { dayOf } from '#app/time/day.ts'
import { decideHandOver, type HandOverFacts, missingOnPaper } from './hand-over.ts'

const ready: HandOverFacts = {
  state: 'confirmed',
  toOn: dayOf('2026-04-02'),
  today: dayOf('2026-03-02'),
  hasAgreement: true,
  isPaid: true,
  fittingHolds: true,
  isSameProduct: true,
  unitState: 'ready',
  releasedUntil: null,
  missingPoints: [],
  isSigned: true,
}

test.each<[Partial<HandOverFacts>, unknown]>([
  [{}, yes(null)],
  [{ state: 'requested' }, no('not_confirmed')],
  [{ state: 'handed_over' }, no('not_confirmed')],
  [{ state: 'cancelled' }, no('not_confirmed')],
  [{ toOn: dayOf('2026-03-02') }, no('period_is_over')],
  [{ toOn: dayOf('2026-03-03') }, yes(null)],
  [{ hasAgreement: false }, no('agreement_missing')],
  [{ isPaid: false }, no('payment_missing')],
  [{ fittingHolds: false }, no('fitting_missing')],
  [{ isSameProduct: false }, no('unit_is_another_product')],
  [{ releasedUntil: dayOf('2026-03-02') }, yes(null)],
  [{ releasedUntil: dayOf('2026-03-01') }, no('label_has_run_out')],
  [{ unitState: 'quarantine' }, no('unit_not_ready')],
  [{ unitState: 'disinfected' }, no('unit_not_ready')],
  [{ unitState: 'out' }, no('unit_not_ready')],
  [{ missingPoints: ['works'] }, no('points_missing')],
  [{ isSigned: false }, no('not_signed')],
  [{ hasAgreement: false, isPaid: false, unitState: 'repair' }, no('agreement_missing')],
])('with %j the hand-over is answered %j', (change, answer) =>
  expect(decideHandOver({ ...ready, ...change })).toEqual(answer),
)

test('all that is missing on paper is said at once', () =>
  expect(missingOnPaper({ ...ready, hasAgreement: false, isPaid: false, fittingHolds: false })).toEqual([
    'agreement_missing',
    'payment_missing',
    'fitting_missing',
  ]))
