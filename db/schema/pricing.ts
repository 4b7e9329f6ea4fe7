import { sql } from 'drizzle-orm'
import { boolean, check, date, jsonb, pgTable, uuid } from 'drizzle-orm/pg-core'
import { type Conditions, type Rent, USUAL_CONDITIONS } from '#app/pricing/rent.ts'
import type { Day } from '#app/time/day.ts'
import { id, money, seenByAll, writtenAt } from '../columns.ts'
import { products } from './catalogue.ts'

/** What a product costs from a day on. A new price is a new row; what was agreed keeps its own. */
export const prices = pgTable(
  'prices',
  {
    id: id(),
    productId: uuid()
      .notNull()
      .references(() => products.id, { onDelete: 'restrict' }),
    rentFenPerMonth: money().notNull(),
    depositFen: money().notNull(),
    replacementFen: money().notNull(),
    /** How the rent is reckoned, and what early return, lateness, exchange and damage come to: strategies by name. */
    rent: jsonb()
      .$type<Rent>()
      .notNull()
      .$default(() => ({ per: 'month' })),
    conditions: jsonb()
      .$type<Conditions>()
      .notNull()
      .$default(() => USUAL_CONDITIONS),
    isExample: boolean().notNull(),
    firstOn: date().$type<Day>().notNull(),
    untilOn: date().$type<Day>(),
    addedAt: writtenAt(),
  },
  t => [
    check('price_is_not_negative', sql`least(${t.rentFenPerMonth}, ${t.depositFen}, ${t.replacementFen}) >= 0`),
    check('deposit_is_not_above_the_value', sql`${t.depositFen} <= ${t.replacementFen}`),
    check('price_ends_after_it_begins', sql`${t.firstOn} < ${t.untilOn}`),
    seenByAll('prices_are_public'),
  ],
)
