import { sql } from 'drizzle-orm'
import { boolean, check, index, numeric, pgTable, smallint, text, uuid } from 'drizzle-orm/pg-core'
import { DISINFECTION_AGENTS, INSPECTION_RESULTS } from '#app/reprocessing/disinfection.ts'
import { id, instant, oneOf, seenByTheirOwn, word } from '../columns.ts'
import { accounts } from './access.ts'
import { takeBacks } from './delivery.ts'
import { centres, districts } from './districts.ts'
import { units } from './inventory.ts'

const whose = {
  unitId: uuid()
    .notNull()
    .references(() => units.id, { onDelete: 'restrict' }),
  centreId: uuid()
    .notNull()
    .references(() => centres.id, { onDelete: 'restrict' }),
  districtId: uuid()
    .notNull()
    .references(() => districts.id, { onDelete: 'restrict' }),
}

/** What a technician found on a unit in quarantine. */
export const inspections = pgTable(
  'inspections',
  {
    id: id(),
    ...whose,
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
    ...whose,
    takeBackId: uuid().references(() => takeBacks.id, { onDelete: 'restrict' }),
    agent: word(DISINFECTION_AGENTS).notNull(),
    lotNo: text().notNull(),
    /** Measured with a test strip, in the agent's own unit: mg/L or %. */
    strength: numeric({ precision: 8, scale: 1, mode: 'number' }).notNull(),
    strengthUnit: text({ enum: ['mg/L', '%'] }).notNull(),
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
    check('disinfection_agent_is_known', oneOf(t.agent, DISINFECTION_AGENTS)),
    check('disinfection_strength_unit_is_known', oneOf(t.strengthUnit, ['mg/L', '%'])),
    check(
      'disinfection_passes_only_when_strong_and_long_enough',
      sql`not ${t.hasPassed} or (${t.strength} >= ${t.askedStrength} and ${t.minutes} >= ${t.askedMinutes})`,
    ),
    check('verifier_is_another_person', sql`${t.verifierId} <> ${t.operatorId}`),
    check('disinfection_is_verified_by_somebody', sql`(${t.verifierId} is null) = (${t.verifiedAt} is null)`),
    check('only_what_passed_is_verified', sql`${t.verifiedAt} is null or ${t.hasPassed}`),
    seenByTheirOwn('disinfections_are_seen_by_their_centre', { centre: t.centreId, district: t.districtId }),
  ],
)
