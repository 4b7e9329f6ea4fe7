import { asc, eq, inArray } from 'drizzle-orm'
import { frozenQuote } from '#app/booking/frozen-quote.ts'
import { NOTHING } from '#app/money/fen.ts'
import type { Quote } from '#app/pricing/quote.ts'
import { shareColumns, shareRow, sharesByOwner } from '#app/pricing/shares.server.ts'
import { reserveGrants, settleGrants } from '#app/programmes/grants.server.ts'
import type { Database } from '#db/client.server.ts'
import { programmes } from '#db/schema/programmes.ts'
import { extensionShares, extensions } from '#db/schema/rental.ts'

type Extension = typeof extensions.$inferSelect
type NewExtension = Omit<typeof extensions.$inferInsert, 'id' | 'listRentFen' | 'personFen'>
/** What was agreed for more months: its price is frozen, and there is no further deposit. */
export type ExtensionKept = Extension & { readonly quote: Quote }

/**
 * Who bears what is written with it: the database refuses an extension that does not add up. Its rent is charged at once,
 * so that what the limits keep for it is given.
 */
export async function addExtension(db: Database, row: NewExtension, quote: Quote): Promise<string> {
  const { listRentFen, personFen, shares } = quote
  const [added] = await db
    .insert(extensions)
    .values({ ...row, listRentFen, personFen })
    .returning({ id: extensions.id })
  if (!added) throw new Error('the database kept no extension')
  const { personId, centreId, districtId } = row
  const of = { extensionId: added.id, personId, centreId, districtId }
  const rows = shares.map((share, position) => ({ ...of, ...shareRow(share, position) }))
  if (rows.length > 0) await db.insert(extensionShares).values(rows)
  await reserveGrants(db, row, shares)
  await settleGrants(db, row.reservationId)
  return added.id
}

/** In the order in which they follow one another. */
export const extensionsOf = (db: Database, reservationId: string): Promise<readonly ExtensionKept[]> =>
  extensionsOfAll(db, [reservationId])

/** Those of many reservations, in the same order, in two readings. */
export async function extensionsOfAll(
  db: Database,
  reservationIds: readonly string[],
): Promise<readonly ExtensionKept[]> {
  const rows = await db
    .select()
    .from(extensions)
    .where(inArray(extensions.reservationId, [...reservationIds]))
    .orderBy(asc(extensions.fromOn), asc(extensions.extendedAt))
  const shares = await sharesOfAll(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map(row => ({ ...row, quote: frozenQuote({ ...row, ...NO_DEPOSIT }, shares.get(row.id) ?? []) }))
}

/** The deposit that lies here stays, and what was noted stands with the first quote. */
const NO_DEPOSIT = {
  depositFen: NOTHING,
  quoted: { periods: [], notes: [], fullDepositFen: NOTHING, depositRule: null },
}

async function sharesOfAll(db: Database, extensionIds: readonly string[]) {
  const rows = await db
    .select({ of: extensionShares.extensionId, ...shareColumns(extensionShares) })
    .from(extensionShares)
    .innerJoin(programmes, eq(programmes.id, extensionShares.programmeId))
    .where(inArray(extensionShares.extensionId, [...extensionIds]))
    .orderBy(asc(extensionShares.position))
  return sharesByOwner(rows)
}
