import { expect } from 'vitest'
import { latestMessages } from '#app/messages/messages.server.ts'
import { onlinePayments } from '#app/payments/call-provider.server.ts'
import { openPayment } from '#app/payments/open-payment.server.ts'
import { testPayments } from '#app/payments/test-payments.server.ts'
import { addDays } from '#app/time/day.ts'
import { allotments } from '#db/schema/allotment.ts'
import { type TestHouse, test } from '#test/support/house.ts'
import { aPerson, aProduct, aReservation, aUnit, TODAY } from '#test/support/makers.ts'
import { allPayments, aSignedReservation, done } from '#test/support/makers-of-payments.ts'
import { anAllotment } from '#test/support/makers-of-rentals.ts'
import type { Mode } from './env.server.ts'
import { sendersFor } from './senders.server.ts'
import { worker } from './worker.server.ts'

/** Somebody counts on a unit that is in repair, and nobody has told them yet. */
async function somebodyUntold(house: TestHouse) {
  const product = await aProduct(house)
  const unit = await aUnit(house, product.id, { state: 'repair' })
  const person = await aPerson(house)
  const fromOn = addDays(TODAY, 3)
  const reservation = await aReservation(house, { personId: person.id, productId: product.id, fromOn })
  await anAllotment(house, unit, reservation.id, { during: { from: fromOn, to: addDays(fromOn, 30) } })
  return reservation
}
const sent = (house: TestHouse) => house.seeAll(db => latestMessages(db, house.vault))
const at = (FUJU_MODE: Mode) => ({ FUJU_MODE, origin: 'https://fuju.test' })
const carriers = (FUJU_MODE: Mode) => ({ senders: sendersFor({ FUJU_MODE }), payments: null })
const listed = (house: TestHouse) => house.seeAll(db => db.select().from(allotments))

test('it goes round at its start, and stopping waits until who is at risk has been told', async ({ house }) => {
  const { phone, reference } = await somebodyUntold(house)
  await worker(house, at('demo'), carriers('demo')).stop()
  expect(await listed(house)).toEqual([])
  expect(await sent(house)).toMatchObject([{ to: phone, text: expect.stringContaining(reference) }])
})

test('in earnest it goes round too, and what is to be sent waits for a sender', async ({ house }) => {
  await somebodyUntold(house)
  const work = worker(house, at('real'), carriers('real'))
  await work.stop()
  expect(await listed(house)).toEqual([])
  expect(await sent(house)).toEqual([])
  work.nudge()
})

test('it goes round the payments too: what was asked for and never sent is sent', async ({ house }) => {
  const payments = onlinePayments(house, testPayments('https://fuju.test'), 'https://fuju.test')
  const { reservation, resident } = await aSignedReservation(house)
  const asked = { reference: reservation.reference, purpose: 'rent', provider: payments.name }
  await done(house, openPayment, resident, asked)
  await worker(house, at('real'), { ...carriers('real'), payments }).stop()
  expect(await allPayments(house)).toMatchObject([{ state: 'opened' }])
})
