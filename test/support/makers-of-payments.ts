import { sql } from 'drizzle-orm'
import type { Act } from '#app/acts/act.server.ts'
import { type Actor, SYSTEM } from '#app/acts/actor.ts'
import { perform } from '#app/acts/perform.server.ts'
import { post } from '#app/ledger/entries.server.ts'
import { rentCharged } from '#app/ledger/posting.ts'
import { fen } from '#app/money/fen.ts'
import { type OnlinePayments, onlinePayments } from '#app/payments/call-provider.server.ts'
import { openPayment } from '#app/payments/open-payment.server.ts'
import type { Purpose } from '#app/payments/payment.ts'
import { stripePayments } from '#app/payments/stripe.server.ts'
import type { reservations } from '#db/schema/booking.ts'
import { ledgerBalances, ledgerEntries } from '#db/schema/ledger.ts'
import { payments, refunds } from '#db/schema/payments.ts'
import type { TestHouse } from './house.ts'
import { aPerson, aProduct, aReservation, type Made, type Row, residentFor, TODAY, withAllSight } from './makers.ts'
import { anAgreement } from './makers-of-rentals.ts'
import type { StandIn } from './stripe/stand-in.ts'

/** A reservation whose agreement is signed: 200 yuan of rent and 1,000 of deposit are due. */
export async function aSignedReservation(house: TestHouse, over: Partial<Row<typeof reservations>> = {}) {
  const person = await aPerson(house)
  const productId = over.productId ?? (await aProduct(house)).id
  const reservation = await aReservation(house, { ...over, personId: person.id, productId })
  await anAgreement(house, reservation)
  await chargeRent(house, reservation)
  return { reservation, resident: await residentFor(house, person) }
}

type Charged = Pick<
  Made<typeof reservations>,
  'id' | 'personId' | 'centreId' | 'districtId' | 'listRentFen' | 'personFen'
>

/** Rent that is owed, as the agreement charges it; with a minus, as a cancellation takes it back. */
const chargeRent = (house: TestHouse, { id: reservationId, personId, centreId, districtId, ...rent }: Charged) => {
  const about = { reservationId, personId, centreId, districtId, on: TODAY, writtenBy: 'system' }
  const entries = rentCharged({ ...rent, shares: [] })
  return withAllSight(house, db => post(db, { ...about, kind: 'rent_charged', entries }))
}

/** Performs and expects a yes. */
export async function done<Input, Value, Refusal extends string>(
  house: TestHouse,
  act: Act<Input, Value, Refusal>,
  actor: Actor,
  input: unknown,
): Promise<Value> {
  const answer = await perform(house, act, actor, input)
  if (!answer.ok) throw new Error(`${act.name}: ${answer.refusal}`)
  return answer.value
}

export const ORIGIN = 'https://fuju.example'
/** The house's own sender, with the real client, before the stand-in of Stripe. */
export const stripeOf = (house: TestHouse, standIn: StandIn): OnlinePayments =>
  onlinePayments(house, stripePayments(standIn.access), ORIGIN)

type Whose = { readonly reservation: { readonly reference: string }; readonly resident: Actor }

/** Asked for and opened at the provider; the person has the page before them. */
export async function anOpened(house: TestHouse, online: OnlinePayments, whose: Whose, purpose: Purpose = 'rent') {
  const { reference } = whose.reservation
  const asked = { reference, purpose, provider: online.name }
  const { paymentId } = await done(house, openPayment, whose.resident, asked)
  const url = await online.open(paymentId)
  return { paymentId, url, ref: url?.split('/').at(-1) ?? '' }
}

/** What the books say: each account over all reservations, and what is wrong with them. */
export const books = (house: TestHouse) =>
  house.seeAll(async db => {
    const rows = await db
      .select({ account: ledgerEntries.account, sum: sql<string>`sum(${ledgerEntries.amountFen})` })
      .from(ledgerEntries)
      .groupBy(ledgerEntries.account)
    return Object.fromEntries(rows.map(({ account, sum }) => [account, Number(sum)])) as { [account: string]: number }
  })
export const balances = (house: TestHouse) => house.seeAll(db => db.select().from(ledgerBalances))
export const allPayments = (house: TestHouse) =>
  house.seeAll(db => db.select().from(payments).orderBy(payments.askedAt))
export const allRefunds = (house: TestHouse) => house.seeAll(db => db.select().from(refunds).orderBy(refunds.askedAt))

/** A payment as if it had been asked of a provider, past every act. */
export async function aPayment(
  house: TestHouse,
  { id: reservationId, personId, centreId, districtId }: Charged,
  over: Row<typeof payments> = {},
) {
  const whose = { reservationId, personId, centreId, districtId }
  const row = { purpose: 'rent' as const, amountFen: fen(20_000), provider: 'stripe' as const, openedBy: SYSTEM.id }
  const [made] = await withAllSight(house, db =>
    db
      .insert(payments)
      .values({ ...whose, ...row, ...over })
      .returning(),
  )
  if (!made) throw new Error('the maker made nothing')
  return made
}
