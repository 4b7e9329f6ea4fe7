import { expect, test } from 'vitest'
import { dayOf } from '#app/time/day.ts'
import { type Arranged, decideChange, decideExchange } from './change.ts'

const kept: Arranged = {
  ...{ from: dayOf('2026-03-09'), months: 2, way: 'deliver', address: '和平里 3 号楼', phone: '13800000001' },
}
const open = { state: 'confirmed', isSigned: false, isReplacement: false } as const
const signed = { ...open, isSigned: true }
const later = { from: dayOf('2026-03-16') }

test.each<[string, Parameters<typeof decideChange>[0], Parameters<typeof decideChange>[2], object | string]>([
  ['a later first day', open, later, { ...kept, ...later, movesDays: true }],
  ['asked for, not confirmed yet', { ...open, state: 'requested' }, later, { ...kept, ...later, movesDays: true }],
  ['one month more', open, { months: 3 }, { ...kept, months: 3, movesDays: true }],
  [
    'collected after all: no address is kept',
    open,
    { way: 'collect' },
    { ...kept, way: 'collect', address: '', movesDays: false },
  ],
  ['another address', signed, { address: '泉发路 6 号' }, { ...kept, address: '泉发路 6 号', movesDays: false }],
  ['another phone', signed, { phone: '13800000009' }, { ...kept, phone: '13800000009', movesDays: false }],
  ['the days after signing', signed, later, 'signed_stays_as_signed'],
  ['the same days once more', signed, { from: kept.from, months: 2 }, 'nothing_changes'],
  ['nothing at all', open, {}, 'nothing_changes'],
  ['the days of a replacement', { ...open, isReplacement: true }, later, 'replacement_keeps_its_days'],
  ['after the hand-over', { ...open, state: 'handed_over' }, { way: 'collect' }, 'change_comes_too_late'],
  ['after it was cancelled', { ...open, state: 'cancelled' }, later, 'change_comes_too_late'],
  ['to be delivered nowhere', open, { address: '' }, 'address_is_missing'],
])('%s', (_name, facts, wish, answer) =>
  expect(decideChange(facts, kept, wish)).toEqual(
    typeof answer === 'string' ? { ok: false, refusal: answer } : { ok: true, value: answer },
  ),
)

test.each([
  [open, false, null],
  [open, true, 'nothing_changes'],
  [signed, false, 'signed_stays_as_signed'],
  [{ ...open, isReplacement: true }, false, 'replacement_keeps_its_days'],
  [{ ...open, state: 'handed_over' as const }, false, 'change_comes_too_late'],
])('%o, the same product: %s, is answered %s', (facts, isSameProduct, refusal) =>
  expect(decideExchange(facts, { isSameProduct })).toEqual(
    refusal === null ? { ok: true, value: null } : { ok: false, refusal },
  ),
)
