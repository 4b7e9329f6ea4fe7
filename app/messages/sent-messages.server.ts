import { desc } from 'drizzle-orm'
import type { Vault } from '#app/acts/vault.server.ts'
import type { Database } from '#db/client.server.ts'
import { sentMessages } from '#db/schema/messages.ts'
import type { Message } from './message.ts'

const LATEST = 30

/** The latest messages, opened: for the demo's page alone. */
export async function latestMessages(db: Database, vault: Vault) {
  const rows = await db.select().from(sentMessages).orderBy(desc(sentMessages.at)).limit(LATEST)
  return rows.map(row => ({ ...(JSON.parse(vault.open(row.sealed, 'message')) as Message), id: row.id, at: row.at }))
}
