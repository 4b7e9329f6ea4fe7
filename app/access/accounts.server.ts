import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import { type Actor, scopeOf, VISITOR } from '#app/acts/actor.ts'
import { type Choices, NOTHING_CHOSEN, type Reader } from '#app/people/reader.ts'
import type { Database } from '#db/client.server.ts'
import { accounts } from '#db/schema/access.ts'
import { centres } from '#db/schema/districts.ts'

type Account = typeof accounts.$inferSelect

const active = isNull(accounts.disabledAt)

/** Who has signed in, and how they read. */
export type SignedIn = { readonly actor: Actor; readonly choices: Choices }

/** Who a signed-in account is. A disabled account is a visitor from its next request on. */
export async function signedInOf(db: Database, accountId: string): Promise<SignedIn> {
  const [found] = await db
    .select({ account: accounts, centreDistrictId: centres.districtId })
    .from(accounts)
    .leftJoin(centres, eq(centres.id, accounts.centreId))
    .where(and(eq(accounts.id, accountId), active))
  if (!found) return { actor: VISITOR, choices: NOTHING_CHOSEN }
  const { account, centreDistrictId } = found
  const { id, name, roles, personId, centreId, language, size, contrast } = account
  const scope = scopeOf(roles)
  const districtId = account.districtId ?? centreDistrictId
  const actor = { id, name, roles, scope, personId, centreId, districtId, actingFor: null }
  return { actor, choices: { language, size, contrast } }
}

export const actorOf = async (db: Database, accountId: string): Promise<Actor> =>
  (await signedInOf(db, accountId)).actor

export async function keepChoices(db: Database, id: string, chosen: Partial<Reader>): Promise<void> {
  await db.update(accounts).set(chosen).where(eq(accounts.id, id))
}

export async function accountByEmail(db: Database, email: string): Promise<Account | undefined> {
  const [account] = await db
    .select()
    .from(accounts)
    .where(and(eq(accounts.email, email.toLowerCase()), active))
  return account
}

export async function accountByPhone(db: Database, phone: string): Promise<Account | undefined> {
  const [account] = await db
    .select()
    .from(accounts)
    .where(and(eq(accounts.phone, phone), active))
  return account
}

/** The phone that an account signs in with; null of one that signs in by e-mail. */
export async function phoneOfAccount(db: Database, id: string): Promise<string | null> {
  const [account] = await db.select({ phone: accounts.phone }).from(accounts).where(eq(accounts.id, id))
  return account?.phone ?? null
}

export async function addAccount(db: Database, row: typeof accounts.$inferInsert): Promise<string> {
  const [added] = await db.insert(accounts).values(row).returning({ id: accounts.id })
  if (!added) throw new Error('the database kept no account')
  return added.id
}

/** Says which person an account belongs to, and what to call them. */
export async function linkAccount(db: Database, id: string, { personId, name }: { personId: string; name: string }) {
  await db.update(accounts).set({ personId, name }).where(eq(accounts.id, id))
}

/** The names of colleagues, by account: of those whom the reader may see. */
export async function namesOf(db: Database, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .select({ id: accounts.id, name: accounts.name })
    .from(accounts)
    .where(inArray(sql`${accounts.id}::text`, [...ids]))
  return new Map(rows.map(({ id, name }) => [id, name]))
}
