import { randomUUID } from 'node:crypto'
import { asc, inArray } from 'drizzle-orm'
import { post } from '#app/ledger/entries.server.ts'
import { rentCharged } from '#app/ledger/posting.ts'
import { reservations } from '#db/schema/booking.ts'
import { ledgerTransactions } from '#db/schema/ledger.ts'
import { payments } from '#db/schema/payments.ts'
import type { TestHouse } from '../house.ts'
import { aPerson, aProduct, aReservation, TODAY, withAllSight } from '../makers.ts'
import type { StripeBooks } from './books.ts'

/** So many rents of 200 yuan each that are due. */
export async function aCrowdOfReservations(house: TestHouse, howMany: number) {
  const [person, product] = [await aPerson(house), await aProduct(house)]
  const first = await aReservation(house, { personId: person.id, productId: product.id })
  const name = randomUUID().slice(0, 4)
  const rest = Array.from({ length: howMany - 1 }, (_, i) => ({ ...first, id: randomUUID(), reference: `${name}${i}` }))
  return withAllSight(house, async db => {
    if (rest.length > 0) await db.insert(reservations).values(rest)
    const crowd = []
    for (const { id: reservationId, personId, centreId, districtId, ...rent } of [first, ...rest]) {
      const whose = { reservationId, personId, centreId, districtId }
      const entries = rentCharged({ ...rent, shares: [] })
      await post(db, { ...whose, on: TODAY, writtenBy: 'system', kind: 'rent_charged', entries })
      crowd.push({ ...whose, amountFen: rent.personFen })
    }
    return crowd
  })
}

/** The same, asked for and opened at Stripe. */
export async function aCrowdOfPayments(house: TestHouse, books: StripeBooks, howMany: number) {
  const crowd = await aCrowdOfReservations(house, howMany)
  const rows = crowd.map(({ amountFen, ...whose }) => {
    const opaqueRef = randomUUID()
    return { ...whose, opaqueRef, ...ofRent(amountFen), checkoutRef: pageFor(books, opaqueRef, amountFen) }
  })
  return withAllSight(house, db => db.insert(payments).values(rows).returning())
}

const ofRent = <Amount>(amountFen: Amount) => ({
  ...{ amountFen, purpose: 'rent' as const, provider: 'stripe' as const, state: 'opened' as const, openedBy: 'system' },
})

const pageFor = (books: StripeBooks, opaqueRef: string, amountFen: number): string =>
  books.openSession({
    ...{ mode: 'payment', client_reference_id: opaqueRef, success_url: 'https://fuju.example/' },
    line_items: { 0: { quantity: '1', price_data: { currency: 'cny', unit_amount: String(amountFen) } } },
  }).id

/** How each of these payments stands, and what the ledger has of its reservation; in the order of the crowd. */
export const endsOf = (house: TestHouse, crowd: readonly { readonly id: string; readonly reservationId: string }[]) =>
  house.seeAll(async db => {
    const ids = crowd.map(one => one.reservationId)
    const stand = await db.select().from(payments).where(inArray(payments.reservationId, ids))
    const moved = await db
      .select({ of: ledgerTransactions.reservationId, kind: ledgerTransactions.kind })
      .from(ledgerTransactions)
      .where(inArray(ledgerTransactions.reservationId, ids))
      .orderBy(asc(ledgerTransactions.kind))
    return crowd.map(({ reservationId }) => ({
      payments: stand.filter(one => one.reservationId === reservationId).map(one => one.state),
      ledger: moved.filter(one => one.of === reservationId).map(one => one.kind),
    }))
  })
