import { sql } from 'drizzle-orm'
import { check, index, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { PAYMENT_STATES, PROVIDERS, PURPOSES, REFUND_STATES } from '#app/payments/payment.ts'
import { id, instant, money, oneOf, seenByTheHouse, seenByTheirOwn, word, writtenAt } from '../columns.ts'
import { reservations } from './booking.ts'
import { receipts } from './ledger.ts'
import { theirs } from './theirs.ts'

/** Money that somebody pays online. Written, with the key of the call, before the provider hears of it. */
export const payments = pgTable(
  'payments',
  {
    id: id(),
    reservationId: uuid()
      .notNull()
      .references(() => reservations.id, { onDelete: 'restrict' }),
    ...theirs,
    purpose: word(PURPOSES).notNull(),
    amountFen: money().notNull(),
    provider: word(PROVIDERS).notNull(),
    state: word(PAYMENT_STATES).notNull().default('asked'),
    /** What the provider is told instead of anything about the person: it answers with it. */
    opaqueRef: uuid().notNull().defaultRandom().unique('payment_is_known_to_the_provider_once'),
    /** The provider's own ids: of the page on which it is paid, and of the charge. */
    checkoutRef: text(),
    chargeRef: text(),
    payUrl: text(),
    openedBy: text().notNull(),
    askedAt: writtenAt(),
    paidAt: instant(),
    receiptNo: text().references(() => receipts.no, { onDelete: 'restrict' }),
    /** Somebody asked within ten minutes to have it back. */
    undoneAt: instant(),
    /** When the provider was last asked how it stands. */
    lookedAt: instant(),
  },
  t => [
    index('payments_of_a_reservation').on(t.reservationId),
    index('payments_under_way').on(t.askedAt).where(sql`${t.state} in ('asked', 'opened')`),
    uniqueIndex('one_payment_of_a_purpose_at_a_time')
      .on(t.reservationId, t.purpose)
      .where(sql`${t.state} in ('asked', 'opened')`),
    uniqueIndex('checkout_is_of_one_payment').on(t.provider, t.checkoutRef),
    check('payment_purpose_is_known', oneOf(t.purpose, PURPOSES)),
    check('payment_provider_is_known', oneOf(t.provider, PROVIDERS)),
    check('payment_state_is_known', oneOf(t.state, PAYMENT_STATES)),
    check('payment_is_of_something', sql`${t.amountFen} > 0`),
    check(
      'payment_is_paid_exactly_when_dated',
      sql`(${t.state} = 'paid') = (${t.paidAt} is not null) and (${t.paidAt} is null) = (${t.receiptNo} is null)`,
    ),
    check('payment_is_undone_after_it_is_paid', sql`${t.undoneAt} is null or ${t.undoneAt} >= ${t.paidAt}`),
    seenByTheirOwn('payments_are_seen_by_their_own', {
      person: t.personId,
      centre: t.centreId,
      district: t.districtId,
    }),
  ],
)

/** Money that goes back the way it came, as far as the provider still does that. */
export const refunds = pgTable(
  'refunds',
  {
    id: id(),
    paymentId: uuid()
      .notNull()
      .references(() => payments.id, { onDelete: 'restrict' }),
    reservationId: uuid()
      .notNull()
      .references(() => reservations.id, { onDelete: 'restrict' }),
    ...theirs,
    amountFen: money().notNull(),
    state: word(REFUND_STATES).notNull().default('asked'),
    refundRef: text(),
    askedBy: text().notNull(),
    askedAt: writtenAt(),
    sentAt: instant(),
    receiptNo: text().references(() => receipts.no, { onDelete: 'restrict' }),
    lookedAt: instant(),
  },
  t => [
    index('refunds_of_a_payment').on(t.paymentId),
    index('refunds_of_a_reservation').on(t.reservationId),
    index('refunds_under_way').on(t.askedAt).where(sql`${t.state} in ('asked', 'under_way')`),
    check('refund_state_is_known', oneOf(t.state, REFUND_STATES)),
    check('refund_is_of_something', sql`${t.amountFen} > 0`),
    check('refund_is_sent_exactly_when_dated', sql`(${t.state} = 'sent') = (${t.sentAt} is not null)`),
    seenByTheirOwn('refunds_are_seen_by_their_own', { person: t.personId, centre: t.centreId, district: t.districtId }),
  ],
)

/** What a provider told by itself: each event is taken once. Nothing of its body is kept. */
export const providerEvents = pgTable(
  'provider_events',
  {
    provider: word(PROVIDERS).notNull(),
    eventId: text().notNull(),
    kind: text().notNull(),
    at: writtenAt(),
  },
  t => [
    primaryKey({ name: 'event_is_taken_once', columns: [t.provider, t.eventId] }),
    seenByTheHouse('events_are_for_the_house_itself'),
  ],
)
