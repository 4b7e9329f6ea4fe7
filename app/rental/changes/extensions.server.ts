import { asc, eq } from 'drizzle-orm'
import { NOTHING } from '#app/money/fen.ts'
import type { Quote, Share } from '#app/pricing/quote.ts'
import type { Database } from '#db/client.server.ts'
import { programmes } from '#db/schema/programmes.ts'
import { extensionShares, extensions } from '#db/schema/rental.ts'

type Extension = typeof extensions.$inferSelect
type NewExtension = Omit<typeof extensions.$inferInsert, 'id' | 'listRentFen' | 'personFen'>
/** What was agreed for more months: its price is frozen, and there is no further deposit. */
export type ExtensionKept = Extension & { readonly quote: Quote }

/** Who bears what is written with it: the database refuses an extension that does not add up. */
export async function addExtension(db: Database, row: NewExtension, quote: Quote): Promise<string> {
  const { listRentFen, personFen, shares } = quote
  const [added] = await db
    .insert(extensions)
    .values({ ...row, listRentFen, personFen })
    .returning({ id: extensions.id })
  if (!added) throw new Error('the database kept no extension')
  const { personId, centreId, districtId } = row
  const rows = shares.map(({ kind, payer, programmeId, shareBp, amountFen }, position) => ({
    ...{ extensionId: added.id, position, kind, payer, programmeId, shareBp, amountFen },
    ...{ personId, centreId, districtId },
  }))
  if (rows.length > 0) await db.insert(extensionShares).values(rows)
  return added.id
}

/** In the order in which they follow one another. */
export async function extensionsOf(db: Database, reservationId: string): Promise<readonly ExtensionKept[]> {
  const rows = await db
    .select()
    .from(extensions)
    .where(eq(extensions.reservationId, reservationId))
    .orderBy(asc(extensions.fromOn), asc(extensions.extendedAt))
  const kept: ExtensionKept[] = []
  for (const row of rows) {
    const { months, listRentFen, personFen } = row
    const shares = await sharesOf(db, row.id)
    kept.push({ ...row, quote: { months, listRentFen, personFen, shares, depositFen: NOTHING, dueFen: personFen } })
  }
  return kept
}

const sharesOf = (db: Database, extensionId: string): Promise<readonly Share[]> =>
  db
    .select({
      kind: extensionShares.kind,
      payer: extensionShares.payer,
      programmeId: extensionShares.programmeId,
      shareBp: extensionShares.shareBp,
      amountFen: extensionShares.amountFen,
      code: programmes.code,
      version: programmes.version,
      zh: programmes.zh,
      en: programmes.en,
    })
    .from(extensionShares)
    .innerJoin(programmes, eq(programmes.id, extensionShares.programmeId))
    .where(eq(extensionShares.extensionId, extensionId))
    .orderBy(asc(extensionShares.position))
