import { and, eq, ne } from 'drizzle-orm'
import type { Stock } from '#app/allotment/allotments.server.ts'
import { type Keeping, keptFor } from '#app/allotment/keeping.ts'
import { planIn } from '#app/allotment/room.ts'
import { stockNow } from '#app/allotment/stocks.server.ts'
import type { Period } from '#app/time/period.ts'
import type { Database } from '#db/client.server.ts'
import { units } from '#db/schema/inventory.ts'

type Asked = {
  readonly keeping: Keeping
  readonly period: Period
  readonly isPriority: boolean
  /** Whose allotments do not stand in the way: they would be given up. */
  readonly holderId: string
}

/** Whether a reservation would be accepted now. The same decision as a promise makes, and nothing is written. */
export async function isFreeFor(
  db: Database,
  stock: Stock,
  { keeping, period, isPriority, holderId }: Asked,
): Promise<boolean> {
  const room = await stockNow(db, stock, keeping, [holderId])
  return planIn({ ...room, isPriority }, keptFor(period, keeping)).ok
}

/** Whether a centre has a product at all: ready, out or in repair. */
export async function isStocked(db: Database, { centreId, productId }: Stock): Promise<boolean> {
  const kept = and(eq(units.centreId, centreId), eq(units.productId, productId), ne(units.state, 'scrapped'))
  return (await db.select({ id: units.id }).from(units).where(kept).limit(1)).length > 0
}
