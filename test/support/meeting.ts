import type { Actor } from '#app/acts/actor.ts'
import { perform } from '#app/acts/perform.server.ts'
import { signAgreement } from '#app/rental/sign-agreement.server.ts'
import { takePayment } from '#app/rental/take-payment.server.ts'
import { addDays, addMonths, type Day } from '#app/time/day.ts'
import { aFleet } from './crowd.ts'
import type { TestHouse } from './house.ts'
import { aReservation, colleague, TODAY } from './makers.ts'
import { anAllotment, aRunningRental } from './makers-of-rentals.ts'

/** A small shop in which whatever somebody does touches what the others have. */

/** Some days after the running rental is due: a Monday. */
export const LATER: Day = addDays(addMonths(TODAY, 1), 4)

/**
 * Two units of one product and one of another. The first is with its renter for a month; the second is promised from today
 * to somebody who has signed and paid; somebody else may have one of them from the Monday after, and in summer the other
 * product.
 */
export async function aMeeting(house: TestHouse, [renter, next, later]: readonly Actor[]) {
  const { product, units } = await aFleet(house, 2)
  const { product: other, units: others } = await aFleet(house, 1)
  const [[first, second], [third]] = [units, others]
  const desk = await colleague(house, 'liuFang')
  const whose = (actor: Actor | undefined) => ({ personId: actor?.personId ?? '', productId: product.id })
  if (!first || !second || !third || !renter || !next || !later)
    throw new Error('nobody to meet, or nothing to meet about')
  const running = await aReservation(house, whose(renter))
  await aRunningRental(house, running, first)
  const signed = await aReservation(house, whose(next))
  await anAllotment(house, second, signed.id)
  const asked = await aReservation(house, { ...whose(later), fromOn: LATER, state: 'requested' })
  const during = { from: LATER, to: addDays(asked.toOn, 5) }
  await anAllotment(house, first, asked.id, { during })
  const fromOn = addMonths(LATER, 2)
  const turned = await aReservation(house, { ...whose(later), productId: other.id, fromOn, state: 'requested' })
  await anAllotment(house, third, turned.id, { during: { from: fromOn, to: addDays(turned.toOn, 5) } })
  const signature = { reference: signed.reference, signedName: '王桂兰', signedAgreed: 'yes' }
  await done(perform(house, signAgreement, desk, signature))
  const paid = { reference: signed.reference, rent: '200', deposit: '1000', method: 'cash' }
  await done(perform(house, takePayment, desk, paid))
  return { product, other, first, second, running, signed, asked, turned, desk, renter, next, later }
}
export type Meeting = Awaited<ReturnType<typeof aMeeting>>

async function done(answering: Promise<{ readonly ok: boolean; readonly refusal?: string }>) {
  const answer = await answering
  if (!answer.ok) throw new Error(answer.refusal)
}
