import { sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { fen } from '#app/money/fen.ts'
import { refusedBy } from '#db/refused.server.ts'
import { NOW, type TestHouse, test } from '#test/support/house.ts'
import { aCentre, aPerson, colleague, TODAY, withAllSight } from '#test/support/makers.ts'
import { aProgramme } from '#test/support/makers-of-programmes.ts'
import { LEDGER_ACCOUNTS } from './account.ts'
import { balancesOf, post, transactionsOf } from './entries.server.ts'
import { depositPaid, rentCharged, rentPaid } from './posting.ts'
import { issueReceipt } from './receipts.server.ts'

const RESERVATION = '5f0e5a52-6a34-4b5b-8f7c-2d1f5a9b7c10'

async function about(house: TestHouse) {
  const [person, centre] = [await aPerson(house), await aCentre(house)]
  const of = { personId: person.id, centreId: centre.id, districtId: centre.districtId }
  return { ...of, on: TODAY, reservationId: RESERVATION, writtenBy: 'clerk' }
}

async function charged(house: TestHouse) {
  const of = await about(house)
  const programmeId = await aProgramme(house, { code: 'test-subsidy' })
  const shares = [{ payer: 'district' as const, payout: 'at_once' as const, programmeId, amountFen: fen(16_000) }]
  const charge = { listRentFen: fen(20_000), personFen: fen(4_000), shares }
  const id = await withAllSight(house, db => post(db, { ...of, kind: 'rent_charged', entries: rentCharged(charge) }))
  return { of, id }
}

test('the balances of a reservation are the sums of what was posted', async ({ house }) => {
  const { of } = await charged(house)
  const centre = await aCentre(house)
  const receiptNo = await withAllSight(house, db => issueReceipt(db, { ...of, centre, issuedBy: 'clerk', at: NOW }))
  expect(receiptNo).toBe('WQ-2026-000001')
  await withAllSight(house, async db => {
    await post(db, { ...of, kind: 'rent_paid', receiptNo, entries: rentPaid(fen(4_000), 'cash') })
    await post(db, { ...of, kind: 'deposit_paid', entries: depositPaid(fen(100_000), 'pos') })
    expect(await post(db, { ...of, kind: 'deposit_paid', entries: depositPaid(fen(0), 'pos') })).toBeUndefined()
  })
  const officer = await colleague(house, 'zhengMing')
  expect(await house.seeAs(officer, db => balancesOf(db, RESERVATION))).toEqual({
    ...Object.fromEntries(LEDGER_ACCOUNTS.map(account => [account, 0])),
    district_receivable: 16_000,
    rent_income: -20_000,
    deposits_held: -100_000,
    cash: 4_000,
    pos: 100_000,
  })
  const all = await house.seeAs(officer, db => transactionsOf(db, RESERVATION))
  expect(all.map(one => [one.kind, one.receiptNo, one.entries.length])).toEqual([
    ['rent_charged', null, 3],
    ...[
      ['rent_paid', receiptNo, 2],
      ['deposit_paid', null, 2],
    ].sort((one, other) => all.findIndex(t => t.kind === one[0]) - all.findIndex(t => t.kind === other[0])),
  ])
  const stranger = await colleague(house, 'fengLan')
  expect(await house.seeAs(stranger, db => transactionsOf(db, RESERVATION))).toEqual([])
})

test('entries that do not sum to zero never reach the database', async ({ house }) => {
  const of = await about(house)
  const entries = [{ account: 'cash' as const, amountFen: fen(1) }]
  await expect(withAllSight(house, db => post(db, { ...of, kind: 'rent_paid', entries }))).rejects.toThrow(RangeError)
})

const columns = sql`transaction_id, account, amount_fen, person_id, centre_id, district_id`
const entry = (account: string, amount: number) => sql`insert into ledger_entries (${columns})
  select id, ${account}, ${amount}, person_id, centre_id, district_id from ledger_transactions limit 1`

test.for([
  ['an entry without its other side', entry('cash', 1), 'ledger_transaction_balances'],
  ['an entry that moves nothing', entry('cash', 0), 'ledger_entry_moves_something'],
  ['an unknown account', entry('pocket', 1), 'ledger_account_is_known'],
  [
    'a claim on the district without a programme',
    entry('district_receivable', 1),
    'who_bears_a_part_does_so_through_a_programme',
  ],
  [
    'a transaction without entries',
    sql`insert into ledger_transactions (kind, "on", person_id, centre_id, district_id, reservation_id, written_by)
      select kind, "on", person_id, centre_id, district_id, reservation_id, 'nobody' from ledger_transactions limit 1`,
    'ledger_transaction_balances',
  ],
] as const)('the database refuses %s', async ([, statement, constraint], { house }) => {
  await charged(house)
  const said = await withAllSight(house, db => db.execute(statement)).then(() => undefined, refusedBy)
  expect(said?.constraint).toBe(constraint)
})

test('what is in the ledger stays, even for the owner of the database', async ({ house }) => {
  await charged(house)
  for (const table of ['ledger_transactions', 'ledger_entries']) {
    const name = sql.identifier(table)
    for (const attempt of [
      sql`update ${name} set district_id = district_id`,
      sql`delete from ${name}`,
      sql`truncate ${name} cascade`,
    ]) {
      const said = await Promise.resolve(house.db.execute(attempt)).then(() => undefined, refusedBy)
      expect(said?.constraint).toMatch(/^ledger_(transactions|entries)_is_append_only$/)
    }
    const asProgram = await withAllSight(house, db => db.execute(sql`delete from ${name}`)).then(
      () => undefined,
      refusedBy,
    )
    expect(asProgram?.code).toBe('42501')
  }
})
