import { asc, eq, isNull } from 'drizzle-orm'
import type { Database } from '#db/client.server.ts'
import { outboxEvents } from '#db/schema/acts.ts'

const BATCH = 50

/** What has happened and is not answered yet, oldest first; taken by one worker at a time. */
export const eventsToDo = (db: Database) =>
  db
    .select()
    .from(outboxEvents)
    .where(isNull(outboxEvents.doneAt))
    .orderBy(asc(outboxEvents.at))
    .limit(BATCH)
    .for('update', { skipLocked: true })

/** What a message needed is gone once it is written. */
export async function closeEvent(db: Database, id: string, doneAt: Date) {
  await db.update(outboxEvents).set({ doneAt, facts: {} }).where(eq(outboxEvents.id, id))
}
