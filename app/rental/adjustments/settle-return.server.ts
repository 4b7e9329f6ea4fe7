import type { Deed } from '#app/acts/act.server.ts'
import { type Reservation, sharesOf } from '#app/booking/reservations.server.ts'
import { post } from '#app/ledger/entries.server.ts'
import { lateCharged, rentChargeReversed } from '#app/ledger/posting.ts'
import { type PricedProduct, pricedProduct } from '#app/pricing/prices.server.ts'
import type { Share } from '#app/pricing/quote.ts'
import { earlyReturn } from '#app/pricing/strategies/early-return.ts'
import { lateFee } from '#app/pricing/strategies/late.ts'
import { returnPartOfGrants } from '#app/programmes/grants.server.ts'
import { type Day, daysBetween } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import { extensionsOf } from '../changes/extensions.server.ts'
import { replacementOf } from '../changes/replacements.server.ts'
import { addAdjustment } from './adjustments.server.ts'

/** One thing that was agreed at a price: the reservation, or months that were added to it. */
type Agreed = {
  readonly from: Day
  readonly to: Day
  readonly listRentFen: Reservation['listRentFen']
  readonly personFen: Reservation['personFen']
  readonly months: number
  readonly periods: Reservation['quoted']['periods']
  readonly shares: readonly Share[]
}

/** What was agreed for a rental, in the order of its days. */
async function agreedFor(db: Database, reservation: Reservation): Promise<readonly Agreed[]> {
  const { id, fromOn, toOn, listRentFen, personFen, months, quoted } = reservation
  const first = { from: fromOn, to: toOn, listRentFen, personFen, months, periods: quoted.periods }
  const added = await extensionsOf(db, id)
  return [
    { ...first, shares: await sharesOf(db, id) },
    ...added.map(({ fromOn: from, toOn: to, quote: { periods, ...quote } }) => ({
      ...{ from, to, months: quote.months, listRentFen: quote.listRentFen, personFen: quote.personFen },
      ...{ shares: quote.shares, periods: periods.length > 0 ? periods : [{ from, to, listFen: quote.listRentFen }] },
    })),
  ]
}

/** What comes back for the days that are not used, by the strategy of the price that was agreed; nothing by most. */
const refundsFor = ({ priced, conditions }: PricedProduct, agreed: readonly Agreed[], on: Day) =>
  agreed
    .filter(({ to }) => on < to)
    .map(one => ({
      one,
      refund: earlyReturn(conditions.earlyReturn, { ...one, priced }, on < one.from ? one.from : on),
    }))
    .filter(({ refund }) => refund.listFen > 0)

/**
 * What a return on another day than the agreed one comes to, as the price says: what goes back early on, what is charged
 * late. It moves money of everybody who bore a part, and what limits have given comes back to them. Days that are paid are
 * never late, whatever day was announced; and a device that another one stands in for gives nothing back, since the other
 * one costs only what it is dearer by.
 */
export async function settleReturn(deed: Deed, reservation: Reservation): Promise<void> {
  const { db, today } = deed
  const found = await pricedProduct(db, reservation.productId, reservation.fromOn)
  if (!found) return
  const agreed = await agreedFor(db, reservation)
  const isReplaced = (await replacementOf(db, reservation.id)) !== undefined
  for (const { one, refund } of isReplaced ? [] : refundsFor(found, agreed, today)) {
    const shares = refund.shares.map((back, i) => ({ ...one.shares[i], ...back }))
    await giveBack(deed, reservation, { ...refund, shares, strategy: found.conditions.earlyReturn, agreed: one })
  }
  const last = agreed.at(-1)
  const days = last ? daysBetween(last.to, today) : 0
  if (last && days > 0) await chargeLate(deed, reservation, { found, last, days })
}

type Back = {
  readonly listFen: Reservation['listRentFen']
  readonly personFen: Reservation['personFen']
  readonly shares: readonly (Partial<Share> & Pick<Share, 'programmeId' | 'payout' | 'amountFen'>)[]
  readonly strategy: string
  readonly agreed: Agreed
}

const whoseOf = ({ id: reservationId, personId, centreId, districtId }: Reservation) => ({
  ...{ reservationId, personId, centreId, districtId },
})

async function giveBack(deed: Deed, reservation: Reservation, back: Back) {
  const { db, actor, now, today, touch } = deed
  const whose = whoseOf(reservation)
  const borne = back.shares.flatMap(({ payer, payout, programmeId, amountFen }) =>
    payer === undefined ? [] : [{ payer, payout, programmeId, amountFen }],
  )
  const entries = rentChargeReversed({ listRentFen: back.listFen, personFen: back.personFen, shares: borne })
  await post(db, { ...whose, kind: 'rent_reduced', on: today, writtenBy: actor.id, entries })
  for (const { code, amountFen } of back.shares)
    if (code !== undefined) await returnPartOfGrants(db, { ...whose, code, amountFen })
  const { to, listRentFen } = back.agreed
  const explained = { strategy: back.strategy, days: daysBetween(today, to), ofFen: listRentFen, shareBp: null }
  const amounts = { listFen: negative(back.listFen), personFen: negative(back.personFen) }
  const id = await addAdjustment(db, {
    ...{ ...whose, kind: 'early_return', ...amounts, explained, on: today, at: now, by: actor.id },
  })
  touch({ subject: 'adjustment', id })
}

const negative = (amount: Reservation['listRentFen']) => (0 - amount) as Reservation['listRentFen']

type Late = { readonly found: PricedProduct; readonly last: Agreed; readonly days: number }

async function chargeLate(deed: Deed, reservation: Reservation, { found, last, days }: Late) {
  const { db, actor, now, today, touch } = deed
  const strategy = found.conditions.late
  const fee = lateFee(strategy, { from: last.from, to: last.to, listFen: last.listRentFen }, days)
  if (fee === 0) return
  const whose = whoseOf(reservation)
  await post(db, { ...whose, kind: 'late_charged', on: today, writtenBy: actor.id, entries: lateCharged(fee) })
  const explained = { strategy, days, ofFen: last.listRentFen, shareBp: null }
  const id = await addAdjustment(db, {
    ...{ ...whose, kind: 'late', listFen: fee, personFen: fee, explained, on: today, at: now, by: actor.id },
  })
  touch({ subject: 'adjustment', id })
}
