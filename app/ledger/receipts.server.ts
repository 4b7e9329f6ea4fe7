import { eq, sql } from 'drizzle-orm'
import type { Day } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import { receiptCounters, receipts } from '#db/schema/ledger.ts'

export type NewReceipt = {
  readonly centre: { readonly id: string; readonly code: string }
  readonly reservationId: string
  readonly personId: string
  readonly districtId: string
  readonly on: Day
  readonly issuedBy: string
  readonly at: Date
}

/** The next number of a centre in its year, without gaps. Its counter is the last thing that an act waits for. */
export async function issueReceipt(db: Database, { centre, ...receipt }: NewReceipt): Promise<string> {
  const year = Number(receipt.on.slice(0, 4))
  const [counted] = await db
    .insert(receiptCounters)
    .values({ centreId: centre.id, year, last: 1 })
    .onConflictDoUpdate({
      target: [receiptCounters.centreId, receiptCounters.year],
      set: { last: sql`${receiptCounters.last} + 1` },
    })
    .returning({ serial: receiptCounters.last })
  if (!counted) throw new Error('the counter did not count')
  const no = `${centre.code}-${year}-${String(counted.serial).padStart(6, '0')}`
  await db.insert(receipts).values({ ...receipt, no, year, serial: counted.serial, centreId: centre.id })
  return no
}

export async function receiptByNo(db: Database, no: string): Promise<typeof receipts.$inferSelect | undefined> {
  const [found] = await db.select().from(receipts).where(eq(receipts.no, no))
  return found
}
