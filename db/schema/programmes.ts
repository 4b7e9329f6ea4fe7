import { sql } from 'drizzle-orm'
import { boolean, check, date, integer, pgTable, primaryKey, smallint, text, unique, uuid } from 'drizzle-orm/pg-core'
import { USER_CLASSES } from '#app/people/user-class.ts'
import { PAYERS, PROGRAMME_KINDS } from '#app/programmes/programme.ts'
import type { Day } from '#app/time/day.ts'
import { id, oneOf, seenByAll, word, writtenAt } from '../columns.ts'
import { districts } from './districts.ts'

/** A funding policy as dated data. In force from its first day until the day before `untilOn`; then a new version follows. */
export const programmes = pgTable(
  'programmes',
  {
    id: id(),
    districtId: uuid()
      .notNull()
      .references(() => districts.id, { onDelete: 'restrict' }),
    code: text().notNull(),
    version: smallint().notNull(),
    kind: word(PROGRAMME_KINDS).notNull(),
    payer: word(PAYERS).notNull(),
    zh: text().notNull(),
    en: text().notNull(),
    /** Which budget line pays, as the district's accounts name it. */
    fundingSource: text().notNull(),
    /** Where the rates come from; shown to managers beside "example" until confirmed. */
    source: text().notNull(),
    isExample: boolean().notNull(),
    firstOn: date().$type<Day>().notNull(),
    untilOn: date().$type<Day>(),
    addedAt: writtenAt(),
  },
  t => [
    unique('programme_version_is_unique_in_its_district').on(t.districtId, t.code, t.version),
    check('programme_kind_is_known', oneOf(t.kind, PROGRAMME_KINDS)),
    check('programme_payer_is_known', oneOf(t.payer, PAYERS)),
    check(
      'subsidy_is_paid_by_the_district_and_discount_by_the_centre',
      sql`(${t.kind} = 'subsidy') = (${t.payer} = 'district')`,
    ),
    check('programme_ends_after_it_begins', sql`${t.firstOn} < ${t.untilOn}`),
    seenByAll('programmes_are_public'),
  ],
)

/** What share of the list rent a class does not pay, in basis points. */
export const programmeRates = pgTable(
  'programme_rates',
  {
    programmeId: uuid()
      .notNull()
      .references(() => programmes.id, { onDelete: 'restrict' }),
    userClass: word(USER_CLASSES).notNull(),
    shareBp: integer().notNull(),
  },
  t => [
    primaryKey({ name: 'programme_has_one_rate_for_a_class', columns: [t.programmeId, t.userClass] }),
    check('programme_rate_class_is_known', oneOf(t.userClass, USER_CLASSES)),
    check('programme_rate_is_a_share', sql`${t.shareBp} between 0 and 10000`),
    seenByAll('programme_rates_are_public'),
  ],
)

/**
 * Who comes first on a waiting list: the classes in their order, then by time. The first `havePriority` of them may also
 * use the units that a centre keeps back.
 */
export const priorityOrders = pgTable(
  'priority_orders',
  {
    id: id(),
    districtId: uuid()
      .notNull()
      .references(() => districts.id, { onDelete: 'restrict' }),
    classes: text({ enum: USER_CLASSES }).array().notNull(),
    havePriority: smallint().notNull(),
    source: text().notNull(),
    isExample: boolean().notNull(),
    firstOn: date().$type<Day>().notNull(),
    untilOn: date().$type<Day>(),
    addedAt: writtenAt(),
  },
  t => [
    check('priority_order_ends_after_it_begins', sql`${t.firstOn} < ${t.untilOn}`),
    check(
      'priority_order_names_each_class_once',
      sql`cardinality(${t.classes}) = ${sql.raw(String(USER_CLASSES.length))} and ${t.classes} @> array[${sql.raw(USER_CLASSES.map(one => `'${one}'`).join(', '))}]`,
    ),
    check('priority_is_for_some_classes', sql`${t.havePriority} between 0 and cardinality(${t.classes})`),
    seenByAll('priority_orders_are_public'),
  ],
)
