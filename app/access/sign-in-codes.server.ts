import { createHash, timingSafeEqual } from 'node:crypto'
import { and, desc, eq, gt, sql } from 'drizzle-orm'
import type { Database } from '#db/client.server.ts'
import { signInCodes } from '#db/schema/access.ts'

/** A six-digit code has too few values for a bare hash, so the index key of the house is mixed in by `vault.index`. */
export const codeHash = (index: (text: string) => string, phone: string, code: string): string =>
  createHash('sha256')
    .update(index(`${phone}:${code}`))
    .digest('base64url')

export const sameHash = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))

export async function codesAskedSince(db: Database, phone: string, since: Date): Promise<number> {
  const asked = and(eq(signInCodes.phone, phone), gt(signInCodes.askedAt, since))
  return db.$count(signInCodes, asked)
}

export async function addCode(db: Database, row: typeof signInCodes.$inferInsert) {
  await db.insert(signInCodes).values(row)
}

export async function latestCode(db: Database, phone: string) {
  const [code] = await db
    .select()
    .from(signInCodes)
    .where(eq(signInCodes.phone, phone))
    .orderBy(desc(signInCodes.askedAt))
    .limit(1)
    .for('update')
  return code
}

/** A try counts whether it is right or wrong. */
export async function countTry(db: Database, id: string, usedAt: Date | null) {
  await db
    .update(signInCodes)
    .set({ tries: sql`${signInCodes.tries} + 1`, usedAt })
    .where(eq(signInCodes.id, id))
}
