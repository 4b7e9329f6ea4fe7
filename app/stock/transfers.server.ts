import { and, asc, desc, eq, inArray, isNull, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { MovementReason } from '#app/inventory/movement.ts'
import { noteMovements } from '#app/inventory/moves.server.ts'
import type { UnitRow } from '#app/inventory/units.server.ts'
import type { Database } from '#db/client.server.ts'
import { accounts } from '#db/schema/access.ts'
import { allotments } from '#db/schema/allotment.ts'
import { products } from '#db/schema/catalogue.ts'
import { centres } from '#db/schema/districts.ts'
import { units } from '#db/schema/inventory.ts'
import { transfers, transferUnits } from '#db/schema/transfers.ts'

export type TransferRow = typeof transfers.$inferSelect
const MOST_SHOWN = 60

const [from, to] = [alias(centres, 'from_centre'), alias(centres, 'to_centre')]

const withNames = (db: Database) =>
  db
    .select({
      transfer: transfers,
      from: { code: from.code, zh: from.zh, en: from.en },
      to: { code: to.code, zh: to.zh, en: to.en },
      sentBy: accounts.name,
      units: sql<number>`(select count(*)::int from ${transferUnits} u where u.transfer_id = ${transfers.id})`,
      arrived: sql<number>`(select count(u.arrived_at)::int from ${transferUnits} u where u.transfer_id = ${transfers.id})`,
    })
    .from(transfers)
    .innerJoin(from, eq(from.id, transfers.centreId))
    .innerJoin(to, eq(to.id, transfers.toCentreId))
    .leftJoin(accounts, eq(accounts.id, transfers.sentBy))
    .$dynamic()

/** A transfer with both its centres; the name of who sent it is known at their own centre. */
export type TransferShown = Awaited<ReturnType<typeof transfersOf>>[number]

/** What a centre has sent and what comes to it, the latest first. */
export const transfersOf = (db: Database, centreId: string) =>
  withNames(db)
    .where(or(eq(transfers.centreId, centreId), eq(transfers.toCentreId, centreId)))
    .orderBy(desc(transfers.sentAt))
    .limit(MOST_SHOWN)

export async function shownTransfer(db: Database, id: string): Promise<TransferShown | undefined> {
  const [row] = await withNames(db).where(eq(transfers.id, id))
  return row
}

/** What is in a transfer, and when each unit arrived. */
export const unitsOfTransfer = (db: Database, id: string) =>
  db
    .select({
      ...{ id: units.id, code: units.code, state: units.state, serialNo: units.serialNo },
      product: { zh: products.zh, en: products.en },
      arrivedAt: transferUnits.arrivedAt,
    })
    .from(transferUnits)
    .innerJoin(units, eq(units.id, transferUnits.unitId))
    .innerJoin(products, eq(products.id, units.productId))
    .where(eq(transferUnits.transferId, id))
    .orderBy(asc(products.code), asc(units.code))

export async function lockTransfer(db: Database, id: string): Promise<TransferRow | undefined> {
  const [row] = await db.select().from(transfers).where(eq(transfers.id, id)).for('update')
  return row
}

/** The units of a transfer that have not arrived. */
export async function stillOnTheWay(db: Database, id: string): Promise<readonly string[]> {
  const rows = await db
    .select({ unitId: transferUnits.unitId })
    .from(transferUnits)
    .where(and(eq(transferUnits.transferId, id), isNull(transferUnits.arrivedAt)))
    .orderBy(asc(transferUnits.unitId))
  return rows.map(({ unitId }) => unitId)
}

export async function addTransfer(
  db: Database,
  row: typeof transfers.$inferInsert & { id: string },
  ids: readonly string[],
) {
  await db.insert(transfers).values(row)
  await db.insert(transferUnits).values(ids.map(unitId => ({ transferId: row.id, unitId })))
}

export async function changeTransfer(db: Database, id: string, change: Partial<typeof transfers.$inferInsert>) {
  await db.update(transfers).set(change).where(eq(transfers.id, id))
}

export async function noteArrivals(db: Database, id: string, ids: readonly string[], arrivedAt: Date) {
  await db
    .update(transferUnits)
    .set({ arrivedAt })
    .where(and(eq(transferUnits.transferId, id), inArray(transferUnits.unitId, [...ids])))
}

/** While it is on its way a unit is held by its transfer; this gives it back. Under the turn of its stock. */
export async function freeFromTransfer(db: Database, id: string, ids: readonly string[]) {
  await db
    .delete(allotments)
    .where(and(eq(allotments.holderId, id), eq(allotments.why, 'transfer'), inArray(allotments.unitId, [...ids])))
}

type Put = {
  readonly centreId: string
  /** Null for the main place that suits each unit's state. */
  readonly placeId: string | null
  readonly why: MovementReason
  readonly movedBy: string | null
  readonly now: Date
  readonly districtId: string
}

/** Puts units elsewhere in the state in which they are, and writes each movement: two statements, however many. */
export async function putUnits(db: Database, moved: readonly UnitRow[], put: Put): Promise<void> {
  if (moved.length === 0) return
  const { centreId, placeId, why, movedBy, now, districtId } = put
  const ids = moved.map(({ id }) => id)
  const lying = await db
    .update(units)
    .set({ centreId, placeId })
    .where(inArray(units.id, ids))
    .returning({ id: units.id, placeId: units.placeId })
  const placeOf = new Map(lying.map(one => [one.id, one.placeId]))
  await noteMovements(
    db,
    moved.map(unit => ({
      ...{ unitId: unit.id, centreId, districtId, fromState: unit.state, toState: unit.state, why, movedBy, at: now },
      ...{ fromPlaceId: unit.placeId, toPlaceId: placeOf.get(unit.id) ?? null },
    })),
  )
}
