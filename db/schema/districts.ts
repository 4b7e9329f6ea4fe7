import { sql } from 'drizzle-orm'
import { check, index, pgTable, smallint, text, uuid } from 'drizzle-orm/pg-core'
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
