import { sql } from 'drizzle-orm'
import { check, date, index, pgTable, smallint, text, uuid } from 'drizzle-orm/pg-core'
import type { Day } from '#app/time/day.ts'
import { id, seenByAll } from '../columns.ts'

/** The districts of the one city that a deployment serves. `code` is the six digits of GB/T 2260. */
export const districts = pgTable(
  'districts',
  { id: id(), code: text().notNull().unique('district_code_is_unique'), zh: text().notNull(), en: text().notNull() },
  () => [seenByAll('districts_are_public')],
)

/** Streets and towns (街道, 镇). */
export const streets = pgTable(
  'streets',
  {
    id: id(),
    districtId: uuid()
      .notNull()
      .references(() => districts.id, { onDelete: 'restrict' }),
    zh: text().notNull(),
    en: text().notNull(),
  },
  t => [index('streets_of_a_district').on(t.districtId), seenByAll('streets_are_public')],
)

export const centres = pgTable(
  'centres',
  {
    id: id(),
    districtId: uuid()
      .notNull()
      .references(() => districts.id, { onDelete: 'restrict' }),
    code: text().notNull().unique('centre_code_is_unique'),
    zh: text().notNull(),
    en: text().notNull(),
    addressZh: text().notNull(),
    addressEn: text().notNull(),
    phone: text().notNull(),
    hoursZh: text().notNull(),
    hoursEn: text().notNull(),
    /** 1 is Monday, 7 is Sunday. */
    openWeekdays: smallint().array().notNull(),
  },
  t => [
    check('centre_opens_on_some_weekday', sql`cardinality(${t.openWeekdays}) between 1 and 7`),
    seenByAll('centres_are_public'),
  ],
)

/** Days on which a centre that would be open is not. `untilOn` is the first day that is open again. */
export const closures = pgTable(
  'closures',
  {
    id: id(),
    centreId: uuid()
      .notNull()
      .references(() => centres.id, { onDelete: 'restrict' }),
    fromOn: date().$type<Day>().notNull(),
    untilOn: date().$type<Day>().notNull(),
    zh: text().notNull(),
    en: text().notNull(),
  },
  t => [
    check('closure_ends_after_it_starts', sql`${t.fromOn} < ${t.untilOn}`),
    check('closure_has_a_name', sql`length(btrim(${t.zh})) > 0 and length(btrim(${t.en})) > 0`),
    seenByAll('closures_are_public'),
  ],
)
