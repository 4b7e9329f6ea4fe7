import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  date,
  index,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { USER_CLASSES } from '#app/people/user-class.ts'
import { ALLOWANCE_HOLDERS, GRANT_MOVES } from '#app/programmes/allowance.ts'
import { PAYERS, PROGRAMME_KINDS, type ProgrammeRules } from '#app/programmes/programme.ts'
import type { Day } from '#app/time/day.ts'
import { id, instant, money, oneOf, seenByAll, seenByTheirOwn, word, writtenAt } from '../columns.ts'
import { districts } from './districts.ts'
import { theirs } from './theirs.ts'

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
    /** The document that zod has read: who, what, how much, up to which limits. */
    rules: jsonb().$type<ProgrammeRules>().notNull(),
    firstOn: date().$type<Day>().notNull(),
    untilOn: date().$type<Day>(),
    proposedBy: text().notNull(),
    addedAt: writtenAt(),
    /** Without these two it is a draft and decides nothing. */
    approvedBy: text(),
    approvedAt: instant(),
    withdrawnAt: instant(),
  },
  t => [
    unique('programme_version_is_unique_in_its_district').on(t.districtId, t.code, t.version),
    check('programme_kind_is_known', oneOf(t.kind, PROGRAMME_KINDS)),
    check('programme_payer_is_known', oneOf(t.payer, PAYERS)),
    check('subsidy_is_not_paid_by_the_centre', sql`${t.kind} <> 'subsidy' or ${t.payer} <> 'centre'`),
    check(
      'programme_is_approved_by_a_second_person',
      sql`(${t.approvedAt} is null) = (${t.approvedBy} is null) and ${t.approvedBy} <> ${t.proposedBy}`,
    ),
    check('programme_in_force_is_not_withdrawn', sql`${t.withdrawnAt} is null or ${t.approvedAt} is null`),
    check('programme_ends_after_it_begins', sql`${t.firstOn} < ${t.untilOn}`),
    seenByAll('programmes_are_public'),
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

/**
 * How much of a limit is kept for somebody or spent: the sums of `grants`, kept by trigger. A budget is everybody's and a
 * household's limit more than one person's: whoever draws on them does so through `take_allowances` and `allowances_of`.
 */
export const allowances = pgTable(
  'allowances',
  {
    districtId: uuid()
      .notNull()
      .references(() => districts.id, { onDelete: 'restrict' }),
    code: text().notNull(),
    holder: word(ALLOWANCE_HOLDERS).notNull(),
    /** The person, the household, or for a budget the district. */
    holderId: uuid().notNull(),
    fromOn: date().$type<Day>().notNull(),
    limitFen: money().notNull(),
    reservedFen: money().notNull(),
    settledFen: money().notNull(),
  },
  t => [
    primaryKey({ name: 'allowance_is_kept_once', columns: [t.districtId, t.code, t.holder, t.holderId, t.fromOn] }),
    check('allowance_holder_is_known', oneOf(t.holder, ALLOWANCE_HOLDERS)),
    check('allowance_is_not_overspent', sql`${t.reservedFen} + ${t.settledFen} <= ${t.limitFen}`),
    check('allowance_is_not_given_back_twice', sql`least(${t.reservedFen}, ${t.settledFen}) >= 0`),
    seenByTheirOwn('allowances_are_seen_by_their_own', { person: t.holderId, district: t.districtId }),
  ],
)

/** What became of a share of a rent, as far as limits count it: reserved, then settled or released. Append-only. */
export const grants = pgTable(
  'grants',
  {
    id: id(),
    programmeId: uuid()
      .notNull()
      .references(() => programmes.id, { onDelete: 'restrict' }),
    code: text().notNull(),
    /** The reservation that it is about; a later domain, so without a foreign key. */
    reservationId: uuid().notNull(),
    ...theirs,
    householdId: uuid(),
    capFrom: date().$type<Day>().notNull(),
    budgetFrom: date().$type<Day>().notNull(),
    move: word(GRANT_MOVES).notNull(),
    /** Above zero, whichever way it moves. */
    amountFen: money().notNull(),
    at: writtenAt(),
  },
  t => [
    index('grants_of_a_reservation').on(t.reservationId),
    index('grants_of_a_person').on(t.personId, t.code, t.capFrom),
    index('grants_of_a_budget').on(t.districtId, t.code, t.budgetFrom),
    check('grant_move_is_known', oneOf(t.move, GRANT_MOVES)),
    check('grant_moves_something', sql`${t.amountFen} > 0`),
    seenByTheirOwn('grants_are_seen_by_their_own', { person: t.personId, centre: t.centreId, district: t.districtId }),
  ],
)
