import { and, eq, sql } from 'drizzle-orm'
import { allot, freeAllotments, lockStock } from '#app/allotment/allotments.server.ts'
import { promiseUnit } from '#app/allotment/promise-unit.server.ts'
import { no, type Result, yes } from '#app/result.ts'
import type { Day } from '#app/time/day.ts'
import type { Period } from '#app/time/period.ts'
import type { Database } from '#db/client.server.ts'
import { allotments } from '#db/schema/allotment.ts'

type Claim = {
  readonly unit: { readonly id: string; readonly productId: string; readonly centreId: string }
  readonly reservationId: string
  readonly rentalId: string
  readonly during: Period
  readonly today: Day
  readonly turnaroundDays: number
}

/**
 * The unit in the driver's hands goes to this rental, whichever unit the list had promised. Reservations that counted on
 * it get another one; where there is none for them, or something pinned holds it, the claim is refused.
 */
export async function claimUnit(db: Database, claim: Claim): Promise<Result<null, 'unit_is_promised_to_another'>> {
  const { unit, reservationId, rentalId, during, today, turnaroundDays } = claim
  const stock = { centreId: unit.centreId, productId: unit.productId }
  await lockStock(db, stock)
  await freeAllotments(db, reservationId)
  const displaced = await heldOver(db, unit.id, during)
  if (displaced.some(({ why, isPinned }) => isPinned || why !== 'reservation')) return no('unit_is_promised_to_another')
  for (const { holderId } of displaced) await freeAllotments(db, holderId)
  await allot(db, { ...stock, unitId: unit.id, during, why: 'rental', holderId: rentalId, isPinned: true })
  for (const { holderId, during } of displaced) {
    const promised = await promiseUnit(db, { ...stock, during, holderId, today, turnaroundDays })
    if (!promised.ok) return no('unit_is_promised_to_another')
  }
  return yes(null)
}

/** What holds a unit over a period. */
const heldOver = (db: Database, unitId: string, { from, to }: Period) =>
  db
    .select()
    .from(allotments)
    .where(and(eq(allotments.unitId, unitId), sql`${allotments.during} && daterange(${from}::date, ${to}::date)`))

/** The first day after `day` from which somebody else is promised the unit. */
export async function nextPromiseOf(
  db: Database,
  unitId: string,
  holderId: string,
  day: Day,
): Promise<Day | undefined> {
  const [row] = await db
    .select({ from: sql<Day | null>`min(lower(${allotments.during}))::text` })
    .from(allotments)
    .where(
      sql`${allotments.unitId} = ${unitId} and ${allotments.holderId} <> ${holderId} and lower(${allotments.during}) > ${day}::date`,
    )
  return row?.from ?? undefined
}
