import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Day } from '#app/time/day.ts'
import { REPAIR_STATES } from '#app/upkeep/repair.ts'
import { SCRAPPING_GROUNDS, SCRAPPING_STATES } from '#app/upkeep/scrapping.ts'
import { UPKEEP_RESULTS } from '#app/upkeep/upkeep.ts'
import { id, instant, money, oneOf, seenByAll, seenByTheirOwn, word, writtenAt } from '../columns.ts'
import { categories } from './catalogue.ts'
import { units } from './inventory.ts'
import { byAccount, byAccountLater, ofCentre } from './of-centre.ts'
import { ofUnit } from './of-unit.ts'

/** What has to be looked at, and how often: by days, by hours of the meter, by turnovers, whichever comes first. */
export const upkeepPlans = pgTable(
  'upkeep_plans',
  {
    id: id(),
    categoryId: uuid()
      .notNull()
      .references(() => categories.id, { onDelete: 'restrict' }),
    zh: text().notNull(),
    en: text().notNull(),
    everyDays: smallint(),
    everyHours: integer(),
    everyTurnovers: smallint(),
    /** Overdue, the unit is not handed over. */
    blocks: boolean().notNull(),
    /** Where the interval comes from; an example until the centre has confirmed it. */
    source: text().notNull(),
    isExample: boolean().notNull(),
    writtenAt: writtenAt(),
    endedAt: instant(),
  },
  t => [
    index('upkeep_plans_of_a_category').on(t.categoryId),
    uniqueIndex('upkeep_plan_name_is_unique_in_a_category').on(t.categoryId, t.zh).where(sql`${t.endedAt} is null`),
    check(
      'upkeep_plan_has_an_interval',
      sql`coalesce(${t.everyDays}, ${t.everyHours}, ${t.everyTurnovers}) is not null
        and least(${t.everyDays}, ${t.everyHours}, ${t.everyTurnovers}) > 0`,
    ),
    check('upkeep_plan_has_a_name', sql`length(btrim(${t.zh})) > 0 and length(btrim(${t.en})) > 0`),
    seenByAll('upkeep_plans_are_seen_by_all'),
  ],
)

/** When a unit is due for a plan. Kept by the acts; what blocks is read from here by the gate of the hand-over. */
export const upkeepDue = pgTable(
  'upkeep_due',
  {
    unitId: uuid()
      .notNull()
      .references(() => units.id, { onDelete: 'restrict' }),
    planId: uuid()
      .notNull()
      .references(() => upkeepPlans.id, { onDelete: 'restrict' }),
    ...ofCentre,
    blocks: boolean().notNull(),
    /** The last day on which it is still in time. */
    dueOn: date().$type<Day>(),
    dueAtHours: integer(),
    dueAtTurnovers: integer(),
  },
  t => [
    primaryKey({ name: 'unit_is_due_once_for_a_plan', columns: [t.unitId, t.planId] }),
    index('upkeep_due_at_a_centre').on(t.centreId, t.dueOn),
    seenByTheirOwn('upkeep_due_is_seen_by_its_centre', { centre: t.centreId, district: t.districtId }),
  ],
)

/** Upkeep that was done. Append-only. */
export const upkeepWorks = pgTable(
  'upkeep_works',
  {
    id: id(),
    ...ofUnit,
    planId: uuid()
      .notNull()
      .references(() => upkeepPlans.id, { onDelete: 'restrict' }),
    result: word(UPKEEP_RESULTS).notNull(),
    on: date().$type<Day>().notNull(),
    reportNo: text().notNull().default(''),
    note: text().notNull().default(''),
    meterHours: integer(),
    costFen: money().notNull(),
    doneBy: byAccount(),
    at: instant().notNull(),
  },
  t => [
    index('upkeep_works_of_a_unit').on(t.unitId, t.at),
    check('upkeep_result_is_known', oneOf(t.result, UPKEEP_RESULTS)),
    check('upkeep_costs_nothing_or_more', sql`${t.costFen} >= 0`),
    seenByTheirOwn('upkeep_works_are_seen_by_their_centre', { centre: t.centreId, district: t.districtId }),
  ],
)

export const repairs = pgTable(
  'repairs',
  {
    id: id(),
    ...ofUnit,
    state: word(REPAIR_STATES).notNull().default('open'),
    fault: text().notNull(),
    openedBy: byAccount(),
    openedAt: instant().notNull(),
    /** Work alone; what was built in has its own lines. */
    labourFen: money(),
    minutes: smallint(),
    note: text().notNull().default(''),
    endedBy: byAccountLater(),
    endedAt: instant(),
  },
  t => [
    index('repairs_of_a_unit').on(t.unitId, t.openedAt),
    index('repairs_of_a_centre').on(t.centreId, t.state),
    uniqueIndex('unit_has_one_open_repair').on(t.unitId).where(sql`${t.state} = 'open'`),
    check('repair_state_is_known', oneOf(t.state, REPAIR_STATES)),
    check('repair_says_what_is_broken', sql`length(btrim(${t.fault})) > 0`),
    check('repair_has_ended_when_it_is_not_open', sql`(${t.state} = 'open') = (${t.endedAt} is null)`),
    check('repair_costs_nothing_or_more', sql`${t.labourFen} >= 0`),
    seenByTheirOwn('repairs_are_seen_by_their_centre', { centre: t.centreId, district: t.districtId }),
  ],
)

export const repairParts = pgTable(
  'repair_parts',
  {
    id: id(),
    repairId: uuid()
      .notNull()
      .references(() => repairs.id, { onDelete: 'restrict' }),
    ...ofCentre,
    name: text().notNull(),
    count: smallint().notNull(),
    /** All of them together. */
    costFen: money().notNull(),
  },
  t => [
    index('parts_of_a_repair').on(t.repairId),
    check('part_is_named_and_counted', sql`length(btrim(${t.name})) > 0 and ${t.count} > 0 and ${t.costFen} >= 0`),
    seenByTheirOwn('repair_parts_are_seen_by_their_centre', { centre: t.centreId, district: t.districtId }),
  ],
)

/** A unit leaves the stock for good: one proposes, another agrees. Without it no unit becomes `scrapped` (a trigger). */
export const scrappings = pgTable(
  'scrappings',
  {
    id: id(),
    ...ofUnit,
    state: word(SCRAPPING_STATES).notNull().default('proposed'),
    ground: word(SCRAPPING_GROUNDS).notNull(),
    note: text().notNull(),
    proposedBy: byAccount(),
    proposedAt: instant().notNull(),
    decidedBy: byAccountLater(),
    decidedAt: instant(),
  },
  t => [
    index('scrappings_of_a_centre').on(t.centreId, t.state),
    uniqueIndex('scrapping_of_a_unit_is_proposed_once').on(t.unitId).where(sql`${t.state} <> 'declined'`),
    check('scrapping_ground_is_known', oneOf(t.ground, SCRAPPING_GROUNDS)),
    check('scrapping_state_is_known', oneOf(t.state, SCRAPPING_STATES)),
    check('scrapping_is_decided_by_another_person', sql`${t.decidedBy} <> ${t.proposedBy}`),
    check(
      'scrapping_is_decided_by_somebody',
      sql`(${t.state} = 'proposed') = (${t.decidedAt} is null) and (${t.decidedAt} is null) = (${t.decidedBy} is null)`,
    ),
    seenByTheirOwn('scrappings_are_seen_by_their_centre', { centre: t.centreId, district: t.districtId }),
  ],
)
