import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Day } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import { allotments } from '#db/schema/allotment.ts'
import { SET_ASIDE_REASONS, type SetAsideReason } from './allotment.ts'
import type { Allotment } from './allotments.server.ts'

const ofUnit = (unitId: string, today: Day) =>
  and(
    eq(allotments.unitId, unitId),
    inArray(allotments.why, [...SET_ASIDE_REASONS]),
    sql`upper(${allotments.during}) > ${today}::date`,
  )

/** What a unit is kept back for, now and later. */
export const setAsidesOf = (db: Database, unitId: string, today: Day) =>
  db
    .select({
      id: allotments.id,
      /** Read among these alone. */
      why: sql<SetAsideReason>`${allotments.why}`,
      during: allotments.during,
      note: allotments.note,
    })
    .from(allotments)
    .where(ofUnit(unitId, today))
    .orderBy(asc(sql`lower(${allotments.during})`))

/** Gives the days that are left back, and answers with what stood there. What has passed stays on the list. Under the stock's turn. */
export async function endSetAsideOf(
  db: Database,
  { id, unitId, today }: { readonly id: string; readonly unitId: string; readonly today: Day },
): Promise<Allotment | undefined> {
  const [ended] = await db
    .delete(allotments)
    .where(and(eq(allotments.id, id), ofUnit(unitId, today)))
    .returning()
  if (!ended) return undefined
  const { from } = ended.during
  if (from < today) await db.insert(allotments).values({ ...ended, during: { from, to: today } })
  return ended
}
