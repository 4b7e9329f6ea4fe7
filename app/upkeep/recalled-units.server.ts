import { and, asc, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm'
import type { UnitState } from '#app/inventory/unit.ts'
import type { Database } from '#db/client.server.ts'
import { places, units } from '#db/schema/inventory.ts'
import { recalls, recallUnits } from '#db/schema/recalls.ts'
import { statement } from '#db/statement.server.ts'
import type { RecallOutcome } from './recall.ts'

/** Which units a notice means: all of a product at a centre, of a lot, with these serial numbers. */
export type Meant = {
  readonly centreId: string
  readonly productId: string
  readonly lotNo: string | null
  readonly serials: readonly string[] | null
}

/** In the order of their ids: two who lock many take turns at the first. */
const unitsMeant = statement<{ readonly id: string }>(
  'units-meant-by-a-recall',
  `select u.id from units u left join purchases p on p.id = u.purchase_id
    where u.centre_id = $1 and u.product_id = $2 and u.state <> 'scrapped'
      and ($3::text is null or p.lot_no = $3) and ($4::text[] is null or u.serial_no = any($4))
    order by u.id for no key update of u`,
)

/** Finds them and holds them until this act is done. */
export async function takeUnitsMeant(db: Database, { centreId, productId, lotNo, serials }: Meant) {
  const rows = await unitsMeant(db, centreId, productId, lotNo, serials)
  return rows.map(({ id }) => id)
}

export const nameUnits = statement(
  'name-recalled-units',
  `insert into recall_units (recall_id, unit_id, centre_id, district_id) select $1, id, $2, $3 from unnest($4::uuid[]) id`,
)

/** Every unit that a recall names: those without an outcome first. */
export const unitsOfRecall = (db: Database, recallId: string) =>
  db
    .select({
      id: units.id,
      code: units.code,
      serialNo: units.serialNo,
      state: units.state,
      place: { zh: places.zh, en: places.en },
      outcome: recallUnits.outcome,
      note: recallUnits.note,
    })
    .from(recallUnits)
    .innerJoin(units, eq(units.id, recallUnits.unitId))
    .leftJoin(places, eq(places.id, units.placeId))
    .where(eq(recallUnits.recallId, recallId))
    .orderBy(isNotNull(recallUnits.outcome), asc(units.code))

/** Those of the named units that have no outcome yet, held until this act is done. */
export const takeUnsettled = (db: Database, recallId: string, codes: readonly string[]) =>
  db
    .select({
      id: units.id,
      code: units.code,
      state: units.state,
      centreId: units.centreId,
      productId: units.productId,
    })
    .from(recallUnits)
    .innerJoin(units, eq(units.id, recallUnits.unitId))
    .where(and(eq(recallUnits.recallId, recallId), isNull(recallUnits.outcome), inArray(units.code, [...codes])))
    .orderBy(asc(units.id))
    .for('no key update')

type Settled = { readonly outcome: RecallOutcome; readonly note: string; readonly by: string; readonly now: Date }

export async function writeOutcome(db: Database, recallId: string, ids: readonly string[], settled: Settled) {
  const { outcome, note, by, now } = settled
  await db
    .update(recallUnits)
    .set({ outcome, note, settledBy: by, settledAt: now })
    .where(and(eq(recallUnits.recallId, recallId), inArray(recallUnits.unitId, [...ids])))
}

/** Those that no open recall names any more: they may be kept back no longer. */
export async function namedByNoRecall(db: Database, ids: readonly string[]): Promise<readonly string[]> {
  const named = await db
    .select({ id: recallUnits.unitId })
    .from(recallUnits)
    .where(and(inArray(recallUnits.unitId, [...ids]), isNull(recallUnits.outcome)))
  const still = new Set(named.map(({ id }) => id))
  return ids.filter(id => !still.has(id))
}

export async function countUnsettled(db: Database, recallId: string): Promise<number> {
  const [row] = await db
    .select({ count: sql<number>`count(*)::int` })
    .from(recallUnits)
    .where(and(eq(recallUnits.recallId, recallId), isNull(recallUnits.outcome)))
  return row?.count ?? 0
}

/** The open recalls that name one unit. */
export const openRecallsOf = (db: Database, unitId: string) =>
  db
    .select({ id: recalls.id, zh: recalls.zh, en: recalls.en, noticeNo: recalls.noticeNo })
    .from(recallUnits)
    .innerJoin(recalls, eq(recalls.id, recallUnits.recallId))
    .where(and(eq(recallUnits.unitId, unitId), isNull(recallUnits.outcome)))

export type UnsettledUnit = {
  readonly id: string
  readonly code: string
  readonly state: UnitState
  readonly centreId: string
  readonly productId: string
}
