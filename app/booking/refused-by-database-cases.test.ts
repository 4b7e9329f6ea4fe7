import { readFileSync } from 'node:fs'
import { type SQL, sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { SYSTEM } from '#app/acts/actor.ts'
import { actAs } from '#app/acts/sight.server.ts'
import type { Database } from '#db/client.server.ts'
import { refusedBy } from '#db/refused.server.ts'
import { type TestHouse, test } from '#test/support/house.ts'
import { aCentre, aProduct } from '#test/support/makers.ts'
import { day, during, put, type Row, rightRows, soon } from '#test/support/rows-by-hand.ts'

/** What the database itself refuses about bookings, whoever writes to it: a row that is right, and what makes it wrong. */

type Case = readonly [constraint: string, table: string, wrong: Row | readonly Row[]]

const HOLD = { why: sql`'hold'`, expires_at: soon }

const CASES: readonly Case[] = [
  ['unit_is_not_promised_twice', 'allotments', [{}, { during: during('2026-04-07', '2026-05-01') }]],
  ['account_holds_one_thing_at_a_time', 'allotments', [HOLD, { ...HOLD, during: during('2026-09-01', '2026-09-02') }]],
  ['allotment_reason_is_known', 'allotments', { why: sql`'because'` }],
  ['allotment_lasts_at_least_a_day', 'allotments', { during: during('2026-03-02', '2026-03-02') }],
  ['allotment_lasts_at_least_a_day', 'allotments', { during: sql`daterange('2026-03-02', null)` }],
  ['allotment_expires_exactly_when_it_is_passing', 'allotments', { expires_at: soon }],
  ['allotment_expires_exactly_when_it_is_passing', 'allotments', { why: sql`'offer'` }],
  ['hold_is_prolonged_twice_at_most', 'allotments', { ...HOLD, prolonged_times: sql`3` }],
  ['allotment_that_is_out_is_a_pinned_rental', 'allotments', { is_out: sql`true`, is_pinned: sql`true` }],
  ['allotment_that_is_out_is_a_pinned_rental', 'allotments', { is_out: sql`true`, why: sql`'rental'` }],
  ['stock_line_counts_from_nothing_up', 'stock_lines', { kept_for_priority: sql`-1` }],
  ['stock_day_counts_from_nothing_up', 'stock_days', { taken: sql`0` }],
  ['stock_day_is_counted_once', 'stock_days', [{}, {}]],
  ['centre_is_closed_once_on_a_day', 'closures', [{}, { from_on: day('2026-05-03') }]],
  ['closure_ends_after_it_starts', 'closures', { until_on: day('2026-05-01') }],
  ['closure_has_a_name', 'closures', { en: sql`' '` }],
  ['district_has_one_priority_order_on_a_day', 'priority_orders', [{}, { first_on: day('2027-01-01') }]],
  ['priority_order_ends_after_it_begins', 'priority_orders', { until_on: day('2026-01-01') }],
  [
    'priority_order_names_each_class_once',
    'priority_orders',
    { classes: sql`array['other', 'other', 'other', 'other']` },
  ],
  ['priority_is_for_some_classes', 'priority_orders', { have_priority: sql`5` }],
  ['draft_of_a_device_is_one', 'reservation_drafts', [{}, {}]],
  ['draft_class_is_known', 'reservation_drafts', { user_class: sql`'rich'` }],
  ['draft_way_is_known', 'reservation_drafts', { way: sql`'post'` }],
  ['draft_lasts_a_month_at_least', 'reservation_drafts', { months: sql`0` }],
  ['draft_delivery_is_answered_whole', 'reservation_drafts', { address: sql`null` }],
  ['draft_contact_is_answered_whole', 'reservation_drafts', { phone: sql`'13800000001'` }],
  ['draft_is_delivered_somewhere', 'reservation_drafts', { way: sql`'deliver'`, address: sql`' '` }],
  ['extension_class_is_known', 'extensions', { user_class: sql`'rich'` }],
  ['extension_ends_after_it_starts', 'extensions', { to_on: day('2026-04-02') }],
  ['extension_ends_after_it_starts', 'extensions', { months: sql`0` }],
  ['extension_money_is_not_negative', 'extensions', { person_fen: sql`-1` }],
  ['extension_shares_sum_to_the_rent', 'extensions', { person_fen: sql`19999` }],
  ['extension_shares_sum_to_the_rent', 'extension_shares', { amount_fen: sql`1`, wanted_fen: sql`1` }],
  ['extension_share_has_one_place', 'extension_shares', [{}, {}]],
  ['extension_share_kind_is_known', 'extension_shares', { kind: sql`'gift'` }],
  ['extension_share_payer_is_known', 'extension_shares', { payer: sql`'uncle'` }],
  ['extension_share_is_a_share', 'extension_shares', { share_bp: sql`10001` }],
  ['waiting_class_is_known', 'waiting_entries', { user_class: sql`'rich'` }],
  ['waiting_way_is_known', 'waiting_entries', { way: sql`'fly'` }],
  ['waiting_reason_is_known', 'waiting_entries', { why: sql`'because'` }],
  ['waiting_state_is_known', 'waiting_entries', { state: sql`'lost'` }],
  ['waiting_ends_after_it_starts', 'waiting_entries', { to_on: day('2026-03-02') }],
  ['offer_has_an_end', 'waiting_entries', { state: sql`'offered'` }],
  ['offer_has_an_end', 'waiting_entries', { offered_until: soon }],
  ['waiting_taken_has_a_reservation', 'waiting_entries', { state: sql`'taken'`, closed_at: soon }],
  ['waiting_is_closed_exactly_when_over', 'waiting_entries', { state: sql`'left'` }],
  ['waiting_is_closed_exactly_when_over', 'waiting_entries', { closed_at: soon }],
  ['wish_says_something', 'wishes', { words: sql`' '` }],
  ['wish_is_answered_by_somebody', 'wishes', { answer: sql`'已列入采购。'`, answered_at: soon }],
]

/** Tries it and takes it back: `written`, or the name of the constraint that would not have it, or the code. */
async function said(house: TestHouse, write: (db: Database) => Promise<unknown>): Promise<string> {
  const undo = new Error('written')
  try {
    await house.db.transaction(async tx => {
      await write(tx)
      await tx.execute(sql`set constraints all immediate`)
      throw undo
    })
  } catch (error) {
    const { constraint, code } = refusedBy(error)
    if (error !== undo && !code) throw error
    return error === undo ? 'written' : (constraint ?? code ?? '')
  }
  return 'unreachable'
}

test('each rule about bookings is kept by the database itself, by name', async ({ house }) => {
  const right = await rightRows(house)
  const writing = (table: string, rows: readonly Row[]) => async (db: Database) => {
    // A share hangs on an extension that stands.
    if (table === 'extension_shares') await db.execute(put('extensions', right.extensions ?? {}))
    for (const row of rows) await db.execute(put(table, { ...right[table], ...row }))
  }
  for (const table of new Set(CASES.map(([, table]) => table)))
    expect(await said(house, writing(table, [{}])), table).toBe('written')
  for (const [constraint, table, wrong] of CASES) {
    const rows = Array.isArray(wrong) ? wrong : [wrong as Row]
    expect(await said(house, writing(table, rows)), `${constraint} on ${table}`).toBe(constraint)
  }
})

test('what stands stays as it is: extensions, a unit, a reservation and itself, the counted days', async ({
  house,
}) => {
  const right = await rightRows(house)
  const does = (statement: SQL) => (db: Database) => db.execute(statement)
  const withExtension = (statement: SQL) => async (db: Database) => {
    for (const table of ['extensions', 'extension_shares']) await db.execute(put(table, right[table] ?? {}))
    await db.execute(statement)
  }
  const asApp = (statement: SQL) => async (db: Database) => {
    await actAs(db, SYSTEM)
    await db.execute(statement)
  }
  const elsewhere = await aCentre(house, 'HD')
  const cases: readonly (readonly [SQL, (statement: SQL) => (db: Database) => Promise<unknown>, string])[] = [
    [sql`update extensions set months = 2`, withExtension, 'extensions_is_append_only'],
    [sql`delete from extension_shares`, withExtension, 'extension_shares_is_append_only'],
    [sql`update units set centre_id = ${elsewhere.id}`, does, 'place_suits_what_lies_there'],
    [sql`update units set product_id = ${(await aProduct(house)).id}`, does, 'unit_stays_what_it_is'],
    [sql`update reservations set replaces_id = id`, does, 'reservation_does_not_replace_itself'],
    [put('stock_days', right.stock_days ?? {}), asApp, '42501'],
    [sql`update stock_days set taken = 0`, asApp, '42501'],
    [sql`delete from stock_days`, asApp, '42501'],
    [sql`update extensions set months = 2`, asApp, '42501'],
    [sql`select count(*) from stock_days`, asApp, 'written'],
  ]
  for (const [statement, as, answer] of cases) expect(await said(house, as(statement)), answer).toBe(answer)
})

test('no rule of the migrations about bookings is without its case', () => {
  const [made, added] = ['0003_booking', '0004_what_booking_must_keep'].map(name =>
    readFileSync(`db/migrations/${name}.sql`, 'utf8'),
  )
  const named = [
    ...(made ?? '').matchAll(/CONSTRAINT "(\w+)" (?:CHECK|UNIQUE|PRIMARY)|UNIQUE INDEX "(\w+)"/g),
    ...(added ?? '').matchAll(/add constraint (\w+)/g),
  ].map(([, one, other]) => one ?? other)
  const covered = new Set<string | undefined>([...CASES.map(([name]) => name), 'reservation_does_not_replace_itself'])
  expect(named.length).toBeGreaterThan(30)
  expect(named.filter(name => !covered.has(name))).toEqual([])
})
