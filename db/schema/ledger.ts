import { sql } from 'drizzle-orm'
import { check, date, index, integer, pgTable, primaryKey, smallint, text, unique, uuid } from 'drizzle-orm/pg-core'
import { BORNE_ACCOUNTS, LEDGER_ACCOUNTS, LEDGER_KINDS } from '#app/ledger/account.ts'
import type { Day } from '#app/time/day.ts'
import { id, money, oneOf, seenByAll, seenByTheirOwn, word, writtenAt } from '../columns.ts'
import { centres } from './districts.ts'
import { programmes } from './programmes.ts'
import { theirs } from './theirs.ts'

/** Something that moved money or a claim. Its entries sum to zero when the transaction commits; nothing is ever changed. */
export const ledgerTransactions = pgTable(
  'ledger_transactions',
  {
    id: id(),
    kind: word(LEDGER_KINDS).notNull(),
    on: date().$type<Day>().notNull(),
    ...theirs,
    /** The reservation that it is about; a later domain, so without a foreign key. */
    reservationId: uuid().notNull(),
    /** What stands on the receipt. */
    receiptNo: text(),
    writtenBy: text().notNull(),
    at: writtenAt(),
  },
  t => [
    index('ledger_transactions_of_a_reservation').on(t.reservationId),
    index('ledger_transactions_of_a_district').on(t.districtId, t.on),
    check('ledger_kind_is_known', oneOf(t.kind, LEDGER_KINDS)),
    seenByTheirOwn('ledger_is_seen_by_its_own', { person: t.personId, centre: t.centreId, district: t.districtId }),
  ],
)

/** One side of a transaction: debits above zero, credits below. */
export const ledgerEntries = pgTable(
  'ledger_entries',
  {
    id: id(),
    transactionId: uuid()
      .notNull()
      .references(() => ledgerTransactions.id, { onDelete: 'restrict' }),
    account: word(LEDGER_ACCOUNTS).notNull(),
    amountFen: money().notNull(),
    programmeId: uuid().references(() => programmes.id, { onDelete: 'restrict' }),
    ...theirs,
  },
  t => [
    index('ledger_entries_of_a_transaction').on(t.transactionId),
    index('ledger_entries_of_an_account').on(t.districtId, t.account),
    check('ledger_account_is_known', oneOf(t.account, LEDGER_ACCOUNTS)),
    check('ledger_entry_moves_something', sql`${t.amountFen} <> 0`),
    check(
      'who_bears_a_part_does_so_through_a_programme',
      sql`not (${oneOf(t.account, BORNE_ACCOUNTS)}) or ${t.programmeId} is not null`,
    ),
    seenByTheirOwn('entries_are_seen_by_their_own', { person: t.personId, centre: t.centreId, district: t.districtId }),
  ],
)

/** How each account stands for a reservation: the sum of its entries, kept by trigger and compared by a test. */
export const ledgerBalances = pgTable(
  'ledger_balances',
  {
    reservationId: uuid().notNull(),
    account: word(LEDGER_ACCOUNTS).notNull(),
    balanceFen: money().notNull(),
    ...theirs,
  },
  t => [
    primaryKey({ name: 'account_of_a_reservation_stands_once', columns: [t.reservationId, t.account] }),
    index('ledger_balances_of_a_district').on(t.districtId, t.account),
    check('balance_account_is_known', oneOf(t.account, LEDGER_ACCOUNTS)),
    check('deposit_is_not_given_back_twice', sql`${t.account} <> 'deposits_held' or ${t.balanceFen} <= 0`),
    check('refund_is_not_sent_twice', sql`${t.account} <> 'refunds_payable' or ${t.balanceFen} <= 0`),
    seenByTheirOwn('balances_are_seen_by_their_own', {
      person: t.personId,
      centre: t.centreId,
      district: t.districtId,
    }),
  ],
)

/** The last number that a centre has given to a receipt in a year. Locked while the next one is written: no gaps. */
export const receiptCounters = pgTable(
  'receipt_counters',
  {
    centreId: uuid()
      .notNull()
      .references(() => centres.id, { onDelete: 'restrict' }),
    year: smallint().notNull(),
    last: integer().notNull(),
  },
  t => [
    primaryKey({ name: 'centre_counts_receipts_once_a_year', columns: [t.centreId, t.year] }),
    check('receipt_counter_counts', sql`${t.last} >= 0`),
    seenByAll('counters_are_for_the_ledger'),
  ],
)

/** A paper that says what changed hands: numbered in its centre and year without gaps. Append-only. */
export const receipts = pgTable(
  'receipts',
  {
    /** As printed: WQ-2026-000123. */
    no: text().primaryKey(),
    year: smallint().notNull(),
    serial: integer().notNull(),
    reservationId: uuid().notNull(),
    ...theirs,
    on: date().$type<Day>().notNull(),
    issuedBy: text().notNull(),
    at: writtenAt(),
  },
  t => [
    unique('receipt_number_is_given_once').on(t.centreId, t.year, t.serial),
    index('receipts_of_a_reservation').on(t.reservationId),
    check('receipt_numbers_begin_with_one', sql`${t.serial} >= 1`),
    seenByTheirOwn('receipts_are_seen_by_their_own', {
      person: t.personId,
      centre: t.centreId,
      district: t.districtId,
    }),
  ],
)

/** The number of the tax invoice (发票) that was made out elsewhere for a receipt. A correction is a new row; the last counts. */
export const taxInvoices = pgTable(
  'tax_invoices',
  {
    id: id(),
    receiptNo: text()
      .notNull()
      .references(() => receipts.no, { onDelete: 'restrict' }),
    number: text().notNull(),
    ...theirs,
    recordedBy: text().notNull(),
    at: writtenAt(),
  },
  t => [
    index('tax_invoices_of_a_receipt').on(t.receiptNo),
    check('tax_invoice_has_a_number', sql`${t.number} ~ '^[0-9A-Za-z-]{4,30}$'`),
    seenByTheirOwn('tax_invoices_are_seen_by_their_own', {
      person: t.personId,
      centre: t.centreId,
      district: t.districtId,
    }),
  ],
)
