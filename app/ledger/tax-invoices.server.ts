import { asc, eq } from 'drizzle-orm'
import type { Database } from '#db/client.server.ts'
import { receipts, taxInvoices } from '#db/schema/ledger.ts'

/** The tax invoice of each receipt of a reservation, by the receipt's number: what was written last counts. */
export async function taxInvoicesOf(db: Database, reservationId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .select({ receiptNo: taxInvoices.receiptNo, number: taxInvoices.number })
    .from(taxInvoices)
    .innerJoin(receipts, eq(receipts.no, taxInvoices.receiptNo))
    .where(eq(receipts.reservationId, reservationId))
    .orderBy(asc(taxInvoices.at))
  return new Map(rows.map(({ receiptNo, number }) => [receiptNo, number]))
}

export async function addTaxInvoice(db: Database, row: typeof taxInvoices.$inferInsert): Promise<void> {
  await db.insert(taxInvoices).values(row)
}
