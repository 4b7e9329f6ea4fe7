import { sql } from 'drizzle-orm'
import { check, date, index, pgTable, smallint, text, uuid } from 'drizzle-orm/pg-core'
import { WAYS_OF_RECEIVING } from '#app/booking/reservation.ts'
import { USER_CLASSES } from '#app/people/user-class.ts'
import type { Day } from '#app/time/day.ts'
import { WAITING_REASONS, WAITING_STATES } from '#app/waiting/waiting.ts'
import { id, instant, oneOf, seenByTheirOwn, word, writtenAt } from '../columns.ts'
import { accounts } from './access.ts'
import { reservations } from './booking.ts'
import { categories, products } from './catalogue.ts'
import { centres, districts } from './districts.ts'
import { people } from './people.ts'
import { theirs } from './theirs.ts'

/** Somebody who asked for a product when nothing was free. What came free is offered in the order that the district sets. */
export const waitingEntries = pgTable(
  'waiting_entries',
  {
    id: id(),
    ...theirs,
    productId: uuid()
      .notNull()
      .references(() => products.id, { onDelete: 'restrict' }),
    fromOn: date().$type<Day>().notNull(),
    toOn: date().$type<Day>().notNull(),
    months: smallint().notNull(),
    userClass: word(USER_CLASSES).notNull(),
    way: word(WAYS_OF_RECEIVING).notNull(),
    address: text().notNull().default(''),
    phone: text().notNull(),
    note: text().notNull().default(''),
    why: word(WAITING_REASONS).notNull(),
    state: word(WAITING_STATES).notNull().default('waiting'),
    askedAt: writtenAt(),
    askedBy: text().notNull(),
    /** An offer stands until then. */
    offeredUntil: instant(),
    reservationId: uuid().references(() => reservations.id, { onDelete: 'restrict' }),
    closedAt: instant(),
  },
  t => [
    index('waiting_entries_of_a_product').on(t.centreId, t.productId, t.state),
    index('waiting_entries_of_a_person').on(t.personId),
    check('waiting_class_is_known', oneOf(t.userClass, USER_CLASSES)),
    check('waiting_way_is_known', oneOf(t.way, WAYS_OF_RECEIVING)),
    check('waiting_reason_is_known', oneOf(t.why, WAITING_REASONS)),
    check('waiting_state_is_known', oneOf(t.state, WAITING_STATES)),
    check('waiting_ends_after_it_starts', sql`${t.fromOn} < ${t.toOn}`),
    check('offer_has_an_end', sql`(${t.state} = 'offered') = (${t.offeredUntil} is not null)`),
    check('waiting_taken_has_a_reservation', sql`(${t.state} = 'taken') = (${t.reservationId} is not null)`),
    check('waiting_is_closed_exactly_when_over', sql`(${t.state} in ('taken', 'left')) = (${t.closedAt} is not null)`),
    seenByTheirOwn('waiting_entries_are_seen_by_their_own', {
      person: t.personId,
      centre: t.centreId,
      district: t.districtId,
    }),
  ],
)

/** A device that somebody looked for and the centre does not have: counted when the centre buys. */
export const wishes = pgTable(
  'wishes',
  {
    id: id(),
    personId: uuid().references(() => people.id, { onDelete: 'restrict' }),
    centreId: uuid()
      .notNull()
      .references(() => centres.id, { onDelete: 'restrict' }),
    districtId: uuid()
      .notNull()
      .references(() => districts.id, { onDelete: 'restrict' }),
    /** A product of the catalogue that the centre has no unit of, or a kind of device, or neither. */
    productId: uuid().references(() => products.id, { onDelete: 'restrict' }),
    categoryId: uuid().references(() => categories.id, { onDelete: 'restrict' }),
    words: text().notNull(),
    wishedAt: writtenAt(),
    wishedBy: text().notNull(),
    answeredAt: instant(),
    answeredBy: uuid().references(() => accounts.id, { onDelete: 'restrict' }),
    answer: text(),
  },
  t => [
    index('wishes_of_a_centre').on(t.centreId, t.wishedAt),
    check(
      'wish_says_something',
      sql`length(btrim(${t.words})) > 0 or num_nonnulls(${t.productId}, ${t.categoryId}) > 0`,
    ),
    check('wish_is_answered_by_somebody', sql`num_nonnulls(${t.answeredAt}, ${t.answeredBy}, ${t.answer}) in (0, 3)`),
    seenByTheirOwn('wishes_are_seen_by_their_own', { person: t.personId, centre: t.centreId, district: t.districtId }),
  ],
)
