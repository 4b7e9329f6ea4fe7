import { sql } from 'drizzle-orm'
import { bigserial, index, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import type { Touch } from '#app/acts/act.ts'
import { id, instant, seenWhen, writtenAt } from '../columns.ts'

/** What was answered to a key, so that the same request sent twice is done once. */
export const actKeys = pgTable(
  'act_keys',
  {
    actor: text().notNull(),
    act: text().notNull(),
    key: text().notNull(),
    bodyHash: text().notNull(),
    answer: jsonb(),
    at: writtenAt(),
  },
  t => [
    primaryKey({ name: 'key_is_used_once_by_an_actor_for_an_act', columns: [t.actor, t.act, t.key] }),
    seenWhen('keys_are_for_the_door', sql`true`),
  ],
)

/** Who did what to which rows, and when. Append-only: a trigger refuses change and removal. */
export const auditRows = pgTable(
  'audit_rows',
  {
    seq: bigserial({ mode: 'number' }).primaryKey(),
    at: writtenAt(),
    actor: text().notNull(),
    /** Whom the actor did it for, with whose consent. */
    forPerson: text(),
    act: text().notNull(),
    centreId: text(),
    districtId: text(),
    touched: jsonb().$type<readonly Touch[]>().notNull(),
  },
  t => [index('audit_rows_of_a_time').on(t.at), seenWhen('audit_rows_are_written_by_the_door', sql`true`)],
)

/** What later domains must do in answer to an act: written in its transaction, sent afterwards. */
export const outboxEvents = pgTable(
  'outbox_events',
  {
    id: id(),
    kind: text().notNull(),
    subjectId: text().notNull(),
    facts: jsonb().$type<Record<string, string | number>>().notNull().default({}),
    at: writtenAt(),
    doneAt: instant(),
  },
  t => [
    index('outbox_events_to_do').on(t.at).where(sql`${t.doneAt} is null`),
    index('visits_that_were_told').on(t.subjectId).where(sql`${t.kind} in ('stop_promised', 'stop_goes_again')`),
    seenWhen('events_are_for_the_house', sql`true`),
  ],
)

/** The row that says: this database is for trying out, and may be wiped. */
export const demoMarker = pgTable('demo_marker', { name: text().primaryKey().default('demo'), at: writtenAt() }, () => [
  seenWhen('marker_is_for_the_house', sql`sight_scope() = 'system'`),
])
