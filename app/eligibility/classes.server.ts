import { and, asc, desc, eq, gt, lte, sql } from 'drizzle-orm'
import type { UserClass } from '#app/people/user-class.ts'
import type { Day } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import { personClasses, proofs } from '#db/schema/eligibility.ts'
import { prepared } from '#db/statement.server.ts'

export type PersonClass = typeof personClasses.$inferSelect
export type Proof = typeof proofs.$inferSelect

const holdsOn = and(
  lte(personClasses.fromOn, sql.placeholder('day')),
  gt(personClasses.untilOn, sql.placeholder('day')),
)
const holding = prepared('class-on', db =>
  db
    .select({ userClass: personClasses.userClass })
    .from(personClasses)
    .where(and(eq(personClasses.personId, sql.placeholder('personId')), holdsOn)),
)

/** Who a person counts as on a day, on the strength of a verified proof; undefined where nobody has checked. */
export async function classOn(db: Database, personId: string, day: Day): Promise<UserClass | undefined> {
  const [found] = await holding(db, { personId, day })
  return found?.userClass
}

export const classesOf = (db: Database, personId: string): Promise<readonly PersonClass[]> =>
  db.select().from(personClasses).where(eq(personClasses.personId, personId)).orderBy(asc(personClasses.fromOn))

/** What a person has shown, the latest first. */
export const proofsOf = (db: Database, personId: string): Promise<readonly Proof[]> =>
  db.select().from(proofs).where(eq(proofs.personId, personId)).orderBy(desc(proofs.shownAt))

export async function addProof(db: Database, row: typeof proofs.$inferInsert): Promise<void> {
  await db.insert(proofs).values(row)
}

export async function addClass(db: Database, row: typeof personClasses.$inferInsert): Promise<void> {
  await db.insert(personClasses).values(row)
}

export async function endClass(db: Database, id: string, untilOn: Day): Promise<void> {
  await db.update(personClasses).set({ untilOn }).where(eq(personClasses.id, id))
}

export async function removeClass(db: Database, id: string): Promise<void> {
  await db.delete(personClasses).where(eq(personClasses.id, id))
}
