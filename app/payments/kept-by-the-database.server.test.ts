import { randomUUID } from 'node:crypto'
import { type SQL, sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { refusedBy } from '#db/refused.server.ts'
import { type TestHouse, test } from '#test/support/house.ts'
import { withAllSight } from '#test/support/makers.ts'
import { aPayment, aSignedReservation } from '#test/support/makers-of-payments.ts'
import type { Row } from '#test/support/rows-by-hand.ts'

/** Rows as they are written by hand, past every act: the database says no by itself. */

type Given = { readonly house: TestHouse; readonly paid: string; readonly whose: Row }

async function given(house: TestHouse): Promise<Given> {
  const { reservation } = await aSignedReservation(house)
  const { id } = await aPayment(house, reservation, { state: 'opened', checkoutRef: 'cs_1' })
  const whose = {
    ...{ reservation_id: sql`${reservation.id}`, person_id: sql`${reservation.personId}` },
    ...{ centre_id: sql`${reservation.centreId}`, district_id: sql`${reservation.districtId}` },
  }
  await withAllSight(house, async db => {
    await db.execute(put('receipts', { ...whose, ...RECEIPT }))
    await db.execute(
      sql`update payments set state = 'paid', paid_at = now(), charge_ref = 'pi_1', receipt_no = 'WQ-2026-000001'`,
    )
  })
  return { house, paid: id, whose }
}
const RECEIPT: Row = {
  ...{ no: sql`'WQ-2026-000001'`, year: sql`2026`, serial: sql`1`, on: sql`'2026-03-02'`, issued_by: sql`'system'` },
}

const put = (table: string, row: Row): SQL =>
  sql`insert into ${sql.identifier(table)} (${sql.join(
    Object.keys(row).map(column => sql.identifier(column)),
    sql`, `,
  )}) values (${sql.join(Object.values(row), sql`, `)})`

const payment = ({ whose }: Given, over: Row = {}) =>
  put('payments', {
    ...{ ...whose, purpose: sql`'deposit'`, amount_fen: sql`100`, provider: sql`'stripe'`, opened_by: sql`'system'` },
    ...over,
  })
const refund = ({ whose, paid }: Given, over: Row = {}) =>
  put('refunds', { ...whose, payment_id: sql`${paid}`, amount_fen: sql`100`, asked_by: sql`'system'`, ...over })
const change = (set: SQL) => () => sql`update payments set ${set}`
const twice = (statement: (of: Given) => SQL) => (of: Given) => [statement(of), statement(of)]

test.for<[string, (of: Given) => SQL | readonly SQL[], string]>([
  ['a payment of nothing', of => payment(of, { amount_fen: sql`0` }), 'payment_is_of_something'],
  ['an unknown purpose', of => payment(of, { purpose: sql`'tip'` }), 'payment_purpose_is_known'],
  ['an unknown provider', of => payment(of, { provider: sql`'somebody'` }), 'payment_provider_is_known'],
  ['an unknown state', of => payment(of, { state: sql`'maybe'` }), 'payment_state_is_known'],
  [
    'a payment that is paid and nobody knows when',
    of => payment(of, { state: sql`'paid'` }),
    'payment_is_paid_exactly_when_dated',
  ],
  [
    'a date on which nothing was paid',
    of => payment(of, { paid_at: sql`now()` }),
    'payment_is_paid_exactly_when_dated',
  ],
  [
    'two of one purpose under way',
    twice(of => payment(of, { opaque_ref: sql`${randomUUID()}` })),
    'one_payment_of_a_purpose_at_a_time',
  ],
  [
    'a page at the provider that is of two payments',
    of => payment(of, { checkout_ref: sql`'cs_1'` }),
    'checkout_is_of_one_payment',
  ],
  [
    'a reference that the provider knows already',
    of => payment(of, { opaque_ref: sql`(select opaque_ref from payments)` }),
    'payment_is_known_to_the_provider_once',
  ],
  [
    'taking back that it is paid',
    change(sql`state = 'failed', paid_at = null, receipt_no = null`),
    'payment_that_is_paid_stays_paid',
  ],
  ['another amount than was asked for', change(sql`amount_fen = 1`), 'payment_is_not_rewritten'],
  ['another reference than was asked with', change(sql`opaque_ref = gen_random_uuid()`), 'payment_is_not_rewritten'],
  [
    'undone before it was paid',
    change(sql`undone_at = paid_at - interval '1 second'`),
    'payment_is_undone_after_it_is_paid',
  ],
  ['a refund of nothing', of => refund(of, { amount_fen: sql`0` }), 'refund_is_of_something'],
  ['an unknown state of a refund', of => refund(of, { state: sql`'lost'` }), 'refund_state_is_known'],
  ['a refund above what was paid', of => refund(of, { amount_fen: sql`20001` }), 'refund_is_not_above_what_was_paid'],
  [
    'two refunds that are together above what was paid',
    twice(of => refund(of, { amount_fen: sql`10001` })),
    'refund_is_not_above_what_was_paid',
  ],
  [
    'a refund that grows above what was paid',
    of => [refund(of), sql`update refunds set amount_fen = 20001`],
    'refund_is_not_above_what_was_paid',
  ],
  [
    'a refund of what is not paid',
    of => [payment(of), refund(of, { payment_id: sql`(select id from payments where state = 'asked')` })],
    'refund_is_not_above_what_was_paid',
  ],
  [
    'a refund that is sent and nobody knows when',
    of => refund(of, { state: sql`'sent'` }),
    'refund_is_sent_exactly_when_dated',
  ],
  ['an event that is heard twice', () => [event, event], 'event_is_taken_once'],
  [
    'an event that is rewritten',
    () => [event, sql`update provider_events set kind = 'other'`],
    'provider_events_is_append_only',
  ],
  ['an event that is forgotten', () => [event, sql`delete from provider_events`], 'provider_events_is_append_only'],
])('the database refuses %s', async ([, statements, constraint], { house }) => {
  const of = await given(house)
  const said = await house.db
    .transaction(async db => {
      for (const statement of [statements(of)].flat()) await db.execute(statement)
    })
    .then(() => undefined, refusedBy)
  expect(said?.constraint).toBe(constraint)
})
const event = sql`insert into provider_events (provider, event_id, kind) values ('stripe', 'evt_1', 'x')`
