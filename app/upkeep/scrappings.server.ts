import { and, asc, desc, eq, sql } from 'drizzle-orm'
import type { Database } from '#db/client.server.ts'
import { accounts } from '#db/schema/access.ts'
import { products } from '#db/schema/catalogue.ts'
import { units } from '#db/schema/inventory.ts'
import { scrappings } from '#db/schema/upkeep.ts'
import type { ScrappingDecision, ScrappingState } from './scrapping.ts'

export type Scrapping = typeof scrappings.$inferSelect
type NewScrapping = Omit<typeof scrappings.$inferInsert, 'id' | 'state' | 'decidedBy' | 'decidedAt'>

/** Proposals as they are made; one that a unit has already stays the only one. Says of how many units it was the first. */
export async function addScrappings(db: Database, rows: readonly NewScrapping[]): Promise<number> {
  if (rows.length === 0) return 0
  const added = await db
    .insert(scrappings)
    .values([...rows])
    .onConflictDoNothing()
    .returning({ id: scrappings.id })
  return added.length
}

/** What somebody has proposed for a unit and nobody has decided yet. */
export async function proposedFor(db: Database, unitId: string): Promise<Scrapping | undefined> {
  const [row] = await db
    .select()
    .from(scrappings)
    .where(and(eq(scrappings.unitId, unitId), eq(scrappings.state, 'proposed')))
  return row
}

type Decided = { readonly id: string; readonly by: string; readonly decision: ScrappingDecision; readonly now: Date }

export const markDecided = (db: Database, { id, by, decision, now }: Decided) =>
  db
    .update(scrappings)
    .set({ state: decision, decidedBy: by, decidedAt: now })
    .where(and(eq(scrappings.id, id), eq(scrappings.state, 'proposed')))

const MOST = 100
const decider = sql<string | null>`(select d.name from accounts d where d.id = ${scrappings.decidedBy})`

const withNames = (db: Database) =>
  db
    .select({
      id: scrappings.id,
      code: units.code,
      zh: products.zh,
      en: products.en,
      ground: scrappings.ground,
      note: scrappings.note,
      proposedBy: scrappings.proposedBy,
      proposedAt: scrappings.proposedAt,
      proposer: accounts.name,
      decider,
      decidedAt: scrappings.decidedAt,
      state: scrappings.state,
    })
    .from(scrappings)
    .innerJoin(units, eq(units.id, scrappings.unitId))
    .innerJoin(products, eq(products.id, units.productId))
    .innerJoin(accounts, eq(accounts.id, scrappings.proposedBy))
    .$dynamic()

/** The proposals of a centre in a state: those that wait the oldest first, those that were decided the latest first. */
export const scrappingsOf = (db: Database, centreId: string, state: ScrappingState) =>
  withNames(db)
    .where(and(eq(scrappings.centreId, centreId), eq(scrappings.state, state)))
    .orderBy(state === 'proposed' ? asc(scrappings.proposedAt) : desc(scrappings.decidedAt), asc(units.code))
    .limit(MOST)

/** All that was ever proposed for one unit, the latest first. */
export const scrappingsOfUnit = (db: Database, unitId: string) =>
  withNames(db).where(eq(scrappings.unitId, unitId)).orderBy(desc(scrappings.proposedAt)).limit(MOST)
