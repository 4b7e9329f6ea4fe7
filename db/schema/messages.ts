import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { id, seenByTheHouse, writtenAt } from '../columns.ts'

/** What was sent to whom, sealed: only the demo, which has no real sender, opens it to show it. */
export const sentMessages = pgTable(
  'sent_messages',
  { id: id(), eventId: uuid(), kind: text().notNull(), sealed: text().notNull(), at: writtenAt() },
  t => [index('sent_messages_of_a_time').on(t.at), seenByTheHouse('messages_are_for_the_house')],
)
