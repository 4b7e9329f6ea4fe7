import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Database } from '#db/client.server.ts'
import { consents, people } from '#db/schema/people.ts'
import { prepared } from '#db/statement.server.ts'
import type { ConsentPurpose } from './consent.ts'

export type Person = typeof people.$inferSelect
type NewPerson = typeof people.$inferInsert

const byId = prepared('person-by-id', db =>
  db
    .select()
    .from(people)
    .where(eq(people.id, sql.placeholder('id'))),
)

export async function personById(db: Database, id: string): Promise<Person | undefined> {
  const [person] = await byId(db, { id })
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

const standingConsents = prepared('standing-consents', db =>
  db
    .select({ purpose: consents.purpose })
    .from(consents)
    .where(
      and(
        eq(consents.personId, sql.placeholder('personId')),
        eq(consents.textVersion, sql.placeholder('textVersion')),
        isNull(consents.withdrawnAt),
      ),
    ),
)

/** The purposes that a person has agreed to, in this wording, and not taken back. */
export async function consentsOf(
  db: Database,
  personId: string,
  textVersion: string,
): Promise<readonly ConsentPurpose[]> {
  const rows = await standingConsents(db, { personId, textVersion })
  return rows.map(row => row.purpose)
}

export async function addConsents(db: Database, rows: readonly (typeof consents.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await db.insert(consents).values([...rows])
}
