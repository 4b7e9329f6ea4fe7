import { afterEach, beforeEach, expect } from 'vitest'
import { perform } from '#app/acts/perform.server.ts'
import { fen } from '#app/money/fen.ts'
import { type TestHouse, test } from '#test/support/house.ts'
import { colleague } from '#test/support/makers.ts'
import {
  allRefunds,
  anOpened,
  aSignedReservation,
  balances,
  books,
  done,
  stripeOf,
} from '#test/support/makers-of-payments.ts'
import { type StandIn, stripeStandIn } from '#test/support/stripe/stand-in.ts'
import { askRefund } from './ask-refund.server.ts'
import { sendByTransfer } from './record-refund.server.ts'

let standIn: StandIn
beforeEach(async () => {
  standIn = await stripeStandIn()
})
afterEach(() => standIn.close())

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const later = (house: TestHouse, ms: number) => house.setNow(new Date(house.now().getTime() + ms))
const online = (house: TestHouse) => stripeOf(house, standIn)

/** A rental that was called off after rent and deposit were paid online. */
async function calledOff(house: TestHouse) {
  const whose = await aSignedReservation(house)
  for (const purpose of ['rent', 'deposit'] as const) {
    const { paymentId, ref } = await anOpened(house, online(house), whose, purpose)
    standIn.books.pay(ref)
    await online(house).look(paymentId)
  }
  const { cancelReservation } = await import('#app/rental/cancel-reservation.server.ts')
  await done(house, cancelReservation, whose.resident, { reference: whose.reservation.reference })
  return { reference: whose.reservation.reference, desk: await colleague(house, 'liuFang') }
}

test('after a cancellation everything goes back the way it came', async ({ house }) => {
  const { reference, desk } = await calledOff(house)
  const { refundIds } = await done(house, askRefund, desk, { reference })
  expect(await books(house)).toMatchObject({ refunds_payable: -120_000, deposits_held: 0, resident_receivable: 0 })
  expect(await perform(house, askRefund, desk, { reference })).toMatchObject({ refusal: 'nothing_to_return' })
  await online(house).send(refundIds)
  await online(house).send(refundIds)
  expect(await books(house)).toMatchObject({ refunds_payable: 0, stripe: 0 })
  expect(standIn.books.refunds.size).toBe(2)
  expect((await allRefunds(house)).map(one => [one.state, one.receiptNo])).toEqual([
    ['sent', 'WQ-2026-000003'],
    ['sent', 'WQ-2026-000004'],
  ])
})

test('a refund whose answer was lost is looked for before it is sent again', async ({ house }) => {
  const { reference, desk } = await calledOff(house)
  const { refundIds } = await done(house, askRefund, desk, { reference })
  standIn.goWrong('reset_after', 'reset_after', 'reset_after', 'reset_after')
  await online(house).send(refundIds)
  expect((await allRefunds(house)).map(one => one.state)).toEqual(['asked', 'asked'])
  later(house, 2 * DAY)
  await online(house).reconcile()
  expect((await allRefunds(house)).map(one => one.state)).toEqual(['sent', 'sent'])
  expect(standIn.books.refunds.size).toBe(2)
})

test('a refund that the bank does not take is transferred by the desk', async ({ house }) => {
  standIn.books.refundsBegin = 'pending'
  const { reference, desk } = await calledOff(house)
  const { refundIds } = await done(house, askRefund, desk, { reference })
  await online(house).send(refundIds)
  expect((await allRefunds(house)).map(one => one.state)).toEqual(['under_way', 'under_way'])
  for (const { id } of [...standIn.books.refunds.values()]) standIn.books.endRefund(id, 'failed')
  later(house, 2 * MINUTE)
  await online(house).reconcile()
  const [refund] = await allRefunds(house)
  expect(refund?.state).toBe('by_transfer')
  const transfer = { reference, refundId: refund?.id }
  const elsewhere = await colleague(house, 'fengLan')
  expect(await perform(house, sendByTransfer, elsewhere, transfer)).toMatchObject({ ok: false })
  expect(await done(house, sendByTransfer, desk, transfer)).toMatchObject({ receiptNo: 'WQ-2026-000003' })
  expect(await perform(house, sendByTransfer, desk, transfer)).toMatchObject({ refusal: 'refund_is_not_for_the_desk' })
  expect(await books(house)).toMatchObject({ bank: -(refund?.amountFen ?? 0), stripe: 120_000 })
})

test('what was paid too long ago the desk transfers from the start', async ({ house }) => {
  const { reference, desk } = await calledOff(house)
  later(house, 181 * DAY)
  await done(house, askRefund, desk, { reference })
  expect((await allRefunds(house)).map(one => one.state)).toEqual(['by_transfer', 'by_transfer'])
  expect(await online(house).reconcile()).toBe(0)
})

test('balances stand as the entries sum to', async ({ house }) => {
  await calledOff(house)
  const sums = await books(house)
  for (const { account, balanceFen } of await balances(house))
    expect([account, balanceFen]).toEqual([account, fen(sums[account] ?? 0)])
})
