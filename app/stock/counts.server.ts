import { and, eq, inArray, sql } from 'drizzle-orm'
import { readCode } from '#app/inventory/read-code.ts'
import { tidyUnitCode } from '#app/inventory/unit-code.ts'
import type { Database } from '#db/client.server.ts'
import { products } from '#db/schema/catalogue.ts'
import { movements, places, tags, units } from '#db/schema/inventory.ts'
import { stockTakeCounts, stockTakeExpected } from '#db/schema/stock.ts'
import type { CountFacts } from './count-result.ts'

/** Whose code it is: its own, a tag that it carried, the maker's, the number of an older inventory here. In four statements. */
export async function unitsByCodes(
  db: Database,
  codes: readonly string[],
  centreId: string,
): Promise<ReadonlyMap<string, string>> {
  const tidyOf = new Map(codes.map(code => [code, tidyUnitCode(code)]))
  const tidy = [...tidyOf.values()]
  const own = await db.select({ code: units.code, unitId: units.id }).from(units).where(inArray(units.code, tidy))
  const tagged = await db.select({ code: tags.code, unitId: tags.unitId }).from(tags).where(inArray(tags.code, tidy))
  const former = await db
    .select({ code: units.formerNo, unitId: units.id })
    .from(units)
    .where(and(eq(units.centreId, centreId), inArray(units.formerNo, [...codes])))
  const byCode = new Map([...tagged, ...own].map(({ code, unitId }) => [code, unitId]))
  const byText = new Map([...former, ...(await byMakersCode(db, codes, centreId))].map(one => [one.code, one.unitId]))
  return new Map(
    codes.flatMap(code => {
      const unitId = byCode.get(tidyOf.get(code) ?? '') ?? byText.get(code)
      return unitId ? [[code, unitId] as const] : []
    }),
  )
}

/** The maker's code names one unit where it carries the serial number. */
async function byMakersCode(db: Database, codes: readonly string[], centreId: string) {
  const made = codes.filter(code => readCode(code).kind === 'gs1')
  if (made.length === 0) return []
  const code = sql<string>`'(01)' || lpad(${products.gtin}, 14, '0') || '(21)' || ${units.serialNo}`
  return db
    .select({ code, unitId: units.id })
    .from(units)
    .innerJoin(products, eq(products.id, units.productId))
    .where(and(eq(units.centreId, centreId), inArray(code, made)))
}

type NewCount = typeof stockTakeCounts.$inferInsert

/** Keeps what was scanned, in one statement: a code once, as it was seen first. Answers with the codes that are new. */
export async function keepCounts(db: Database, rows: readonly NewCount[]): Promise<readonly string[]> {
  const kept = await db
    .insert(stockTakeCounts)
    .values([...rows])
    .onConflictDoUpdate({
      target: [stockTakeCounts.stockTakeId, stockTakeCounts.code],
      set: {
        at: sql`excluded.at`,
        placeId: sql`excluded.place_id`,
        countedBy: sql`excluded.counted_by`,
      },
      setWhere: sql`excluded.at < ${stockTakeCounts.at}`,
    })
    .returning({ code: stockTakeCounts.code, isNew: sql<boolean>`(${sql.raw('"stock_take_counts".xmax')} = 0)` })
  return kept.filter(({ isNew }) => isNew).map(({ code }) => code)
}

type Of = { readonly id: string; readonly centreId: string; readonly openedAt: Date }

/** All that a count is judged by, as it stands at this moment, in three statements whatever its size. */
export async function countFactsOf(db: Database, { id, centreId, openedAt }: Of): Promise<CountFacts> {
  const expected = await db
    .select({ unitId: stockTakeExpected.unitId, placeId: stockTakeExpected.placeId })
    .from(stockTakeExpected)
    .where(eq(stockTakeExpected.stockTakeId, id))
  const counts = await db
    .select({
      code: stockTakeCounts.code,
      unitId: stockTakeCounts.unitId,
      placeId: stockTakeCounts.placeId,
      placeKind: places.kind,
      at: stockTakeCounts.at,
    })
    .from(stockTakeCounts)
    .innerJoin(places, eq(places.id, stockTakeCounts.placeId))
    .where(eq(stockTakeCounts.stockTakeId, id))
  const ids = [...new Set([...expected, ...counts].flatMap(({ unitId }) => unitId ?? []))]
  const now = ids.length > 0 ? await standingNow(db, ids) : []
  return {
    openedAt: openedAt.getTime(),
    expected,
    counts: counts.map(one => ({ ...one, at: one.at.getTime() })),
    standing: new Map(now.map(one => [one.unitId, { ...one, isOwn: one.centreId === centreId }])),
  }
}

async function standingNow(db: Database, ids: readonly string[]) {
  const last = db.$with('last').as(
    db
      .select({ unitId: movements.unitId, at: sql<Date>`max(${movements.at})`.mapWith(movements.at).as('moved_at') })
      .from(movements)
      .where(inArray(movements.unitId, [...ids]))
      .groupBy(movements.unitId),
  )
  const rows = await db
    .with(last)
    .select({
      unitId: units.id,
      state: units.state,
      placeId: units.placeId,
      placeKind: places.kind,
      centreId: units.centreId,
      movedAt: last.at,
    })
    .from(units)
    .leftJoin(places, eq(places.id, units.placeId))
    .leftJoin(last, eq(last.unitId, units.id))
    .where(inArray(units.id, [...ids]))
  return rows.map(({ movedAt, ...row }) => ({ ...row, movedAt: movedAt?.getTime() ?? null }))
}

/** What a unit is called, for lists of findings: one statement for all of them. */
export async function unitNamesOf(db: Database, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, never>()
  const rows = await db
    .select({
      ...{ id: units.id, code: units.code, state: units.state, serialNo: units.serialNo },
      ...{ placeId: units.placeId, productId: units.productId, centreId: units.centreId },
      product: { zh: products.zh, en: products.en },
    })
    .from(units)
    .innerJoin(products, eq(products.id, units.productId))
    .where(inArray(units.id, [...ids]))
  return new Map(rows.map(row => [row.id, row]))
}
