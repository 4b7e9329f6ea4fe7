import { asc, eq, sql } from 'drizzle-orm'
import { type Fen, fen, NOTHING } from '#app/money/fen.ts'
import type { Day } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import { ledgerEntries, ledgerTransactions } from '#db/schema/ledger.ts'
import { LEDGER_ACCOUNTS, type LedgerAccount, type LedgerKind } from './account.ts'
import type { Posted } from './posting.ts'

export type Posting = {
  readonly kind: LedgerKind
  readonly on: Day
  readonly personId: string
  readonly centreId: string
  readonly districtId: string
  readonly reservationId: string
  readonly writtenBy: string
  readonly receiptNo?: string | undefined
  readonly entries: readonly Posted[]
  /** When it was written, where that is not now: history that a seed makes up. */
  readonly at?: Date
}

export type Balances = { readonly [Account in LedgerAccount]: Fen }
type Entry = typeof ledgerEntries.$inferSelect
export type Transaction = typeof ledgerTransactions.$inferSelect & { readonly entries: readonly Entry[] }

/**
 * The only writer of the ledger. Nothing to move writes nothing and answers undefined.
 * Entries that do not sum to zero are a bug of the caller: they throw here, and the database refuses them at commit.
 */
export async function post(db: Database, { entries, ...about }: Posting): Promise<string | undefined> {
  if (entries.length === 0) return undefined
  if (entries.reduce((sum, entry) => sum + entry.amountFen, 0) !== 0) throw new RangeError('entries do not sum to zero')
  const { personId, centreId, districtId } = about
  const [added] = await db.insert(ledgerTransactions).values(about).returning({ id: ledgerTransactions.id })
  if (!added) throw new Error('the database kept no transaction')
  const rows = entries.map(entry => ({ ...entry, transactionId: added.id, personId, centreId, districtId }))
  await db.insert(ledgerEntries).values(rows)
  return added.id
}

/** How each account stands for one reservation; an account without entries stands at nothing. */
export async function balancesOf(db: Database, reservationId: string): Promise<Balances> {
  const sums = await db
    .select({ account: ledgerEntries.account, sum: sql<string>`sum(${ledgerEntries.amountFen})` })
    .from(ledgerEntries)
    .innerJoin(ledgerTransactions, eq(ledgerTransactions.id, ledgerEntries.transactionId))
    .where(eq(ledgerTransactions.reservationId, reservationId))
    .groupBy(ledgerEntries.account)
  const summed = new Map(sums.map(({ account, sum }) => [account, fen(Number(sum))]))
  const all = LEDGER_ACCOUNTS.map(account => [account, summed.get(account) ?? NOTHING] as const)
  return Object.fromEntries(all) as Balances
}

/** What moved for one reservation, in the order in which it was written. */
export async function transactionsOf(db: Database, reservationId: string): Promise<readonly Transaction[]> {
  const rows = await db
    .select({ transaction: ledgerTransactions, entry: ledgerEntries })
    .from(ledgerTransactions)
    .innerJoin(ledgerEntries, eq(ledgerEntries.transactionId, ledgerTransactions.id))
    .where(eq(ledgerTransactions.reservationId, reservationId))
    .orderBy(asc(ledgerTransactions.at), asc(ledgerTransactions.id), asc(ledgerEntries.amountFen))
  const ids = [...new Set(rows.map(({ transaction }) => transaction.id))]
  return ids.flatMap(id => {
    const own = rows.filter(row => row.transaction.id === id)
    return own[0] ? [{ ...own[0].transaction, entries: own.map(row => row.entry) }] : []
  })
}
