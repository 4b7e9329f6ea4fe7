import { newReference } from '#app/booking/reference.ts'
import type { LedgerKind, PaymentMethod } from '#app/ledger/account.ts'
import {
  depositPaid,
  depositReturned,
  type Posted,
  rentCharged,
  rentChargeReversed,
  rentPaid,
} from '#app/ledger/posting.ts'
import { receiptNumber } from '#app/rental/receipt.ts'
import { addDays, type Day } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import { ledgerEntries, ledgerTransactions } from '#db/schema/ledger.ts'
import { about, signedOn, theirs } from './bookings.server.ts'
import { insertAll } from './bulk.server.ts'
import type { Chance } from './chance.ts'
import { at } from './moment.ts'
import type { Story } from './story.ts'

type Writing = {
  readonly db: Database
  readonly chance: Chance
  readonly today: Day
  readonly stories: readonly Story[]
}
const isPaid = (kind: LedgerKind): boolean => kind !== 'rent_charged' && kind !== 'rent_charge_reversed'
type Moved = { readonly kind: LedgerKind; readonly on: Day; readonly entries: readonly Posted[] }

const METHODS: readonly (readonly [PaymentMethod, number])[] = [
  ['pos', 45],
  ['cash', 40],
  ['bank', 15],
]
/** The order of a visit to the desk. */
const TIME: { readonly [Kind in LedgerKind]: `${number}:${number}` } = {
  rent_charged: '10:30',
  rent_paid: '10:40',
  deposit_paid: '10:41',
  deposit_returned: '15:20',
  rent_refunded: '15:21',
  rent_charge_reversed: '16:30',
}
/** How long a deposit stays after the unit is back: until it has been looked over. */
const LOOKED_OVER_DAYS = 3

/** The ledger of every signed story, from the same postings that the acts use, in few statements. */
export async function writeMoney({ db, chance, today, stories }: Writing): Promise<void> {
  const moved = stories.filter(({ isSigned }) => isSigned).flatMap(story => transactionsOf(story, { chance, today }))
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

function transactionsOf(story: Story, { chance, today }: Pick<Writing, 'chance' | 'today'>) {
  return movesOf(story, chance.weighted(METHODS), today)
    .filter(({ entries }) => entries.length > 0)
    .map(({ kind, on, entries }) => {
      const id = chance.uuid()
      const receiptNo = isPaid(kind) ? receiptNumber(story.centre.code, on, newReference(chance.below)) : null
      const written = { writtenBy: story.centre.staff.desk, at: at(on, TIME[kind]) }
      return {
        transaction: { id, kind, on, ...about(story), receiptNo, ...written },
        entries: entries.map(({ account, amountFen, programmeId = null }) => ({
          ...{ transactionId: id, account, amountFen, programmeId },
          ...theirs(story),
        })),
      }
    })
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
  return [...taken, { kind: 'deposit_returned', on: returnedOn, entries: depositReturned(quote.depositFen, method) }]
}
