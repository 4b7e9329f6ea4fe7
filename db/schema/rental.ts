import { sql } from 'drizzle-orm'
import { check, date, index, jsonb, pgTable, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core'
import { USER_CLASSES } from '#app/people/user-class.ts'
import { BENEFITS, PAYERS, PAYOUTS, PROGRAMME_KINDS } from '#app/programmes/programme.ts'
import { ADJUSTMENT_KINDS, type Explained } from '#app/rental/adjustments/adjustment.ts'
import { RENTAL_STATES } from '#app/rental/rental.ts'
import type { Day } from '#app/time/day.ts'
import { id, instant, money, oneOf, seenByTheirOwn, word } from '../columns.ts'
import { accounts } from './access.ts'
import { reservations } from './booking.ts'
import { units } from './inventory.ts'
import { share } from './shares.ts'
import { theirs } from './theirs.ts'

/** What both sides signed: the wording, the hash of the text as it was printed, the signature. */
export const agreements = pgTable(
  'agreements',
  {
    id: id(),
    reservationId: uuid()
      .notNull()
      .references(() => reservations.id, { onDelete: 'restrict' })
      .unique('reservation_has_one_agreement'),
    ...theirs,
    textVersion: text().notNull(),
    textHash: text().notNull(),
    signedName: text().notNull(),
    signatureDrawn: text(),
    signedAt: instant().notNull(),
    witnessedBy: uuid()
      .notNull()
      .references(() => accounts.id, { onDelete: 'restrict' }),
  },
  t => [
    check('agreement_is_signed', sql`length(btrim(${t.signedName})) > 0`),
    seenByTheirOwn('agreements_are_seen_by_their_own', {
      person: t.personId,
      centre: t.centreId,
      district: t.districtId,
    }),
  ],
)

/** A unit with a person. Overdue is a question to the calendar, never a state. */
export const rentals = pgTable(
  'rentals',
  {
    id: id(),
    reservationId: uuid()
      .notNull()
      .references(() => reservations.id, { onDelete: 'restrict' })
      .unique('reservation_becomes_one_rental'),
    ...theirs,
    unitId: uuid()
      .notNull()
      .references(() => units.id, { onDelete: 'restrict' }),
    state: word(RENTAL_STATES).notNull().default('running'),
    startedOn: date().$type<Day>().notNull(),
    /** The day on which it is expected back: moved by an extension or by an early return, never by being late. */
    dueOn: date().$type<Day>().notNull(),
    endedOn: date().$type<Day>(),
  },
  t => [
    index('rentals_of_a_unit').on(t.unitId),
    index('rentals_of_a_centre').on(t.centreId, t.state, t.dueOn),
    index('rentals_of_a_person').on(t.personId),
    check('rental_state_is_known', oneOf(t.state, RENTAL_STATES)),
    check('rental_has_ended_exactly_when_dated', sql`(${t.state} = 'ended') = (${t.endedOn} is not null)`),
    check('rental_does_not_end_before_it_starts', sql`${t.endedOn} >= ${t.startedOn} and ${t.dueOn} > ${t.startedOn}`),
    seenByTheirOwn('rentals_are_seen_by_their_own', { person: t.personId, centre: t.centreId, district: t.districtId }),
  ],
)

/** More months of a rental that runs, at the price of the day on which they begin. Append-only. */
export const extensions = pgTable(
  'extensions',
  {
    id: id(),
    rentalId: uuid()
      .notNull()
      .references(() => rentals.id, { onDelete: 'restrict' }),
    reservationId: uuid()
      .notNull()
      .references(() => reservations.id, { onDelete: 'restrict' }),
    ...theirs,
    fromOn: date().$type<Day>().notNull(),
    toOn: date().$type<Day>().notNull(),
    months: smallint().notNull(),
    userClass: word(USER_CLASSES).notNull(),
    listRentFen: money().notNull(),
    personFen: money().notNull(),
    extendedAt: instant().notNull(),
    extendedBy: text().notNull(),
  },
  t => [
    index('extensions_of_a_reservation').on(t.reservationId),
    check('extension_class_is_known', oneOf(t.userClass, USER_CLASSES)),
    check('extension_ends_after_it_starts', sql`${t.fromOn} < ${t.toOn} and ${t.months} > 0`),
    check('extension_money_is_not_negative', sql`least(${t.listRentFen}, ${t.personFen}) >= 0`),
    seenByTheirOwn('extensions_are_seen_by_their_own', {
      person: t.personId,
      centre: t.centreId,
      district: t.districtId,
    }),
  ],
)

/** Who bears which part of an extension. With the person's part they sum to its list rent when the transaction commits. */
export const extensionShares = pgTable(
  'extension_shares',
  {
    extensionId: uuid()
      .notNull()
      .references(() => extensions.id, { onDelete: 'restrict' }),
    ...share,
  },
  t => [
    primaryKey({ name: 'extension_share_has_one_place', columns: [t.extensionId, t.position] }),
    check('extension_share_kind_is_known', oneOf(t.kind, PROGRAMME_KINDS)),
    check('extension_share_payer_is_known', oneOf(t.payer, PAYERS)),
    check('extension_share_benefit_is_known', oneOf(t.how, BENEFITS)),
    check('extension_share_payout_is_known', oneOf(t.payout, PAYOUTS)),
    check(
      'extension_share_is_a_share',
      sql`${t.shareBp} between 0 and 10000 and ${t.amountFen} between 0 and ${t.wantedFen}`,
    ),
    seenByTheirOwn('extension_shares_are_seen_by_their_own', {
      person: t.personId,
      centre: t.centreId,
      district: t.districtId,
    }),
  ],
)

/**
 * What changed a rental's price after it was agreed: an early return gives back, lateness, damage and loss are charged.
 * What the person bears of it, and how it was reckoned. Append-only; the money is in the ledger.
 */
export const adjustments = pgTable(
  'adjustments',
  {
    id: id(),
    reservationId: uuid()
      .notNull()
      .references(() => reservations.id, { onDelete: 'restrict' }),
    ...theirs,
    kind: word(ADJUSTMENT_KINDS).notNull(),
    /** Of the list rent for an early return (below zero); else the whole charge. */
    listFen: money().notNull(),
    personFen: money().notNull(),
    explained: jsonb().$type<Explained>().notNull(),
    note: text().notNull().default(''),
    on: date().$type<Day>().notNull(),
    at: instant().notNull(),
    by: text().notNull(),
  },
  t => [
    index('adjustments_of_a_reservation').on(t.reservationId),
    check('adjustment_kind_is_known', oneOf(t.kind, ADJUSTMENT_KINDS)),
    check(
      'only_an_early_return_gives_back',
      sql`(${t.kind} = 'early_return') = (${t.listFen} < 0) and ${t.listFen} <> 0`,
    ),
    check(
      'person_bears_no_more_than_the_whole',
      sql`abs(${t.personFen}) <= abs(${t.listFen}) and ${t.personFen} * sign(${t.listFen}) >= 0`,
    ),
    seenByTheirOwn('adjustments_are_seen_by_their_own', {
      person: t.personId,
      centre: t.centreId,
      district: t.districtId,
    }),
  ],
)

/** Monthly parts of the person's rent, where they chose to pay in parts. They sum to it, checked at commit. */
export const instalments = pgTable(
  'instalments',
  {
    reservationId: uuid()
      .notNull()
      .references(() => reservations.id, { onDelete: 'restrict' }),
    position: smallint().notNull(),
    dueOn: date().$type<Day>().notNull(),
    amountFen: money().notNull(),
    ...theirs,
  },
  t => [
    primaryKey({ name: 'instalment_has_one_place', columns: [t.reservationId, t.position] }),
    check('instalment_is_something', sql`${t.amountFen} > 0`),
    seenByTheirOwn('instalments_are_seen_by_their_own', {
      person: t.personId,
      centre: t.centreId,
      district: t.districtId,
    }),
  ],
)
