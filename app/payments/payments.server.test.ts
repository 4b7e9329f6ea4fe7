import { afterEach, beforeEach, expect } from 'vitest'
import { SYSTEM } from '#app/acts/actor.ts'
import { perform } from '#app/acts/perform.server.ts'
import { outboxEvents } from '#db/schema/acts.ts'
import { NOW, type TestHouse, test } from '#test/support/house.ts'
import { aPerson, residentFor } from '#test/support/makers.ts'
import {
  allPayments,
  anOpened,
  aSignedReservation,
  books,
  done,
  ORIGIN,
  stripeOf,
} from '#test/support/makers-of-payments.ts'
import { type StandIn, stripeStandIn } from '#test/support/stripe/stand-in.ts'
import { onlinePayments } from './call-provider.server.ts'
import { openPayment } from './open-payment.server.ts'
import { answerTestPayment, recordPaymentState } from './record-payment.server.ts'
import { testPayments } from './test-payments.server.ts'

let standIn: StandIn
beforeEach(async () => {
  standIn = await stripeStandIn()
})
afterEach(() => standIn.close())

const MINUTE = 60_000
const later = (house: TestHouse, ms: number) => house.setNow(new Date(house.now().getTime() + ms))
const told = (house: TestHouse) =>
  house.seeAll(async db => (await db.select().from(outboxEvents)).map(event => event.kind).sort())
const online = (house: TestHouse) => stripeOf(house, standIn)

test('what is due is asked for with an amount and a reference that says nothing', async ({ house }) => {
  const whose = await aSignedReservation(house)
  const { url } = await anOpened(house, online(house), whose)
  expect(url).toContain('/checkout/cs_test_')
  await anOpened(house, online(house), whose, 'deposit')
  expect((await allPayments(house)).map(one => [one.purpose, one.state, one.amountFen])).toEqual([
    ['rent', 'opened', 20_000],
    ['deposit', 'opened', 100_000],
  ])
})

test('a payment that is under way is not asked for twice, and nothing due is nothing to ask for', async ({ house }) => {
  const whose = await aSignedReservation(house)
  const asked = { reference: whose.reservation.reference, purpose: 'rent', provider: 'stripe' }
  const { ref } = await anOpened(house, online(house), whose)
  expect(await perform(house, openPayment, whose.resident, asked)).toMatchObject({ refusal: 'payment_under_way' })
  standIn.books.pay(ref)
  later(house, MINUTE)
  await online(house).reconcile()
  expect(await perform(house, openPayment, whose.resident, asked)).toMatchObject({ refusal: 'nothing_due' })
  const stranger = await residentFor(house, await aPerson(house))
  expect(await perform(house, openPayment, stranger, asked)).toMatchObject({ refusal: 'reservation_unknown' })
})

test('money that has come is in the books once, with a receipt, and the person is told', async ({ house }) => {
  const whose = await aSignedReservation(house)
  const { paymentId, ref } = await anOpened(house, online(house), whose)
  standIn.books.pay(ref)
  for (const event of [...standIn.books.events, ...standIn.books.events]) {
    const { body, signature } = standIn.letter(event)
    expect(await online(house).hear(body, signature)).toBe('heard')
  }
  await online(house).look(paymentId)
  const [payment] = await allPayments(house)
  expect(payment).toMatchObject({ state: 'paid', paidAt: NOW, receiptNo: 'WQ-2026-000001' })
  expect(await books(house)).toMatchObject({ resident_receivable: 0, stripe: 20_000 })
  expect(await told(house)).toEqual(['payment_received'])
})

test('a letter that nobody has signed changes nothing', async ({ house }) => {
  const { ref } = await anOpened(house, online(house), await aSignedReservation(house))
  standIn.books.pay(ref)
  for (const event of standIn.books.events)
    expect(await online(house).hear(standIn.letter(event).body, 't=1,v1=00')).toBe('misread')
  expect(await allPayments(house)).toMatchObject([{ state: 'opened' }])
})

test('what no event has told a round finds out, ever more seldom', async ({ house }) => {
  const { ref } = await anOpened(house, online(house), await aSignedReservation(house))
  expect(await online(house).reconcile()).toBe(1)
  expect(await online(house).reconcile()).toBe(0)
  later(house, 10 * MINUTE)
  expect(await online(house).reconcile()).toBe(1)
  later(house, 2 * MINUTE)
  expect(await online(house).reconcile()).toBe(0)
  later(house, 10 * MINUTE)
  standIn.books.pay(ref)
  expect(await online(house).reconcile()).toBe(1)
  expect(await allPayments(house)).toMatchObject([{ state: 'paid' }])
  expect(await online(house).reconcile()).toBe(0)
})

test.for(['error', 'reset_before', 'reset_after'] as const)(
  'where Stripe says %s the payment is under way, and the next round opens the one page',
  async (fault, { house }) => {
    // Where the line goes dead the client tries once more by itself.
    standIn.goWrong(...(fault === 'error' ? [fault] : [fault, fault]))
    const whose = await aSignedReservation(house)
    expect((await anOpened(house, online(house), whose)).url).toBeUndefined()
    expect(await allPayments(house)).toMatchObject([{ state: 'asked' }])
    await online(house).reconcile()
    expect(await allPayments(house)).toMatchObject([{ state: 'opened' }])
    expect(standIn.books.sessions.size).toBe(1)
  },
)

test('a page that could not be opened is given up, and asked for anew', async ({ house }) => {
  standIn.goWrong('error_kept')
  const whose = await aSignedReservation(house)
  await anOpened(house, online(house), whose)
  await expect(online(house).reconcile()).rejects.toThrow()
  later(house, 16 * MINUTE)
  await online(house).reconcile()
  expect(await allPayments(house)).toMatchObject([{ state: 'expired' }])
  expect((await anOpened(house, online(house), whose)).url).toBeDefined()
})

test.for([
  ['expire', 'expired', []],
  ['fail', 'failed', ['payment_failed']],
] as const)('a page that has come to nothing: %s', async ([what, state, events], { house }) => {
  const { ref } = await anOpened(house, online(house), await aSignedReservation(house))
  standIn.books[what](ref)
  for (const event of standIn.books.events) {
    const { body, signature } = standIn.letter(event)
    await online(house).hear(body, signature)
  }
  expect(await allPayments(house)).toMatchObject([{ state }])
  expect(await told(house)).toEqual(events)
})

test('money that is not due any more goes back by itself', async ({ house }) => {
  const whose = await aSignedReservation(house)
  const first = await anOpened(house, online(house), whose)
  await done(house, recordPaymentState, SYSTEM, { paymentId: first.paymentId, standing: { state: 'expired' } })
  const second = await anOpened(house, online(house), whose)
  standIn.books.pay(second.ref)
  await online(house).look(second.paymentId)
  standIn.books.pay(first.ref)
  for (const event of standIn.books.events) {
    const { body, signature } = standIn.letter(event)
    await online(house).hear(body, signature)
  }
  expect((await allPayments(house)).map(one => one.state)).toEqual(['paid', 'paid'])
  expect(await books(house)).toMatchObject({ stripe: 40_000, refunds_payable: -20_000, resident_receivable: 0 })
  await online(house).reconcile()
  expect(await books(house)).toMatchObject({ stripe: 20_000, refunds_payable: 0, resident_receivable: 0 })
  expect(
    standIn.books.refundedOf((await allPayments(house)).find(one => one.id === first.paymentId)?.chargeRef ?? ''),
  ).toBe(20_000)
  expect(await told(house)).toEqual(['payment_not_needed', 'payment_received', 'refund_sent'])
})

test('an amount that is not the one asked for is not taken for it', async ({ house }) => {
  const { paymentId } = await anOpened(house, online(house), await aSignedReservation(house))
  const standing = { state: 'paid', chargeRef: 'pi_other', amountFen: 1 }
  expect(await perform(house, recordPaymentState, SYSTEM, { paymentId, standing })).toMatchObject({
    refusal: 'payment_differs',
  })
  expect(await allPayments(house)).toMatchObject([{ state: 'opened' }])
})

test('the test payment page: what is answered there counts, and only for a test payment', async ({ house }) => {
  const trying = onlinePayments(house, testPayments(ORIGIN), ORIGIN)
  const whose = await aSignedReservation(house)
  const { ref, url, paymentId } = await anOpened(house, trying, whose)
  expect(url).toBe(`${ORIGIN}/test-payments/${ref}`)
  expect(await done(house, answerTestPayment, whose.resident, { opaqueRef: ref, answer: 'failed' })).toEqual({
    paymentId,
  })
  await done(house, answerTestPayment, whose.resident, { opaqueRef: ref, answer: 'paid' })
  await done(house, answerTestPayment, whose.resident, { opaqueRef: ref, answer: 'paid' })
  expect(await books(house)).toMatchObject({ test_payments: 20_000, resident_receivable: 0 })
  await anOpened(house, online(house), whose, 'deposit')
  const [, real] = await allPayments(house)
  const asked = { opaqueRef: real?.opaqueRef, answer: 'paid' }
  expect(await perform(house, answerTestPayment, whose.resident, asked)).toMatchObject({ refusal: 'payment_unknown' })
})

test('nobody is sent anywhere but to the provider', async ({ house }) => {
  const elsewhere = { checkoutRef: 'x', payUrl: 'https://pay.example.net/x' }
  const online = onlinePayments(house, { ...testPayments(ORIGIN), open: async () => elsewhere }, ORIGIN)
  expect((await anOpened(house, online, await aSignedReservation(house))).url).toBeUndefined()
  expect(await allPayments(house)).toMatchObject([{ state: 'failed', payUrl: null }])
})
