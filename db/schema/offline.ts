import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, text, unique } from 'drizzle-orm/pg-core'
import { CONFLICT_DECISIONS } from '#app/offline/conflict.ts'
import { id, instant, oneOf, seenByTheirOwn, word } from '../columns.ts'
import { byAccount, byAccountLater, ofCentre } from './of-centre.ts'

/**
 * Something that was done on a device without network and that could not be done here when it arrived. Nothing is dropped:
 * it waits until a person has decided.
 */
export const syncConflicts = pgTable(
  'sync_conflicts',
  {
    id: id(),
    ...ofCentre,
    accountId: byAccount(),
    /** The client's own id of the act: the key under which it was sent. */
    key: text().notNull(),
    act: text().notNull(),
    /** The unit or reservation that it was about, as the device named it. */
    subject: text().notNull(),
    deviceId: text().notNull(),
    sequence: integer().notNull(),
    deviceAt: instant().notNull(),
    receivedAt: instant().notNull(),
    refusal: text().notNull(),
    /** What was to be written, sealed: it may hold a name or a signature. */
    inputSealed: text().notNull(),
    decision: word(CONFLICT_DECISIONS),
    note: text().notNull().default(''),
    decidedBy: byAccountLater(),
    decidedAt: instant(),
  },
  t => [
    unique('conflict_is_listed_once').on(t.accountId, t.key),
    index('conflicts_of_a_centre').on(t.centreId, t.receivedAt),
    check('conflict_decision_is_known', oneOf(t.decision, CONFLICT_DECISIONS)),
    check('conflict_is_decided_by_somebody', sql`(${t.decision} is null) = (${t.decidedBy} is null)`),
    seenByTheirOwn('conflicts_are_seen_by_their_centre', { centre: t.centreId, district: t.districtId }),
  ],
)
