import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  numeric,
  pgTable,
  smallint,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { DISINFECTION_AGENTS, INSPECTION_RESULTS, STRENGTH_UNITS } from '#app/reprocessing/disinfection.ts'
import { DISINFECTION_METHODS } from '#app/reprocessing/method.ts'
import type { DisinfectionTable } from '#app/reprocessing/rule-row.ts'
import { STEP_KINDS, STEP_RESULTS } from '#app/reprocessing/step.ts'
import type { Day } from '#app/time/day.ts'
import { id, instant, oneOf, seenByAll, seenByTheirOwn, word, writtenAt } from '../columns.ts'
import { accounts } from './access.ts'
import { takeBacks } from './delivery.ts'
import { byAccount, byAccountLater, ofCentre } from './of-centre.ts'
import { ofUnit } from './of-unit.ts'

/**
 * The rules by which disinfections are judged, as one dated document a version. What has been in force is never rewritten
 * (a trigger): an old record is judged by the version of its day.
 */
export const disinfectionTables = pgTable(
  'disinfection_tables',
  {
    id: id(),
    version: integer().notNull().unique('disinfection_table_version_is_unique'),
    fromOn: date().$type<Day>().notNull(),
    document: jsonb().$type<DisinfectionTable>().notNull(),
    /** Where the figures come from; an example until the centre has confirmed it. */
    source: text().notNull(),
    isExample: boolean().notNull(),
    proposedBy: byAccountLater(),
    proposedAt: writtenAt(),
    approvedBy: byAccountLater(),
    approvedAt: instant(),
    withdrawnAt: instant(),
  },
  t => [
    check('disinfection_table_is_approved_by_another_person', sql`${t.approvedBy} <> ${t.proposedBy}`),
    check('disinfection_table_is_approved_or_withdrawn', sql`num_nonnulls(${t.approvedAt}, ${t.withdrawnAt}) < 2`),
    check('disinfection_table_names_its_source', sql`length(btrim(${t.source})) > 0`),
    seenByAll('disinfection_tables_are_seen_by_all'),
  ],
)

/** One filling of a basin, cabinet, lamp or machine: what was measured holds for each unit that was in it. */
export const disinfectionBatches = pgTable(
  'disinfection_batches',
  {
    id: id(),
    ...ofCentre,
    no: integer().notNull(),
    tableId: uuid()
      .notNull()
      .references(() => disinfectionTables.id, { onDelete: 'restrict' }),
    method: word(DISINFECTION_METHODS).notNull(),
    /** Null for methods without an agent. */
    agent: word(DISINFECTION_AGENTS),
    agentMaker: text().notNull().default(''),
    lotNo: text().notNull().default(''),
    agentExpiresOn: date().$type<Day>(),
    targetStrength: numeric({ precision: 8, scale: 1, mode: 'number' }),
    /** With a test strip or the machine's own meter, in the measure's own unit (mg/L, %, ppm·min, µW/cm²). */
    measuredStrength: numeric({ precision: 8, scale: 1, mode: 'number' }),
    temperatureC: numeric({ precision: 4, scale: 1, mode: 'number' }),
    startedAt: instant().notNull(),
    endedAt: instant().notNull(),
    isInfectious: boolean().notNull(),
    operatorId: byAccount(),
    at: writtenAt(),
  },
  t => [
    unique('disinfection_batch_number_is_unique_at_a_centre').on(t.centreId, t.no),
    check('disinfection_method_is_known', oneOf(t.method, DISINFECTION_METHODS)),
    check('batch_ends_after_it_starts', sql`${t.startedAt} <= ${t.endedAt}`),
    check('agent_has_not_run_out', sql`${t.agentExpiresOn} >= (${t.startedAt} at time zone 'Asia/Shanghai')::date`),
    seenByTheirOwn('disinfection_batches_are_seen_by_their_centre', { centre: t.centreId, district: t.districtId }),
  ],
)

/** A step of the way back that was done, and how it went. One that failed stands; the unit goes back and another follows. */
export const reprocessingSteps = pgTable(
  'reprocessing_steps',
  {
    id: id(),
    ...ofUnit,
    takeBackId: uuid().references(() => takeBacks.id, { onDelete: 'restrict' }),
    kind: word(STEP_KINDS).notNull(),
    result: word(STEP_RESULTS).notNull(),
    /** What was measured or looked at, by its words: points of the function test, oxygen purity, load. */
    facts: jsonb().$type<{ readonly [word: string]: string | number | boolean }>().notNull(),
    note: text().notNull().default(''),
    doneBy: byAccount(),
    at: instant().notNull(),
  },
  t => [
    index('reprocessing_steps_of_a_unit').on(t.unitId, t.at),
    check('step_kind_is_known', oneOf(t.kind, STEP_KINDS)),
    check('step_result_is_known', oneOf(t.result, STEP_RESULTS)),
    seenByTheirOwn('reprocessing_steps_are_seen_by_their_centre', { centre: t.centreId, district: t.districtId }),
  ],
)

/** What a technician found on a unit in quarantine. */
export const inspections = pgTable(
  'inspections',
  {
    id: id(),
    ...ofUnit,
    /** Null for a unit that has never been out. */
    takeBackId: uuid().references(() => takeBacks.id, { onDelete: 'restrict' }),
    result: word(INSPECTION_RESULTS).notNull(),
    note: text().notNull().default(''),
    inspectedBy: uuid()
      .notNull()
      .references(() => accounts.id, { onDelete: 'restrict' }),
    at: instant().notNull(),
  },
  t => [
    index('inspections_of_a_unit').on(t.unitId, t.at),
    check('inspection_result_is_known', oneOf(t.result, INSPECTION_RESULTS)),
    seenByTheirOwn('inspections_are_seen_by_their_centre', { centre: t.centreId, district: t.districtId }),
  ],
)

/** A disinfection as it was done and measured. A failed one stands; another follows. */
export const disinfections = pgTable(
  'disinfections',
  {
    id: id(),
    ...ofUnit,
    takeBackId: uuid().references(() => takeBacks.id, { onDelete: 'restrict' }),
    batchId: uuid().references(() => disinfectionBatches.id, { onDelete: 'restrict' }),
    tableId: uuid().references(() => disinfectionTables.id, { onDelete: 'restrict' }),
    method: word(DISINFECTION_METHODS).notNull().default('wipe'),
    /** Null for methods without an agent. */
    agent: word(DISINFECTION_AGENTS),
    lotNo: text().notNull(),
    /** Measured, in the measure's own unit; 0 where only time and temperature count. */
    strength: numeric({ precision: 8, scale: 1, mode: 'number' }).notNull(),
    strengthUnit: text({ enum: STRENGTH_UNITS }).notNull(),
    temperatureC: numeric({ precision: 4, scale: 1, mode: 'number' }),
    askedTemperatureC: numeric({ precision: 4, scale: 1, mode: 'number' }),
    minutes: smallint().notNull(),
    /** What the rule asked for on that day. */
    askedStrength: numeric({ precision: 8, scale: 1, mode: 'number' }).notNull(),
    askedMinutes: smallint().notNull(),
    partsReplaced: boolean().notNull(),
    hasPassed: boolean().notNull(),
    operatorId: uuid()
      .notNull()
      .references(() => accounts.id, { onDelete: 'restrict' }),
    at: instant().notNull(),
    verifierId: uuid().references(() => accounts.id, { onDelete: 'restrict' }),
    verifiedAt: instant(),
  },
  t => [
    index('disinfections_of_a_unit').on(t.unitId, t.at),
    index('disinfections_verified_at_a_centre').on(t.centreId, t.verifiedAt),
    check('disinfection_agent_is_known', oneOf(t.agent, DISINFECTION_AGENTS)),
    check('disinfection_strength_unit_is_known', oneOf(t.strengthUnit, STRENGTH_UNITS)),
    check(
      'disinfection_passes_only_when_strong_and_long_enough',
      sql`not ${t.hasPassed} or (${t.strength} >= ${t.askedStrength} and ${t.minutes} >= ${t.askedMinutes}
        and (${t.askedTemperatureC} is null or coalesce(${t.temperatureC} >= ${t.askedTemperatureC}, false)))`,
    ),
    unique('unit_is_in_a_batch_once').on(t.batchId, t.unitId),
    check(
      'disinfection_names_its_agent_when_it_has_one',
      sql`(${t.method} in ('wipe', 'soak', 'spray')) <= (${t.agent} is not null)`,
    ),
    check('verifier_is_another_person', sql`${t.verifierId} <> ${t.operatorId}`),
    check('disinfection_is_verified_by_somebody', sql`(${t.verifierId} is null) = (${t.verifiedAt} is null)`),
    check('only_what_passed_is_verified', sql`${t.verifiedAt} is null or ${t.hasPassed}`),
    seenByTheirOwn('disinfections_are_seen_by_their_centre', { centre: t.centreId, district: t.districtId }),
  ],
)
