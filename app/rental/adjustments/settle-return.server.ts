import type { Deed } from '#app/acts/act.server.ts'
import { takeTurnAtLimits } from '#app/booking/quote-for-person.server.ts'
import { type Reservation, sharesOfAll } from '#app/booking/reservations.server.ts'
import { postAll } from '#app/ledger/entries.server.ts'
import { lateCharged, rentChargeReversed } from '#app/ledger/posting.ts'
import { pricedProducts } from '#app/pricing/prices.server.ts'
import { returnPartOfGrants } from '#app/programmes/grants.server.ts'
import { daysBetween } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import { type ExtensionKept, extensionsOfAll } from '../changes/extensions.server.ts'
import { replacedAmong } from '../changes/replacements.server.ts'
import { addAdjustments } from './adjustments.server.ts'
import {
  type Agreed,
  type Back,
  type Late,
  negative,
  type Settlement,
  settlementOf,
  touchesLimits,
} from './settlement.ts'

type Settled = { readonly reservation: Reservation; readonly settlement: Settlement }

/**
 * What the return of these devices comes to today, as each one's price says: read in a few statements however many they
 * are. Where limits get something back, and only there, the turn at them is taken, one reservation after another: they
 * are few, and each asks what its own person has had. After the reservations' rows and before the stock.
 */
export async function settlementsOf(deed: Deed, reservations: readonly Reservation[]): Promise<readonly Settled[]> {
  const { db, today } = deed
  const ids = reservations.map(({ id }) => id)
  const priceOf = await pricedProducts(
    db,
    reservations.map(({ productId }) => productId),
  )
  const [agreedFor, replaced] = [await agreedOf(db, reservations), await replacedAmong(db, ids)]
  const settled = reservations.flatMap(reservation => {
    const found = priceOf(reservation.productId, reservation.fromOn)
    if (!found) return []
    const agreed = agreedFor(reservation)
    const isReplaced = replaced.has(reservation.id)
    return [{ reservation, settlement: settlementOf({ ...found, agreed, isReplaced, today }) }]
  })
  for (const { reservation, settlement } of settled)
    if (touchesLimits(settlement)) await takeTurnAtLimits(db, { ...reservation, from: reservation.fromOn })
  return settled
}

/** What was agreed for each rental, in the order of its days. */
async function agreedOf(db: Database, reservations: readonly Reservation[]) {
  const ids = reservations.map(({ id }) => id)
  const shares = await sharesOfAll(db, ids)
  const added = await extensionsOfAll(db, ids)
  return ({ id, fromOn: from, toOn: to, listRentFen, personFen, months, quoted }: Reservation): readonly Agreed[] => [
    { from, to, listRentFen, personFen, months, periods: quoted.periods, shares: shares.get(id) ?? [] },
    ...added.filter(({ reservationId }) => reservationId === id).map(agreedMore),
  ]
}

const agreedMore = ({ fromOn: from, toOn: to, quote }: ExtensionKept): Agreed => {
  const { months, listRentFen, personFen, shares, periods } = quote
  const days = periods.length > 0 ? periods : [{ from, to, listFen: listRentFen }]
  return { from, to, months, listRentFen, personFen, shares, periods: days }
}

/** Moves the money of everybody who bore a part, and gives the limits back what they have given. */
export async function writeSettlements(deed: Deed, settled: readonly Settled[]): Promise<void> {
  const { db, touch } = deed
  const writings = settled.flatMap(({ reservation, settlement: { backs, late } }) => [
    ...backs.map(back => backWritten(deed, whoseOf(reservation), back)),
    ...(late ? [lateWritten(deed, whoseOf(reservation), late)] : []),
  ])
  await postAll(
    db,
    writings.map(({ posting }) => posting),
  )
  for (const { reservation, settlement } of settled)
    for (const { code, amountFen } of settlement.backs.flatMap(({ shares }) => shares))
      await returnPartOfGrants(db, { reservationId: reservation.id, code, amountFen })
  const ids = await addAdjustments(
    db,
    writings.map(({ adjustment }) => adjustment),
  )
  for (const id of ids) touch({ subject: 'adjustment', id })
}

type Whose = ReturnType<typeof whoseOf>
const whoseOf = ({ id: reservationId, personId, centreId, districtId }: Reservation) => ({
  ...{ reservationId, personId, centreId, districtId },
})

function backWritten({ actor, now, today }: Deed, whose: Whose, { agreed, strategy, ...back }: Back) {
  const entries = rentChargeReversed({ ...back, listRentFen: back.listFen })
  const explained = { strategy, days: daysBetween(today, agreed.to), ofFen: agreed.listRentFen, shareBp: null }
  const amounts = { listFen: negative(back.listFen), personFen: negative(back.personFen) }
  return {
    posting: { ...whose, kind: 'rent_reduced' as const, on: today, writtenBy: actor.id, entries },
    adjustment: { ...whose, kind: 'early_return' as const, ...amounts, explained, on: today, at: now, by: actor.id },
  }
}

function lateWritten({ actor, now, today }: Deed, whose: Whose, { fee, strategy, days, ofFen }: Late) {
  const explained = { strategy, days, ofFen, shareBp: null }
  const amounts = { listFen: fee, personFen: fee }
  return {
    posting: { ...whose, kind: 'late_charged' as const, on: today, writtenBy: actor.id, entries: lateCharged(fee) },
    adjustment: { ...whose, kind: 'late' as const, ...amounts, explained, on: today, at: now, by: actor.id },
  }
}
