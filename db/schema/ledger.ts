import { sql } from 'drizzle-orm'
import { check, date, index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { LEDGER_ACCOUNTS, LEDGER_KINDS } from '#app/ledger/account.ts'
import type { Day } from '#app/time/day.ts'
import { id, money, oneOf, seenByTheirOwn, word, writtenAt } from '../columns.ts'
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
      'district_pays_through_a_programme',
      sql`${t.account} not in ('district_receivable', 'discount_given') or ${t.programmeId} is not null`,
    ),
    seenByTheirOwn('entries_are_seen_by_their_own', { person: t.personId, centre: t.centreId, district: t.districtId }),
  ],
)
