import { and, asc, eq, gte, lt, sql } from 'drizzle-orm'
import type { LedgerAccount, LedgerKind } from '#app/ledger/account.ts'
import { type Fen, fen } from '#app/money/fen.ts'
import { addMonths, type Day, dayOf } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import { reservations } from '#db/schema/booking.ts'
import { ledgerEntries, ledgerTransactions } from '#db/schema/ledger.ts'
import { programmes } from '#db/schema/programmes.ts'

/** One entry as people read it. Who it is about stands with the reservation, for those who may see it. */
export type LedgerLine = {
  readonly id: string
  readonly transactionId: string
  readonly on: Day
  readonly kind: LedgerKind
  readonly account: LedgerAccount
  readonly amountFen: Fen
  readonly receiptNo: string | null
  readonly reference: string | null
  readonly programme: string | null
}

const within = (month: string) => {
  const from = dayOf(`${month}-01`)
  return and(gte(ledgerTransactions.on, from), lt(ledgerTransactions.on, addMonths(from, 1)))
}

/** What a reader sees of a month, in the order in which it was written. */
export const linesOfMonth = (
  db: Database,
  { month, limit, skip }: { readonly month: string; readonly limit: number; readonly skip: number },
): Promise<readonly LedgerLine[]> =>
  db
    .select({
      id: ledgerEntries.id,
      transactionId: ledgerTransactions.id,
      on: ledgerTransactions.on,
      kind: ledgerTransactions.kind,
      account: ledgerEntries.account,
      amountFen: ledgerEntries.amountFen,
      receiptNo: ledgerTransactions.receiptNo,
      reference: reservations.reference,
      programme: programmes.code,
    })
    .from(ledgerEntries)
    .innerJoin(ledgerTransactions, eq(ledgerTransactions.id, ledgerEntries.transactionId))
    .leftJoin(reservations, eq(reservations.id, ledgerTransactions.reservationId))
    .leftJoin(programmes, eq(programmes.id, ledgerEntries.programmeId))
    .where(within(month))
    .orderBy(
      asc(ledgerTransactions.at),
      asc(ledgerTransactions.id),
      asc(ledgerEntries.amountFen),
      asc(ledgerEntries.id),
    )
    .limit(limit)
    .offset(skip)

export type AccountOfMonth = {
  readonly account: LedgerAccount
  readonly debitFen: Fen
  readonly creditFen: Fen
  readonly lines: number
}

/** What went in and out of each account in a month: both sides are the same. */
export async function accountsOfMonth(db: Database, month: string): Promise<readonly AccountOfMonth[]> {
  const rows = await db
    .select({
      account: ledgerEntries.account,
      debit: sql<string>`sum(greatest(${ledgerEntries.amountFen}, 0))`,
      credit: sql<string>`sum(greatest(-${ledgerEntries.amountFen}, 0))`,
      lines: sql<number>`count(*)::int`,
    })
    .from(ledgerEntries)
    .innerJoin(ledgerTransactions, eq(ledgerTransactions.id, ledgerEntries.transactionId))
    .where(within(month))
    .groupBy(ledgerEntries.account)
    .orderBy(asc(ledgerEntries.account))
  return rows.map(({ account, debit, credit, lines }) => ({
    ...{ account, debitFen: fen(Number(debit)), creditFen: fen(Number(credit)), lines },
  }))
}
