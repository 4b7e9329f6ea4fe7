import { and, asc, count, desc, eq, gt, inArray, isNull } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Database } from '#db/client.server.ts'
import { accounts } from '#db/schema/access.ts'
import { actKeys } from '#db/schema/acts.ts'
import { syncConflicts } from '#db/schema/offline.ts'

type New = typeof syncConflicts.$inferInsert

/** The id of the new row; undefined where it stands there already. */
export async function addConflict(db: Database, row: New): Promise<string | undefined> {
  const [added] = await db
    .insert(syncConflicts)
    .values(row)
    .onConflictDoNothing({ target: [syncConflicts.accountId, syncConflicts.key] })
    .returning({ id: syncConflicts.id })
  return added?.id
}

type Claim = { readonly actor: string; readonly act: string; readonly key: string }

/** Under a key that is taken here the door does nothing any more. False where something was done or listed under it. */
export async function takeKeyOf(db: Database, claim: Claim): Promise<boolean> {
  const taken = await db
    .insert(actKeys)
    .values({ ...claim, bodyHash: 'listed as a conflict' })
    .onConflictDoNothing()
    .returning({ key: actKeys.key })
  return taken.length > 0
}

/** Which of these were sent before and could not be done then: a person decides about them, not another try. */
export async function keysInConflict(db: Database, accountId: string, keys: readonly string[]) {
  const rows = await db
    .select({ key: syncConflicts.key })
    .from(syncConflicts)
    .where(and(eq(syncConflicts.accountId, accountId), inArray(syncConflicts.key, [...keys])))
  return new Set(rows.map(({ key }) => key))
}

const MOST = 100
const open = (centreId: string) => and(eq(syncConflicts.centreId, centreId), isNull(syncConflicts.decision))

const deciders = alias(accounts, 'deciders')

/** With the names of who did it and of who decided about it. */
const withNames = (db: Database) =>
  db
    .select({ conflict: syncConflicts, by: accounts.name, decidedBy: deciders.name })
    .from(syncConflicts)
    .innerJoin(accounts, eq(accounts.id, syncConflicts.accountId))
    .leftJoin(deciders, eq(deciders.id, syncConflicts.decidedBy))
    .$dynamic()

/** What waits for a decision at a centre, the oldest first. */
export const openConflicts = (db: Database, centreId: string) =>
  withNames(db).where(open(centreId)).orderBy(asc(syncConflicts.receivedAt), asc(syncConflicts.sequence)).limit(MOST)

/** What somebody has decided at a centre since then, the latest first. */
export const decidedConflicts = (db: Database, centreId: string, since: Date) =>
  withNames(db)
    .where(and(eq(syncConflicts.centreId, centreId), gt(syncConflicts.decidedAt, since)))
    .orderBy(desc(syncConflicts.decidedAt))
    .limit(MOST)

export async function countOpenConflicts(db: Database, centreId: string): Promise<number> {
  const [row] = await db.select({ open: count() }).from(syncConflicts).where(open(centreId))
  return row?.open ?? 0
}

/** Read to be decided: nobody else decides meanwhile. */
export async function lockedConflict(db: Database, id: string) {
  const [row] = await db.select().from(syncConflicts).where(eq(syncConflicts.id, id)).for('update')
  return row
}

export async function conflictById(db: Database, id: string) {
  const [row] = await withNames(db).where(eq(syncConflicts.id, id))
  return row
}

type Decided = Pick<typeof syncConflicts.$inferSelect, 'decision' | 'note' | 'decidedBy' | 'decidedAt'>

export async function setDecision(db: Database, id: string, decided: Decided): Promise<void> {
  await db.update(syncConflicts).set(decided).where(eq(syncConflicts.id, id))
}
