import { asc, eq } from 'drizzle-orm'
import { type Fen, NOTHING } from '#app/money/fen.ts'
import type { Day } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import { ledgerBalances, ledgerEntries, ledgerTransactions } from '#db/schema/ledger.ts'
import { statement } from '#db/statement.server.ts'
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

/** A transaction with its entries in one statement: half of all that is written in a day is money. */
const write = statement<{ readonly id: string }>(
  'post',
  `with added as (
    insert into ledger_transactions (kind, "on", person_id, centre_id, district_id, reservation_id, receipt_no, written_by, at)
    values ($1, $2::date, $3::uuid, $4::uuid, $5::uuid, $6::uuid, $7, $8, coalesce($9::timestamptz, now())) returning id
  ), entries as (
    insert into ledger_entries (transaction_id, account, amount_fen, programme_id, person_id, centre_id, district_id)
    select added.id, e.account, e."amountFen", e."programmeId", $3::uuid, $4::uuid, $5::uuid
    from added, jsonb_to_recordset($10::jsonb) as e (account text, "amountFen" bigint, "programmeId" uuid)
  )
  select id from added`,
)

/**
 * With `postAll` the only writer of the ledger. Nothing to move writes nothing and answers undefined.
 * Entries that do not sum to zero are a bug of the caller: they throw here, and the database refuses them at commit.
 */
export async function post(db: Database, { entries, ...about }: Posting): Promise<string | undefined> {
  if (entries.length === 0) return undefined
  if (entries.reduce((sum, entry) => sum + entry.amountFen, 0) !== 0) throw new RangeError('entries do not sum to zero')
  const { kind, on, personId, centreId, districtId, reservationId, writtenBy } = about
  const of = [kind, on, personId, centreId, districtId, reservationId, about.receiptNo ?? null, writtenBy] as const
  const [added] = await write(db, ...of, about.at?.toISOString() ?? null, JSON.stringify(entries))
  if (!added) throw new Error('the database kept no transaction')
  return added.id
}

const writeAll = statement(
  'post-all',
  `with given as materialized (
    select gen_random_uuid() as id, g.* from jsonb_to_recordset($1::jsonb) as g (kind text, "on" date, "personId" uuid,
      "centreId" uuid, "districtId" uuid, "reservationId" uuid, "writtenBy" text, entries jsonb)
  ), added as (
    insert into ledger_transactions (id, kind, "on", person_id, centre_id, district_id, reservation_id, written_by)
    select id, kind, "on", "personId", "centreId", "districtId", "reservationId", "writtenBy" from given
  )
  insert into ledger_entries (transaction_id, account, amount_fen, programme_id, person_id, centre_id, district_id)
  select given.id, e.account, e."amountFen", e."programmeId", "personId", "centreId", "districtId"
  from given, jsonb_to_recordset(entries) as e (account text, "amountFen" bigint, "programmeId" uuid)`,
)

/** Many transactions in one statement: what a whole load of devices comes to when it comes home. */
export async function postAll(db: Database, postings: readonly Omit<Posting, 'receiptNo' | 'at'>[]): Promise<void> {
  const moving = postings.filter(({ entries }) => entries.length > 0)
  for (const { entries } of moving)
    if (entries.reduce((sum, { amountFen }) => sum + amountFen, 0) !== 0)
      throw new RangeError('entries do not sum to zero')
  if (moving.length > 0) await writeAll(db, JSON.stringify(moving))
}

/** How each account stands for one reservation; an account without entries stands at nothing. */
export async function balancesOf(db: Database, reservationId: string): Promise<Balances> {
  const rows = await db
    .select({ account: ledgerBalances.account, balanceFen: ledgerBalances.balanceFen })
    .from(ledgerBalances)
    .where(eq(ledgerBalances.reservationId, reservationId))
  const stands = new Map(rows.map(({ account, balanceFen }) => [account, balanceFen]))
  const all = LEDGER_ACCOUNTS.map(account => [account, stands.get(account) ?? NOTHING] as const)
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
