import { randomBytes } from 'node:crypto'
import { eq, inArray } from 'drizzle-orm'
import type { Vault } from '#app/acts/vault.server.ts'
import { LANGUAGES } from '#app/people/reader.ts'
import type { Database } from '#db/client.server.ts'
import { accounts } from '#db/schema/access.ts'
import { messagePreferences } from '#db/schema/messages.ts'
import { people } from '#db/schema/people.ts'
import { type Preferences, UNSAID } from './preferences.ts'

type Row = typeof messagePreferences.$inferSelect
const TOKEN_BYTES = 18

const shown = (vault: Vault, { personId, emailSealed, wantsReminders, stopToken }: Row): Preferences => ({
  ...{ wantsReminders, stopToken },
  email: emailSealed === null ? null : vault.open(emailSealed, personId),
})

/** How a person wants to be told, in their own words or as for everybody. */
export async function preferencesOf(db: Database, vault: Vault, personId: string): Promise<Preferences> {
  const [row] = await db.select().from(messagePreferences).where(eq(messagePreferences.personId, personId))
  return row ? shown(vault, row) : UNSAID
}

/** Whom messages are for: where each lives, in which language they read, and how they want to be told. */
export async function readersOf(db: Database, vault: Vault, personIds: readonly string[]) {
  const rows = await db
    .select({
      ...{ personId: people.id, districtId: people.districtId, language: accounts.language },
      kept: messagePreferences,
    })
    .from(people)
    .leftJoin(accounts, eq(accounts.personId, people.id))
    .leftJoin(messagePreferences, eq(messagePreferences.personId, people.id))
    .where(inArray(people.id, [...personIds]))
  return new Map(
    rows.map(({ personId, districtId, language, kept }) => [
      personId,
      { districtId, language: language ?? LANGUAGES[0], preferences: kept ? shown(vault, kept) : UNSAID },
    ]),
  )
}

type Kept = Pick<Row, 'personId' | 'districtId' | 'keptAt'> & Omit<Preferences, 'stopToken'>

export async function keepPreferences(db: Database, vault: Vault, { email, ...kept }: Kept): Promise<void> {
  const emailSealed = email === null ? null : vault.seal(email, kept.personId)
  const stopToken = randomBytes(TOKEN_BYTES).toString('base64url')
  await db
    .insert(messagePreferences)
    .values({ ...kept, emailSealed, stopToken })
    .onConflictDoUpdate({ target: messagePreferences.personId, set: { ...kept, emailSealed } })
}

/** Ends the reminders of whoever the token is of: their identifier, or nothing for a token of nobody. */
export async function endReminders(db: Database, stopToken: string, keptAt: Date): Promise<string | undefined> {
  const [stopped] = await db
    .update(messagePreferences)
    .set({ wantsReminders: false, keptAt })
    .where(eq(messagePreferences.stopToken, stopToken))
    .returning({ personId: messagePreferences.personId })
  return stopped?.personId
}
