import { type SQL, sql } from 'drizzle-orm'
import fc from 'fast-check'
import { expect } from 'vitest'
import { fen } from '#app/money/fen.ts'
import { refusedBy } from '#db/refused.server.ts'
import { type TestHouse, test } from '#test/support/house.ts'
import { aPerson, aProduct, aReservation, withAllSight } from '#test/support/makers.ts'
import { DESK_METHODS } from './account.ts'
import { balancesOf, post } from './entries.server.ts'
import {
  damageCharged,
  depositKept,
  depositPaid,
  depositReturned,
  lateCharged,
  rentCharged,
  rentPaid,
} from './posting.ts'

/** Rows as they are written by hand, past every act: the database says no by itself. */

async function aRental(house: TestHouse) {
  const [person, product] = [await aPerson(house), await aProduct(house)]
  const reservation = await aReservation(house, {
    personId: person.id,
    productId: product.id,
    listRentFen: fen(30_000),
  })
  const { id: reservationId, personId, centreId, districtId, fromOn } = reservation
  return { reservationId, personId, centreId, districtId, on: fromOn, writtenBy: 'system' }
}
type Rental = Awaited<ReturnType<typeof aRental>>

const receipt = (of: Rental, serial: number, no = `WQ-2026-${serial}`): SQL => sql`
  insert into receipts (no, year, serial, reservation_id, person_id, centre_id, district_id, "on", issued_by)
  values (${no}, 2026, ${serial}, ${of.reservationId}, ${of.personId}, ${of.centreId}, ${of.districtId}, '2026-03-02', 'x')`
const adjustment = (of: Rental, kind: string, list: number, person: number): SQL => sql`
  insert into adjustments (reservation_id, person_id, centre_id, district_id, kind, list_fen, person_fen, explained, "on", at, by)
  values (${of.reservationId}, ${of.personId}, ${of.centreId}, ${of.districtId}, ${kind}, ${list}, ${person}, '{}',
    '2026-03-02', now(), 'x')`
const parts = (of: Rental, ...amounts: readonly number[]): readonly SQL[] =>
  amounts.map(
    (amount, position) => sql`
    insert into instalments (reservation_id, position, due_on, amount_fen, person_id, centre_id, district_id)
    values (${of.reservationId}, ${position}, '2026-03-02', ${amount}, ${of.personId}, ${of.centreId}, ${of.districtId})`,
  )
const invoice = (of: Rental, number: string): SQL => sql`
  insert into tax_invoices (receipt_no, number, person_id, centre_id, district_id, recorded_by)
  values ('WQ-2026-1', ${number}, ${of.personId}, ${of.centreId}, ${of.districtId}, 'x')`

test.for<[string, (of: Rental) => readonly SQL[], string]>([
  ['a receipt whose number leaves one out', of => [receipt(of, 2)], 'receipt_numbers_have_no_gaps'],
  ['a number given twice', of => [receipt(of, 1), receipt(of, 1, 'WQ-2026-x')], 'receipt_number_is_given_once'],
  ['a receipt number zero', of => [receipt(of, 0)], 'receipt_numbers_begin_with_one'],
  ['a receipt that is changed', of => [receipt(of, 1), sql`update receipts set no = 'WQ'`], 'receipts_is_append_only'],
  ['a receipt that is torn up', of => [receipt(of, 1), sql`delete from receipts`], 'receipts_is_append_only'],
  ['an invoice without a number', of => [receipt(of, 1), invoice(of, '-')], 'tax_invoice_has_a_number'],
  ['an unknown adjustment', of => [adjustment(of, 'gift', 1, 1)], 'adjustment_kind_is_known'],
  ['lateness that gives back', of => [adjustment(of, 'late', -1, -1)], 'only_an_early_return_gives_back'],
  ['an early return that charges', of => [adjustment(of, 'early_return', 1, 1)], 'only_an_early_return_gives_back'],
  ['more for the person than the whole', of => [adjustment(of, 'late', 1, 2)], 'person_bears_no_more_than_the_whole'],
  [
    'an adjustment that is rewritten',
    of => [adjustment(of, 'late', 1, 1), sql`update adjustments set list_fen = 2`],
    'adjustments_is_append_only',
  ],
  ['instalments that miss a fen', of => parts(of, 10_000, 19_999), 'instalments_sum_to_the_rent'],
  ['an instalment of nothing', of => parts(of, 30_000, 0), 'instalment_is_something'],
  [
    'instalments that are rewritten',
    of => [...parts(of, 30_000), sql`update instalments set amount_fen = 1`],
    'instalments_is_append_only',
  ],
])('the database refuses %s', async ([, writes, constraint], { house }) => {
  const of = await aRental(house)
  const written = house.db.transaction(async tx => {
    for (const write of writes(of)) await tx.execute(write)
    await tx.execute(sql`set constraints all immediate`)
  })
  expect(
    await written.then(
      () => 'written',
      error => refusedBy(error).constraint,
    ),
  ).toBe(constraint)
})

test('a deposit goes back once, and the program cannot write a balance', async ({ house }) => {
  const of = await aRental(house)
  const deposit = depositPaid(fen(80_000), 'cash')
  await withAllSight(house, db => post(db, { ...of, kind: 'deposit_paid', entries: deposit }))
  const back = () =>
    withAllSight(house, db =>
      post(db, { ...of, kind: 'deposit_returned', entries: depositReturned(fen(50_000), 'cash') }),
    ).then(
      () => 'written',
      error => refusedBy(error).constraint,
    )
  expect(await back()).toBe('written')
  expect(await back()).toBe('deposit_is_not_given_back_twice')
  const byHand = withAllSight(house, db => db.execute(sql`update ledger_balances set balance_fen = 0`))
  expect(
    await byHand.then(
      () => 'written',
      error => refusedBy(error).code,
    ),
  ).toBe('42501')
})

/** The sums that the entries make, beside those that the triggers keep. */
const DIFFERENT = sql`
  select count(*)::int as different from (
    select t.reservation_id, e.account, sum(e.amount_fen) as fen
    from ledger_entries e join ledger_transactions t on t.id = e.transaction_id group by 1, 2) as made
  full join ledger_balances b on (b.reservation_id, b.account) = (made.reservation_id, made.account)
  where b.balance_fen is distinct from made.fen`

test('whatever is posted, the balances are what a count from nothing finds', async ({ house }) => {
  const of = await aRental(house)
  const amount = fc.integer({ min: 1, max: 1_000_000 }).map(fen)
  const move = fc.oneof(
    amount.map(list => ['rent_charged', rentCharged({ listRentFen: list, personFen: list, shares: [] })] as const),
    fc
      .tuple(amount, fc.constantFrom(...DESK_METHODS))
      .map(([paid, how]) => ['rent_paid', rentPaid(paid, how)] as const),
    amount.map(paid => ['deposit_paid', depositPaid(paid, 'cash')] as const),
    amount.map(fee => ['late_charged', lateCharged(fee)] as const),
    amount.map(fee => ['damage_charged', damageCharged(fee)] as const),
    amount.map(kept => ['deposit_kept', depositKept(kept)] as const),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(move, { minLength: 1, maxLength: 6 }), async moves => {
      for (const [kind, entries] of moves) {
        const posted = withAllSight(house, db => post(db, { ...of, kind, entries }))
        const said = await posted.then(
          () => 'written',
          error => refusedBy(error).constraint,
        )
        expect(['written', 'deposit_is_not_given_back_twice']).toContain(said)
      }
      const { rows } = (await house.db.execute(DIFFERENT)) as unknown as { rows: readonly { different: number }[] }
      expect(rows).toEqual([{ different: 0 }])
    }),
    { numRuns: 25 },
  )
  const balances = await house.seeAll(db => balancesOf(db, of.reservationId))
  expect(Object.values(balances).reduce((sum, one) => sum + one, 0)).toBe(0)
})
