import { and, count, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Database } from '#db/client.server.ts'
import { tags, units } from '#db/schema/inventory.ts'

export type Tag = typeof tags.$inferSelect

/** Codes that no tag and no unit has: a code that is printed twice would name two devices. */
export async function freeCodes(db: Database, codes: readonly string[]): Promise<readonly string[]> {
  const wanted = [...new Set(codes)]
  const [asTags, asUnits] = [
    await db.select({ code: tags.code }).from(tags).where(inArray(tags.code, wanted)),
    await db.select({ code: units.code }).from(units).where(inArray(units.code, wanted)),
  ]
  const taken = new Set([...asTags, ...asUnits].map(({ code }) => code))
  return wanted.filter(code => !taken.has(code))
}

export async function addTags(db: Database, rows: readonly (typeof tags.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await db.insert(tags).values([...rows])
}

export async function lockTag(db: Database, code: string): Promise<Tag | undefined> {
  const [found] = await db.select().from(tags).where(eq(tags.code, code)).for('update')
  return found
}

export async function tagByCode(db: Database, code: string): Promise<Tag | undefined> {
  const [found] = await db.select().from(tags).where(eq(tags.code, code))
  return found
}

type Claimed = { readonly unitId: string; readonly claimedAt: Date; readonly claimedBy: string }

/** A label has found its device. False when it had one already. */
export async function claimTag(db: Database, code: string, claimed: Claimed): Promise<boolean> {
  const blank = and(eq(tags.code, code), isNull(tags.unitId))
  const done = await db.update(tags).set(claimed).where(blank).returning({ code: tags.code })
  return done.length === 1
}

/** The device carries another label from now on; a scan of the former one finds it still. */
export async function giveCode(db: Database, unitId: string, code: string): Promise<void> {
  await db.update(units).set({ code }).where(eq(units.id, unitId))
}

/** The sheets of labels that a centre has printed, the latest first, with how many are still nobody's. */
export const sheetsOf = (db: Database, centreId: string) =>
  db
    .select({
      printedAt: tags.printedAt,
      printed: count(),
      blank: sql<number>`(count(*) filter (where ${tags.unitId} is null))::int`,
    })
    .from(tags)
    .where(and(eq(tags.centreId, centreId), sql`${tags.claimedAt} is distinct from ${tags.printedAt}`))
    .groupBy(tags.printedAt)
    .orderBy(desc(tags.printedAt))
    .limit(MOST_SHEETS)

const MOST_SHEETS = 20

/** The codes of one sheet that are still nobody's, in the order in which they were printed. */
export async function blankCodesOf(db: Database, centreId: string, printedAt: Date): Promise<readonly string[]> {
  const rows = await db
    .select({ code: tags.code })
    .from(tags)
    .where(and(eq(tags.centreId, centreId), eq(tags.printedAt, printedAt), isNull(tags.unitId)))
    .orderBy(tags.code)
  return rows.map(({ code }) => code)
}
