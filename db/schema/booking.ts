import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  check,
  date,
  index,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uuid,
} from 'drizzle-orm/pg-core'
import { RESERVATION_STATES, WAYS_OF_RECEIVING } from '#app/booking/reservation.ts'
import { USER_CLASSES } from '#app/people/user-class.ts'
import type { Quote } from '#app/pricing/quote.ts'
import { BENEFITS, PAYERS, PAYOUTS, PROGRAMME_KINDS } from '#app/programmes/programme.ts'
import type { Day } from '#app/time/day.ts'
import { id, instant, money, oneOf, seenByTheirOwn, word, writtenAt } from '../columns.ts'
import { accounts } from './access.ts'
import { products } from './catalogue.ts'
import { centres, districts, streets } from './districts.ts'
import { people } from './people.ts'
import { share } from './shares.ts'

/** A product of a centre, promised to a person over `[fromOn, toOn)`, with the price that was shown and agreed. */
export const reservations = pgTable(
  'reservations',
  {
    id: id(),
    /** Eight letters and digits with a check character, for the telephone and the paper. */
    reference: text().notNull().unique('reservation_reference_is_unique'),
    personId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: 'restrict' }),
    productId: uuid()
      .notNull()
      .references(() => products.id, { onDelete: 'restrict' }),
    centreId: uuid()
      .notNull()
      .references(() => centres.id, { onDelete: 'restrict' }),
    districtId: uuid()
      .notNull()
      .references(() => districts.id, { onDelete: 'restrict' }),
    /** Where the person lived when it was made: what the district counts by. */
    streetId: uuid().references(() => streets.id, { onDelete: 'restrict' }),
    fromOn: date().$type<Day>().notNull(),
    toOn: date().$type<Day>().notNull(),
    months: smallint().notNull(),
    state: word(RESERVATION_STATES).notNull().default('requested'),
    /** Frozen: who the person counted as, and what everybody pays. */
    userClass: word(USER_CLASSES).notNull(),
    listRentFen: money().notNull(),
    personFen: money().notNull(),
    depositFen: money().notNull(),
    /** The rest of the quote that was agreed: its periods, its notes, the deposit before any programme. */
    quoted: jsonb().$type<Pick<Quote, 'periods' | 'notes' | 'fullDepositFen' | 'depositRule'>>().notNull(),
    way: word(WAYS_OF_RECEIVING).notNull(),
    address: text().notNull().default(''),
    phone: text().notNull(),
    note: text().notNull().default(''),
    /** The rental of another product that this one takes the place of. */
    replacesId: uuid().references((): AnyPgColumn => reservations.id, { onDelete: 'restrict' }),
    requestedAt: writtenAt(),
    requestedBy: text().notNull(),
    decidedAt: instant(),
    decidedBy: uuid().references(() => accounts.id, { onDelete: 'restrict' }),
    refusedBecause: text(),
    cancelledAt: instant(),
    cancelledBy: text(),
  },
  t => [
    index('reservations_of_a_person').on(t.personId),
    index('reservations_of_a_centre').on(t.centreId, t.state, t.fromOn),
    index('reservations_of_a_district').on(t.districtId, t.fromOn),
    index('reservations_of_a_product').on(t.productId, t.centreId),
    index('reservations_that_replace').on(t.replacesId).where(sql`${t.replacesId} is not null`),
    check('reservation_does_not_replace_itself', sql`${t.replacesId} <> ${t.id}`),
    check('reservation_state_is_known', oneOf(t.state, RESERVATION_STATES)),
    check('reservation_class_is_known', oneOf(t.userClass, USER_CLASSES)),
    check('reservation_way_is_known', oneOf(t.way, WAYS_OF_RECEIVING)),
    check('reservation_ends_after_it_starts', sql`${t.fromOn} < ${t.toOn}`),
    check('reservation_money_is_not_negative', sql`least(${t.listRentFen}, ${t.personFen}, ${t.depositFen}) >= 0`),
    check('reservation_is_delivered_somewhere', sql`${t.way} <> 'deliver' or length(btrim(${t.address})) > 0`),
    check(
      'reservation_is_decided_by_somebody',
      sql`(${t.decidedAt} is null) = (${t.decidedBy} is null) and (${t.state} not in ('confirmed', 'refused', 'handed_over', 'closed') or ${t.decidedAt} is not null)`,
    ),
    check('reservation_is_refused_for_a_reason', sql`(${t.state} = 'refused') = (${t.refusedBecause} is not null)`),
    check(
      'reservation_is_cancelled_exactly_when_dated',
      sql`(${t.state} = 'cancelled') = (${t.cancelledAt} is not null) and (${t.cancelledAt} is null) = (${t.cancelledBy} is null)`,
    ),
    seenByTheirOwn('reservations_are_seen_by_their_own', {
      person: t.personId,
      centre: t.centreId,
      district: t.districtId,
    }),
  ],
)

/** Who bears which part of the list rent. With the person's part they sum to it, checked when the transaction commits. */
export const reservationShares = pgTable(
  'reservation_shares',
  {
    reservationId: uuid()
      .notNull()
      .references(() => reservations.id, { onDelete: 'restrict' }),
    ...share,
  },
  t => [
    primaryKey({ name: 'share_has_one_place', columns: [t.reservationId, t.position] }),
    check('share_kind_is_known', oneOf(t.kind, PROGRAMME_KINDS)),
    check('share_payer_is_known', oneOf(t.payer, PAYERS)),
    check('share_benefit_is_known', oneOf(t.how, BENEFITS)),
    check('share_payout_is_known', oneOf(t.payout, PAYOUTS)),
    check('share_is_a_share', sql`${t.shareBp} between 0 and 10000 and ${t.amountFen} between 0 and ${t.wantedFen}`),
    seenByTheirOwn('shares_are_seen_by_their_own', { person: t.personId, centre: t.centreId, district: t.districtId }),
  ],
)
