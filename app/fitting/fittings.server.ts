import { and, desc, eq, gt, lte, sql } from 'drizzle-orm'
import type { Day } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import { accounts } from '#db/schema/access.ts'
import { products } from '#db/schema/catalogue.ts'
import { fittings, fittingWaivers } from '#db/schema/fitting.ts'
import type { Standing } from './fitting.ts'

export type Fitting = typeof fittings.$inferSelect

/**
 * Whether this person may have this product on this day as far as fitting goes. The database's own gate answers,
 * so that a page never promises what a hand-over then refuses.
 */
export async function fittingHolds(db: Database, personId: string, productId: string, day: Day): Promise<boolean> {
  const [row] = await db
    .select({ holds: sql<boolean | null>`fitting_holds(${personId}, ${products.id}, ${day}::date)` })
    .from(products)
    .where(eq(products.id, productId))
  return row?.holds ?? false
}

/** The latest finding for a person and a category, whatever it was, and a waiver that holds on the day. */
export async function fittingFor(db: Database, personId: string, categoryId: string, day: Day) {
  const [fitting] = await db
    .select({ fitting: fittings, fitter: accounts.name })
    .from(fittings)
    .leftJoin(accounts, eq(accounts.id, fittings.fittedBy))
    .where(and(eq(fittings.personId, personId), eq(fittings.categoryId, categoryId)))
    .orderBy(desc(fittings.at))
    .limit(1)
  const [waiver] = await db
    .select()
    .from(fittingWaivers)
    .where(
      and(
        eq(fittingWaivers.personId, personId),
        eq(fittingWaivers.categoryId, categoryId),
        lte(fittingWaivers.waivedOn, day),
        gt(fittingWaivers.validUntil, day),
      ),
    )
    .orderBy(desc(fittingWaivers.at))
    .limit(1)
  return { fitting: fitting && { ...fitting.fitting, fitter: fitting.fitter }, waiver }
}

const shownOf = ({ outcome, advice, fittedOn, validUntil, fitter }: Fitting & { readonly fitter: string | null }) => ({
  outcome,
  advice,
  fittedOn,
  validUntil,
  fitter,
})

/** The same without what a page need not know. */
export async function standingFor(db: Database, personId: string, categoryId: string, day: Day): Promise<Standing> {
  const { fitting, waiver } = await fittingFor(db, personId, categoryId, day)
  return {
    fitting: fitting && shownOf(fitting),
    waiver: waiver && { because: waiver.because, validUntil: waiver.validUntil },
  }
}

export async function addFitting(db: Database, row: typeof fittings.$inferInsert): Promise<string> {
  const [added] = await db.insert(fittings).values(row).returning({ id: fittings.id })
  if (!added) throw new Error('the database kept no fitting')
  return added.id
}

export async function addWaiver(db: Database, row: typeof fittingWaivers.$inferInsert): Promise<string> {
  const [added] = await db.insert(fittingWaivers).values(row).returning({ id: fittingWaivers.id })
  if (!added) throw new Error('the database kept no waiver')
  return added.id
}
