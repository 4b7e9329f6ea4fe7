import { and, desc, eq, gt, isNotNull, isNull, lt, lte, sql } from 'drizzle-orm'
import type { Day } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import { careConsents } from '#db/schema/care.ts'
import { people } from '#db/schema/people.ts'
import { CARE_CODE_TRIES } from './care.ts'

export type CareConsent = typeof careConsents.$inferSelect

export async function addCareConsent(db: Database, row: typeof careConsents.$inferInsert): Promise<void> {
  await db.insert(careConsents).values(row)
}

export async function careConsentById(db: Database, id: string): Promise<CareConsent | undefined> {
  const [consent] = await db.select().from(careConsents).where(eq(careConsents.id, id)).for('update')
  return consent
}

export async function changeCareConsent(db: Database, id: string, changes: Partial<CareConsent>): Promise<void> {
  await db.update(careConsents).set(changes).where(eq(careConsents.id, id))
}

/** Whom a person has let act for them, the latest first. */
export const careConsentsOf = (db: Database, personId: string): Promise<readonly CareConsent[]> =>
  db.select().from(careConsents).where(eq(careConsents.personId, personId)).orderBy(desc(careConsents.givenAt))

const counts = (today: Day) =>
  and(isNull(careConsents.endedAt), lte(careConsents.fromOn, today), gt(careConsents.untilOn, today))

/** What waits for the code that is handed to the owner of this phone; a code tried too often waits no more. Locked. */
export const careWaitingAt = (db: Database, phone: string, today: Day): Promise<readonly CareConsent[]> =>
  db
    .select()
    .from(careConsents)
    .where(
      and(
        eq(careConsents.carerPhone, phone),
        isNull(careConsents.acceptedAt),
        lt(careConsents.tries, CARE_CODE_TRIES),
        counts(today),
      ),
    )
    .for('update')

/** A wrong code counts against everything that waits at a phone: nobody can tell which of them was meant. */
export async function countCareTry(db: Database, phone: string, today: Day): Promise<void> {
  await db
    .update(careConsents)
    .set({ tries: sql`${careConsents.tries} + 1` })
    .where(
      and(
        eq(careConsents.carerPhone, phone),
        isNull(careConsents.acceptedAt),
        lt(careConsents.tries, CARE_CODE_TRIES),
        counts(today),
      ),
    )
}

/** For whom an account may act on a day: who they are, how far, until when. */
export const runningCareOf = (db: Database, accountId: string, today: Day) =>
  db
    .select({ consent: careConsents, person: people })
    .from(careConsents)
    .innerJoin(people, eq(people.id, careConsents.personId))
    .where(and(eq(careConsents.carerId, accountId), isNotNull(careConsents.acceptedAt), counts(today)))
    .orderBy(careConsents.givenAt)
