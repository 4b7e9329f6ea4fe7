import { and, desc, eq, inArray, lt, sql } from 'drizzle-orm'
import { tidyUnitCode } from '#app/inventory/unit-code.ts'
import type { Database } from '#db/client.server.ts'
import { accounts } from '#db/schema/access.ts'
import { categories, products } from '#db/schema/catalogue.ts'
import { takeBacks } from '#db/schema/delivery.ts'
import { centres } from '#db/schema/districts.ts'
import { units } from '#db/schema/inventory.ts'
import { disinfectionBatches, disinfections } from '#db/schema/reprocessing.ts'

/** Held until the act is done, in the order of their ids, so that two batches with the same units take turns. */
export async function lockUnitsByCode(db: Database, codes: readonly string[]) {
  await db
    .select({ id: units.id })
    .from(units)
    .where(inArray(units.code, codes.map(tidyUnitCode)))
    .orderBy(units.id)
    .for('no key update')
}

/** The units of these codes with what the rules ask about: one query, however many. */
export const unitsToDisinfect = (db: Database, codes: readonly string[]) =>
  db
    .select({
      ...{ id: units.id, code: units.code, state: units.state, centreId: units.centreId },
      ...{ districtId: centres.districtId, zh: products.zh, en: products.en },
      ...{ materials: categories.materials, hygiene: categories.hygiene },
      takeBackId: sql<string | null>`back.id`,
      contamination: sql<typeof takeBacks.$inferSelect.contamination>`coalesce(back.contamination, 'none')`,
    })
    .from(units)
    .innerJoin(centres, eq(centres.id, units.centreId))
    .innerJoin(products, eq(products.id, units.productId))
    .innerJoin(categories, eq(categories.id, products.categoryId))
    .leftJoin(
      sql`lateral (select t.id, t.contamination from ${takeBacks} t where t.unit_id = ${units.id}
        order by t.at desc, t.id limit 1) back`,
      sql`true`,
    )
    .where(inArray(units.code, codes.map(tidyUnitCode)))
    .orderBy(units.id)

export type ToDisinfect = Awaited<ReturnType<typeof unitsToDisinfect>>[number]

/** The next number of a centre. Those who record at the same moment take turns, so that there are no gaps. */
export async function nextBatchNo(db: Database, centreId: string): Promise<number> {
  await db.execute(sql`select pg_advisory_xact_lock(hashtext('disinfection_batches'), hashtext(${centreId}))`)
  const [row] = await db
    .select({ no: disinfectionBatches.no })
    .from(disinfectionBatches)
    .where(eq(disinfectionBatches.centreId, centreId))
    .orderBy(desc(disinfectionBatches.no))
    .limit(1)
  return (row?.no ?? 0) + 1
}

export async function addBatch(db: Database, row: typeof disinfectionBatches.$inferInsert): Promise<string> {
  const [added] = await db.insert(disinfectionBatches).values(row).returning({ id: disinfectionBatches.id })
  if (!added) throw new Error('the database kept no batch')
  return added.id
}

export const addDisinfections = (db: Database, rows: readonly (typeof disinfections.$inferInsert)[]) =>
  db.insert(disinfections).values([...rows])

type Listed = { readonly limit: number; readonly before?: number | undefined }

/** The batches of a centre, the latest first, with how many units were in each and how many passed. */
export const batchesOf = (db: Database, centreId: string, { limit, before }: Listed) =>
  db
    .select({
      batch: disinfectionBatches,
      operator: accounts.name,
      units: sql<number>`(select count(*)::int from ${disinfections} d where d.batch_id = ${disinfectionBatches.id})`,
      passed: sql<number>`(select count(*)::int from ${disinfections} d
        where d.batch_id = ${disinfectionBatches.id} and d.has_passed)`,
    })
    .from(disinfectionBatches)
    .leftJoin(accounts, eq(accounts.id, disinfectionBatches.operatorId))
    .where(
      and(
        eq(disinfectionBatches.centreId, centreId),
        before === undefined ? undefined : lt(disinfectionBatches.no, before),
      ),
    )
    .orderBy(desc(disinfectionBatches.no))
    .limit(limit)

export async function batchByNo(db: Database, centreId: string, no: number) {
  const [row] = await db
    .select({ batch: disinfectionBatches, operator: accounts.name })
    .from(disinfectionBatches)
    .leftJoin(accounts, eq(accounts.id, disinfectionBatches.operatorId))
    .where(sql`(${disinfectionBatches.centreId}, ${disinfectionBatches.no}) = (${centreId}::uuid, ${no}::int)`)
  return row
}

/** What was in a batch, and how each unit of it came out. */
export const unitsOfBatch = (db: Database, batchId: string) =>
  db
    .select({
      ...{ record: disinfections, code: units.code, state: units.state, zh: products.zh, en: products.en },
      ...{ materials: categories.materials, hygiene: categories.hygiene },
      contamination: takeBacks.contamination,
    })
    .from(disinfections)
    .innerJoin(units, eq(units.id, disinfections.unitId))
    .innerJoin(products, eq(products.id, units.productId))
    .innerJoin(categories, eq(categories.id, products.categoryId))
    .leftJoin(takeBacks, eq(takeBacks.id, disinfections.takeBackId))
    .where(eq(disinfections.batchId, batchId))
    .orderBy(units.code)
