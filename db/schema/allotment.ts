import { sql } from 'drizzle-orm'
import { boolean, check, customType, index, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { ALLOTMENT_REASONS } from '#app/allotment/allotment.ts'
import { type Day, dayOf } from '#app/time/day.ts'
import type { Period } from '#app/time/period.ts'
import { id, oneOf, seenByAll, word, writtenAt } from '../columns.ts'
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
    /** The reservation, rental or repair that holds it. */
    holderId: uuid().notNull(),
    /** Prepared for this person or with them: no longer moved to another unit. */
    isPinned: boolean().notNull().default(false),
    note: text(),
    at: writtenAt(),
  },
  t => [
    index('allotments_of_a_product_at_a_centre').on(t.centreId, t.productId),
    index('allotments_of_a_holder').on(t.holderId),
    check('allotment_reason_is_known', oneOf(t.why, ALLOTMENT_REASONS)),
    check(
      'allotment_lasts_at_least_a_day',
      sql`not isempty(${t.during}) and not lower_inf(${t.during}) and not upper_inf(${t.during})`,
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
  },
  t => [
    unique('stock_line_is_unique_at_a_centre').on(t.centreId, t.productId),
    seenByAll('stock_lines_are_seen_by_all'),
  ],
)
