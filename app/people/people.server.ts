import { and, eq, isNull } from 'drizzle-orm'
import type { Database } from '#db/client.server.ts'
import { consents, people } from '#db/schema/people.ts'
import type { ConsentPurpose } from './consent.ts'

export type Person = typeof people.$inferSelect
type NewPerson = typeof people.$inferInsert

export async function personById(db: Database, id: string): Promise<Person | undefined> {
  const [person] = await db.select().from(people).where(eq(people.id, id))
  return person
}

/** By the vault's index of a tidy identity number. */
export async function personByNumberIndex(db: Database, idNumberIndex: string): Promise<Person | undefined> {
  const [person] = await db.select().from(people).where(eq(people.idNumberIndex, idNumberIndex))
  return person
}

export async function addPerson(db: Database, row: NewPerson): Promise<void> {
  await db.insert(people).values(row)
}

export async function changePerson(db: Database, id: string, changes: Partial<NewPerson>): Promise<void> {
  await db.update(people).set(changes).where(eq(people.id, id))
}

/** The purposes that a person has agreed to, in this wording, and not taken back. */
export async function consentsOf(
  db: Database,
  personId: string,
  textVersion: string,
): Promise<readonly ConsentPurpose[]> {
  const standing = and(
    eq(consents.personId, personId),
    eq(consents.textVersion, textVersion),
    isNull(consents.withdrawnAt),
  )
  const rows = await db.select({ purpose: consents.purpose }).from(consents).where(standing)
  return rows.map(row => row.purpose)
}

export async function addConsents(db: Database, rows: readonly (typeof consents.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await db.insert(consents).values([...rows])
}
