import { sql } from 'drizzle-orm'
import { check, date, index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { RENTAL_STATES } from '#app/rental/rental.ts'
import type { Day } from '#app/time/day.ts'
import { id, instant, oneOf, seenByTheirOwn, word } from '../columns.ts'
import { accounts } from './access.ts'
import { reservations } from './booking.ts'
import { units } from './inventory.ts'
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
