import { expect, test } from 'vitest'
import { fen, NOTHING } from '#app/money/fen.ts'
import { no, yes } from '#app/result.ts'
import { accountOf, decidePayment, decideReturn } from './account-of-rental.ts'

const standing = (owes: number, held: number) => ({ resident_receivable: fen(owes), deposits_held: fen(0 - held) })
const agreed = { depositFen: fen(100_000) }

test.each([
  ['signed, nothing paid', standing(8_000, 0), true, [8_000, 100_000, 0, 0]],
  ['all paid', standing(0, 100_000), true, [0, 0, 100_000, 0]],
  ['half the deposit paid', standing(8_000, 50_000), true, [8_000, 50_000, 50_000, 0]],
  ['cancelled after paying', standing(-8_000, 100_000), false, [0, 0, 100_000, 8_000]],
  ['cancelled before paying', standing(0, 0), false, [0, 0, 0, 0]],
])('%s', (_name, stands, isOpen, [rentDueFen, depositDueFen, heldFen, rentBackFen]) =>
  expect(accountOf(stands, agreed, isOpen)).toEqual({ rentDueFen, depositDueFen, heldFen, rentBackFen }),
)

const due = accountOf(standing(8_000, 0), agreed, true)
test.each([
  [8_000, 100_000, yes({ rentFen: 8_000, depositFen: 100_000 })],
  [8_000, 0, yes({ rentFen: 8_000, depositFen: 0 })],
  [0, 0, no('nothing_offered')],
  [8_001, 0, no('more_than_due')],
  [8_000, 100_001, no('more_than_due')],
])('of 8000 and 100000 due, %i and %i are offered', (rent, deposit, answer) =>
  expect(decidePayment({ rentFen: fen(rent), depositFen: fen(deposit) }, due)).toEqual(answer),
)

test('a deposit goes back when the device has come back, and only what is held', () => {
  const held = accountOf(standing(0, 60_000), agreed, true)
  expect(decideReturn(held, { hasEnded: false })).toEqual(no('device_is_not_back'))
  expect(decideReturn(held, { hasEnded: true })).toEqual(yes({ rentFen: NOTHING, depositFen: 60_000, keptFen: 0 }))
  const owing = accountOf(standing(4_000, 60_000), agreed, false)
  expect(decideReturn(owing, { hasEnded: true })).toEqual(yes({ rentFen: NOTHING, depositFen: 56_000, keptFen: 4_000 }))
  expect(decideReturn(due, { hasEnded: true })).toEqual(no('nothing_to_return'))
})
