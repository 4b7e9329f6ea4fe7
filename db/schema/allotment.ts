import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  customType,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { ALLOTMENT_REASONS, MOST_PROLONGATIONS, PASSING_REASONS } from '#app/allotment/allotment.ts'
import { type Day, dayOf } from '#app/time/day.ts'
import type { Period } from '#app/time/period.ts'
import { id, instant, oneOf, seenByAll, word, writtenAt } from '../columns.ts'
import { products } from './catalogue.ts'
import { centres } from './districts.ts'
import { units } from './inventory.ts'

/** `[from, to)` as a daterange. */
const period = customType<{ data: Period; driverData: string }>({
  dataType: () => 'daterange',
  toDriver: ({ from, to }) => `[${from},${to})`,
  fromDriver: text => {
    const [from = '', to = ''] = text.slice(1, -1).split(',')
    return { from: dayOf(from) as Day, to: dayOf(to) as Day }
  },
})

/**
 * Who holds which unit when: the one list. Two of one unit never overlap (`unit_is_not_promised_twice`).
 * It says nothing about anybody: the holder is an opaque id, and everybody's availability is read from it.
 */
export const allotments = pgTable(
  'allotments',
  {
    id: id(),
    unitId: uuid()
      .notNull()
      .references(() => units.id, { onDelete: 'restrict' }),
    productId: uuid()
      .notNull()
      .references(() => products.id, { onDelete: 'restrict' }),
    centreId: uuid()
      .notNull()
      .references(() => centres.id, { onDelete: 'restrict' }),
    /** From preparation until the unit can go out again: the turnaround is inside. */
    during: period().notNull(),
    why: word(ALLOTMENT_REASONS).notNull(),
    /** The reservation, rental, waiting entry or repair that holds it; for a hold the account that is checking out. */
    holderId: uuid().notNull(),
    /** Prepared for this person or with them: no longer moved to another unit. */
    isPinned: boolean().notNull().default(false),
    /** The unit is with somebody until it is taken back, however late that is. */
    isOut: boolean().notNull().default(false),
    /** Its person is of a class that has priority at the centre: it may use the units that are kept for those. */
    isPriority: boolean().notNull().default(false),
    /** When a hold or an offer ends by itself, and how often a hold was prolonged. */
    expiresAt: instant(),
    prolongedTimes: smallint().notNull().default(0),
    note: text(),
    at: writtenAt(),
  },
  t => [
    /** History lies before it: what is read of a product is what has not ended, however long the list has grown. */
    index('allotments_by_their_end').on(t.centreId, t.productId, sql`upper(${t.during})`),
    index('allotments_that_are_out').on(t.centreId, t.productId).where(sql`${t.isOut}`),
    uniqueIndex('account_holds_one_thing_at_a_time').on(t.holderId).where(sql`${t.why} = 'hold'`),
    index('allotments_of_a_holder').on(t.holderId),
    check('allotment_reason_is_known', oneOf(t.why, ALLOTMENT_REASONS)),
    check(
      'allotment_lasts_at_least_a_day',
      sql`not isempty(${t.during}) and not lower_inf(${t.during}) and not upper_inf(${t.during})`,
    ),
    check('allotment_that_is_out_is_a_pinned_rental', sql`not ${t.isOut} or (${t.isPinned} and ${t.why} = 'rental')`),
    check(
      'allotment_expires_exactly_when_it_is_passing',
      sql`(${oneOf(t.why, PASSING_REASONS)}) = (${t.expiresAt} is not null)`,
    ),
    check(
      'hold_is_prolonged_twice_at_most',
      sql`${t.prolongedTimes} between 0 and ${sql.raw(String(MOST_PROLONGATIONS))}`,
    ),
    seenByAll('allotments_are_seen_by_all'),
  ],
)

/** The row to lock before promising: those who want a product of a centre take turns here. */
export const stockLines = pgTable(
  'stock_lines',
  {
    id: id(),
    centreId: uuid()
      .notNull()
      .references(() => centres.id, { onDelete: 'restrict' }),
    productId: uuid()
      .notNull()
      .references(() => products.id, { onDelete: 'restrict' }),
    /** How many units can go out; a trigger counts them. */
    units: integer().notNull().default(0),
    /** How many of them only people with priority may take. */
    keptForPriority: smallint().notNull().default(0),
  },
  t => [
    unique('stock_line_is_unique_at_a_centre').on(t.centreId, t.productId),
    check('stock_line_counts_from_nothing_up', sql`least(${t.units}, ${t.keptForPriority}) >= 0`),
    seenByAll('stock_lines_are_seen_by_all'),
  ],
)

/**
 * How many units of a product are held on a day, kept by trigger from the list: the whole catalogue is read from here.
 * It is derived, and refers to nothing by itself.
 */
export const stockDays = pgTable(
  'stock_days',
  {
    centreId: uuid().notNull(),
    productId: uuid().notNull(),
    day: date().$type<Day>().notNull(),
    taken: integer().notNull(),
    /** Those of them that do not use what is kept for people with priority. */
    takenWithoutPriority: integer().notNull(),
  },
  t => [
    primaryKey({ name: 'stock_day_is_counted_once', columns: [t.centreId, t.productId, t.day] }),
    check(
      'stock_day_counts_from_nothing_up',
      sql`${t.takenWithoutPriority} >= 0 and ${t.taken} >= ${t.takenWithoutPriority}`,
    ),
    seenByAll('stock_days_are_seen_by_all'),
  ],
)
