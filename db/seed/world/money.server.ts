import type { LedgerKind, PaymentMethod } from '#app/ledger/account.ts'
import {
  depositPaid,
  depositReturned,
  type Posted,
  rentCharged,
  rentChargeReversed,
  rentPaid,
} from '#app/ledger/posting.ts'
import type { Fen } from '#app/money/fen.ts'
import { refundPromised, refundSent } from '#app/payments/refund.ts'
import { addDays, type Day } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import { ledgerEntries, ledgerTransactions, receiptCounters, receipts } from '#db/schema/ledger.ts'
import { about, signedOn, theirs } from './bookings.server.ts'
import { insertAll } from './bulk.server.ts'
import type { Chance } from './chance.ts'
import { at } from './moment.ts'
import { numbered } from './receipts.ts'
import type { Story } from './story.ts'

type Writing = {
  readonly db: Database
  readonly chance: Chance
  readonly today: Day
  readonly stories: readonly Story[]
}
const WITHOUT_MONEY: readonly Kind[] = ['rent_charged', 'rent_charge_reversed', 'refund_promised']
const isPaid = (kind: Kind): boolean => !WITHOUT_MONEY.includes(kind)
type Kind = keyof typeof TIME
type Moved = { readonly kind: Kind; readonly on: Day; readonly entries: readonly Posted[] }

const METHODS: readonly (readonly [PaymentMethod, number])[] = [
  ['pos', 40],
  ['cash', 35],
  ['senior_card', 10],
  ['bank', 15],
  ['test_payments', 15],
]
/** The order of a visit to the desk. */
const TIME = {
  rent_charged: '10:30',
  rent_paid: '10:40',
  deposit_paid: '10:41',
  deposit_returned: '15:20',
  refund_promised: '15:20',
  refund_sent: '15:24',
  rent_refunded: '15:21',
  rent_charge_reversed: '16:30',
} as const satisfies { readonly [K in LedgerKind]?: `${number}:${number}` }
/** How long a deposit stays after the unit is back: until it has been looked over. */
const LOOKED_OVER_DAYS = 3

/** The ledger of every signed story, from the same postings that the acts use, in few statements. */
export async function writeMoney({ db, chance, today, stories }: Writing): Promise<void> {
  const moves = stories
    .filter(({ isSigned }) => isSigned)
    .flatMap(story => movesOf(story, chance.weighted(METHODS), today).map(move => ({ ...move, story })))
    .filter(({ entries }) => entries.length > 0)
    .map(move => ({ ...move, issuedBy: move.story.centre.staff.desk, at: at(move.on, TIME[move.kind]) }))
  const { receipts: papers, counters, noOf } = numbered(moves.filter(({ kind }) => isPaid(kind)))
  const moved = moves.map(({ story, kind, on, at, issuedBy, entries }) => {
    const id = chance.uuid()
    const receiptNo = isPaid(kind) ? noOf({ story, on }) : null
    return {
      transaction: { id, kind, on, ...about(story), receiptNo, writtenBy: issuedBy, at },
      entries: entries.map(({ account, amountFen, programmeId = null }) => ({
        ...{ transactionId: id, account, amountFen, programmeId },
        ...theirs(story),
      })),
    }
  })
  await insertAll(db, receiptCounters, counters)
  await insertAll(db, receipts, papers)
  await insertAll(
    db,
    ledgerTransactions,
    moved.map(({ transaction }) => transaction),
  )
  await insertAll(
    db,
    ledgerEntries,
    moved.flatMap(({ entries }) => entries),
  )
}

function movesOf(story: Story, method: PaymentMethod, today: Day): readonly Moved[] {
  const { quote, back } = story
  const on = signedOn(story, today)
  const charged: Moved = { kind: 'rent_charged', on, entries: rentCharged(quote) }
  if (story.state === 'cancelled') {
    return [charged, { kind: 'rent_charge_reversed', on, entries: rentChargeReversed(quote) }]
  }
  const taken: readonly Moved[] = [
    charged,
    { kind: 'rent_paid', on, entries: rentPaid(quote.personFen, method) },
    { kind: 'deposit_paid', on, entries: depositPaid(quote.depositFen, method) },
  ]
  const returnedOn = back && addDays(back.on, LOOKED_OVER_DAYS)
  if (!returnedOn || returnedOn > today) return taken
  if (method === 'test_payments' && quote.depositFen > 0) return [...taken, ...sentBack(quote.depositFen, returnedOn)]
  return [...taken, { kind: 'deposit_returned', on: returnedOn, entries: depositReturned(quote.depositFen, method) }]
}

/** What came in online goes back the way it came: promised, and sent a little later. */
const sentBack = (deposit: Fen, on: Day): readonly Moved[] => [
  { kind: 'refund_promised', on, entries: refundPromised(deposit, 'deposit') },
  { kind: 'refund_sent', on, entries: refundSent(deposit, 'test_payments') },
]
