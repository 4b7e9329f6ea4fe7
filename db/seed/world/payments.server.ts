import { and, eq, inArray } from 'drizzle-orm'
import type { LedgerKind } from '#app/ledger/account.ts'
import { fen } from '#app/money/fen.ts'
import type { Database } from '#db/client.server.ts'
import { ledgerEntries, ledgerTransactions } from '#db/schema/ledger.ts'
import { payments, refunds } from '#db/schema/payments.ts'
import { insertAll } from './bulk.server.ts'
import type { Chance } from './chance.ts'

const PROVIDER = 'test_payments'
const PAID: readonly LedgerKind[] = ['rent_paid', 'deposit_paid', 'refund_sent']

/** The payments and refunds behind what the ledger says was paid online. */
export async function writePayments({ db, chance }: { readonly db: Database; readonly chance: Chance }): Promise<void> {
  const moved = await movedOnline(db)
  const paid = moved
    .filter(({ kind }) => kind !== 'refund_sent')
    .map(({ kind, amountFen, at, writtenBy, receiptNo, ...whose }) => {
      const [id, opaqueRef] = [chance.uuid(), chance.uuid()]
      const refs = { checkoutRef: `test-${opaqueRef}`, chargeRef: `test-charge-${opaqueRef}` }
      const purpose = kind === 'rent_paid' ? ('rent' as const) : ('deposit' as const)
      const paidOn = { state: 'paid' as const, askedAt: at, paidAt: at, receiptNo, openedBy: writtenBy }
      return {
        ...whose,
        id,
        opaqueRef,
        ...refs,
        purpose,
        amountFen: fen(amountFen),
        provider: PROVIDER,
        ...paidOn,
      } as const
    })
  await insertAll(db, payments, paid)
  const back = moved
    .filter(({ kind }) => kind === 'refund_sent')
    .flatMap(({ amountFen, at, writtenBy, receiptNo, ...whose }) => {
      const of = paid.find(one => one.reservationId === whose.reservationId && one.purpose === 'deposit')
      if (!of) return []
      const { reservationId, personId, centreId, districtId } = whose
      const sent = { state: 'sent' as const, askedAt: at, sentAt: at, receiptNo, askedBy: writtenBy }
      const refundRef = `test-${of.opaqueRef}`
      const theirs = { reservationId, personId, centreId, districtId }
      return [{ ...theirs, paymentId: of.id, refundRef, amountFen: fen(Math.abs(amountFen)), ...sent }]
    })
  await insertAll(db, refunds, back)
}

const movedOnline = (db: Database) =>
  db
    .select({
      kind: ledgerTransactions.kind,
      at: ledgerTransactions.at,
      receiptNo: ledgerTransactions.receiptNo,
      writtenBy: ledgerTransactions.writtenBy,
      reservationId: ledgerTransactions.reservationId,
      personId: ledgerTransactions.personId,
      centreId: ledgerTransactions.centreId,
      districtId: ledgerTransactions.districtId,
      amountFen: ledgerEntries.amountFen,
    })
    .from(ledgerTransactions)
    .innerJoin(ledgerEntries, eq(ledgerEntries.transactionId, ledgerTransactions.id))
    .where(and(eq(ledgerEntries.account, PROVIDER), inArray(ledgerTransactions.kind, [...PAID])))
    .orderBy(ledgerTransactions.at, ledgerTransactions.id)
