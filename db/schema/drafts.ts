import { sql } from 'drizzle-orm'
import { check, date, index, pgTable, smallint, text, unique, uuid } from 'drizzle-orm/pg-core'
import { WAYS_OF_RECEIVING } from '#app/booking/reservation.ts'
import { USER_CLASSES } from '#app/people/user-class.ts'
import type { Day } from '#app/time/day.ts'
import { id, oneOf, seenByTheirOwn, word, writtenAt } from '../columns.ts'
import { products } from './catalogue.ts'
import { centres } from './districts.ts'
import { people } from './people.ts'

/**
 * A reservation that somebody has begun: what they have answered so far, for them alone to go on with. Null where nothing
 * has been answered yet; kept thirty days after the last answer.
 */
export const reservationDrafts = pgTable(
  'reservation_drafts',
  {
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: 'restrict' }),
    productId: uuid()
      .notNull()
      .references(() => products.id, { onDelete: 'restrict' }),
    centreId: uuid()
      .notNull()
      .references(() => centres.id, { onDelete: 'restrict' }),
    fromOn: date().$type<Day>().notNull(),
    months: smallint().notNull(),
    userClass: word(USER_CLASSES),
    way: word(WAYS_OF_RECEIVING),
    address: text(),
    phone: text(),
    note: text(),
    keptAt: writtenAt(),
  },
  t => [
    unique('draft_of_a_device_is_one').on(t.personId, t.productId),
    index('drafts_of_a_time').on(t.keptAt),
    check('draft_class_is_known', oneOf(t.userClass, USER_CLASSES)),
    check('draft_way_is_known', oneOf(t.way, WAYS_OF_RECEIVING)),
    check('draft_lasts_a_month_at_least', sql`${t.months} >= 1`),
    check('draft_delivery_is_answered_whole', sql`(${t.way} is null) = (${t.address} is null)`),
    check('draft_contact_is_answered_whole', sql`(${t.phone} is null) = (${t.note} is null)`),
    check('draft_is_delivered_somewhere', sql`${t.way} <> 'deliver' or length(btrim(${t.address})) > 0`),
    seenByTheirOwn('drafts_are_for_the_person_alone', { person: t.personId }),
  ],
)
