import { and, asc, desc, eq, notExists, sql } from 'drizzle-orm'
import type { Database } from '#db/client.server.ts'
import { accounts } from '#db/schema/access.ts'
import { products } from '#db/schema/catalogue.ts'
import { units } from '#db/schema/inventory.ts'
import { repairParts, repairs } from '#db/schema/upkeep.ts'

export type Repair = typeof repairs.$inferSelect
type Ended = Pick<typeof repairs.$inferInsert, 'state' | 'labourFen' | 'minutes' | 'note' | 'endedBy' | 'endedAt'>

/** Opens a repair. The database refuses a second one that is open: `unit_has_one_open_repair`. */
export async function addRepair(db: Database, row: Omit<typeof repairs.$inferInsert, 'id' | 'state'>): Promise<string> {
  const [added] = await db.insert(repairs).values(row).returning({ id: repairs.id })
  if (!added) throw new Error('an insert without a conflict gives one row')
  return added.id
}

export async function openRepairOf(db: Database, unitId: string): Promise<Repair | undefined> {
  const [row] = await db
    .select()
    .from(repairs)
    .where(and(eq(repairs.unitId, unitId), eq(repairs.state, 'open')))
  return row
}

export async function endRepair(db: Database, id: string, ended: Ended): Promise<void> {
  await db.update(repairs).set(ended).where(eq(repairs.id, id))
}

export async function addPartTo(db: Database, row: typeof repairParts.$inferInsert): Promise<void> {
  await db.insert(repairParts).values(row)
}

export const partsOf = (db: Database, repairId: string) =>
  db.select().from(repairParts).where(eq(repairParts.repairId, repairId)).orderBy(asc(repairParts.name))

const partsFen = sql<number>`coalesce((select sum(p.cost_fen) from repair_parts p where p.repair_id = repairs.id), 0)::int`

const withUnit = (db: Database) =>
  db
    .select({
      repair: repairs,
      code: units.code,
      zh: products.zh,
      en: products.en,
      openedBy: accounts.name,
      partsFen,
    })
    .from(repairs)
    .innerJoin(units, eq(units.id, repairs.unitId))
    .innerJoin(products, eq(products.id, units.productId))
    .innerJoin(accounts, eq(accounts.id, repairs.openedBy))
    .$dynamic()

export async function repairById(db: Database, id: string) {
  const [row] = await withUnit(db).where(sql`${repairs.id}::text = ${id}`)
  return row
}

const MOST = 200

/** What is being mended at a centre, the oldest first. */
export const openRepairsOf = (db: Database, centreId: string) =>
  withUnit(db)
    .where(and(eq(repairs.centreId, centreId), eq(repairs.state, 'open')))
    .orderBy(asc(repairs.openedAt), asc(units.code))
    .limit(MOST)

/** What was mended or given up last. */
export const endedRepairsOf = (db: Database, centreId: string, most = 30) =>
  withUnit(db)
    .where(and(eq(repairs.centreId, centreId), sql`${repairs.state} <> 'open'`))
    .orderBy(desc(repairs.endedAt))
    .limit(most)

/** Units that stand in the workshop with nobody having said what is broken: an inspection sent them there. */
export const unitsWithoutRepair = (db: Database, centreId: string) =>
  db
    .select({ code: units.code, zh: products.zh, en: products.en })
    .from(units)
    .innerJoin(products, eq(products.id, units.productId))
    .where(
      and(
        eq(units.centreId, centreId),
        eq(units.state, 'repair'),
        notExists(
          db
            .select({ id: repairs.id })
            .from(repairs)
            .where(and(eq(repairs.unitId, units.id), eq(repairs.state, 'open'))),
        ),
      ),
    )
    .orderBy(asc(units.code))
    .limit(MOST)
