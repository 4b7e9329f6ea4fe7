import { asc, eq } from 'drizzle-orm'
import { no, type Result, yes } from '#app/result.ts'
import type { Database } from '#db/client.server.ts'
import { personTraits } from '#db/schema/eligibility.ts'
import { placeOfClass } from './class-days.ts'

export type PersonTrait = typeof personTraits.$inferSelect
type NewTrait = typeof personTraits.$inferInsert

/** Everything that was ever seen of a person, oldest first. */
export const traitsOf = (db: Database, personId: string): Promise<readonly PersonTrait[]> =>
  db.select().from(personTraits).where(eq(personTraits.personId, personId)).orderBy(asc(personTraits.fromOn))

/** From its first day on it is the value that holds: what held until then ends, and what is decided for later stays. */
export async function keepTrait(db: Database, row: NewTrait): Promise<Result<null, 'trait_is_decided_for_later'>> {
  const others = (await traitsOf(db, row.personId)).filter(({ trait }) => trait === row.trait)
  const place = placeOfClass(row, others)
  if (!place.ok) return no('trait_is_decided_for_later')
  const { ends, replaces } = place.value
  if (ends) await db.update(personTraits).set({ untilOn: row.fromOn }).where(eq(personTraits.id, ends))
  if (replaces) await db.delete(personTraits).where(eq(personTraits.id, replaces))
  await db.insert(personTraits).values(row)
  return yes(null)
}
