import { expect } from 'vitest'
import { perform } from '#app/acts/perform.server.ts'
import { fen } from '#app/money/fen.ts'
import { no } from '#app/result.ts'
import { addMonths } from '#app/time/day.ts'
import { instalments } from '#db/schema/rental.ts'
import { NOW, type TestHouse, test } from '#test/support/house.ts'
import { aPerson, colleague, residentFor, TODAY, withAllSight } from '#test/support/makers.ts'
import {
  allPayments,
  allRefunds,
  anOpened,
  aSignedReservation,
  balances,
  done,
  ORIGIN,
} from '#test/support/makers-of-payments.ts'
import { onlinePayments } from './call-provider.server.ts'
import { deskPayments, refundable } from './desk-payments.server.ts'
import { moneyOf, paymentPage } from './money-pages.server.ts'
import { openPayment } from './open-payment.server.ts'
import type { Purpose } from './payment.ts'
import { answerTestPayment } from './record-payment.server.ts'
import { testPayments } from './test-payments.server.ts'
import { undoPayment } from './undo-payment.server.ts'

const MINUTE_MS = 60_000
const later = (house: TestHouse, ms: number) => house.setNow(new Date(NOW.getTime() + ms))
type Whose = Awaited<ReturnType<typeof aSignedReservation>>

const onlineAt = (house: TestHouse) => onlinePayments(house, testPayments(ORIGIN), ORIGIN)

async function paid(house: TestHouse, whose: Whose, purpose: Purpose) {
  const { paymentId, ref } = await anOpened(house, onlineAt(house), whose, purpose)
  await done(house, answerTestPayment, whose.resident, { opaqueRef: ref, answer: 'paid' })
  return paymentId
}

const moneySeen = async (house: TestHouse, { resident, reservation }: Whose) => {
  const asking = { actor: resident, now: house.now(), today: TODAY }
  const money = await house.seeAs(resident, db => moneyOf(db, reservation.reference, asking))
  if (!money) throw new Error('no money')
  return money
}

test('what was just paid goes back whole within ten minutes, and is due again', async ({ house }) => {
  const whose = await aSignedReservation(house)
  const { reference } = whose.reservation
  const paymentId = await paid(house, whose, 'rent')
  expect(await moneySeen(house, whose)).toMatchObject({
    dues: [
      { purpose: 'rent', dueFen: 0, underWayId: null },
      { purpose: 'deposit', dueFen: 100_000, underWayId: null },
    ],
    undo: [{ what: 'payment', paymentId, amountFen: 20_000, until: '2026-03-02T02:10:00.000Z' }],
  })
  later(house, 10 * MINUTE_MS - 10_000)
  const { refundIds } = await done(house, undoPayment, whose.resident, { reference, paymentId })
  await onlineAt(house).send(refundIds)
  expect(await allRefunds(house)).toMatchObject([{ paymentId, amountFen: 20_000, state: 'sent' }])
  expect(await allPayments(house)).toMatchObject([{ state: 'paid', undoneAt: house.now() }])
  expect(await moneySeen(house, whose)).toMatchObject({
    dues: [{ purpose: 'rent', dueFen: 20_000 }, { purpose: 'deposit' }],
    refunds: [{ purpose: 'rent', amountFen: 20_000, state: 'sent' }],
    undo: [],
  })
  expect(await perform(house, undoPayment, whose.resident, { reference, paymentId })).toEqual(no('nothing_to_undo'))
  const left = (await balances(house)).filter(({ balanceFen }) => balanceFen !== 0)
  expect(left.map(({ account }) => account).toSorted()).toEqual(['rent_income', 'resident_receivable'])
})

test('after ten minutes it is too late, and the page no longer offers it', async ({ house }) => {
  const whose = await aSignedReservation(house)
  const paymentId = await paid(house, whose, 'deposit')
  later(house, 10 * MINUTE_MS + 10_000)
  const { reference } = whose.reservation
  expect(await perform(house, undoPayment, whose.resident, { reference, paymentId })).toEqual(no('undo_is_too_late'))
  expect((await moneySeen(house, whose)).undo).toEqual([])
})

test('another resident takes nothing back, and sees nothing', async ({ house }) => {
  const whose = await aSignedReservation(house)
  const paymentId = await paid(house, whose, 'rent')
  const stranger = await residentFor(house, await aPerson(house))
  const { reference } = whose.reservation
  expect(await perform(house, undoPayment, stranger, { reference, paymentId })).toEqual(no('reservation_unknown'))
  expect(await house.seeAs(stranger, db => paymentPage(db, paymentId, TODAY))).toBeUndefined()
  expect(await house.seeAs(stranger, db => paymentPage(db, 'no id at all', TODAY))).toBeUndefined()
})

test('a payment under way is shown as such, to the person and to the desk', async ({ house }) => {
  const whose = await aSignedReservation(house)
  const { paymentId, url } = await anOpened(house, onlineAt(house), whose)
  const page = await house.seeAs(whose.resident, db => paymentPage(db, paymentId, TODAY))
  expect(page).toMatchObject({ state: 'opened', payUrl: url, dues: [{ underWayId: paymentId }, { underWayId: null }] })
  const desk = await colleague(house, 'liuFang')
  const lists = await house.seeAs(desk, db => deskPayments(db, whose.reservation.centreId))
  expect(lists).toMatchObject({ underWay: [{ id: paymentId, purpose: 'rent' }], toTransfer: [], onTheirWay: [] })
})

test('of a rent in parts only what is due by today is asked for', async ({ house }) => {
  const whose = await aSignedReservation(house)
  const { id: reservationId, personId, centreId, districtId } = whose.reservation
  const part = (position: number) => ({
    ...{ reservationId, personId, centreId, districtId, position },
    ...{ dueOn: addMonths(TODAY, position), amountFen: fen(10_000) },
  })
  await withAllSight(house, db => db.insert(instalments).values([part(0), part(1)]))
  await paid(house, whose, 'rent')
  expect(await allPayments(house)).toMatchObject([{ amountFen: 10_000 }])
  expect((await moneySeen(house, whose)).dues[0]).toMatchObject({ dueFen: 0 })
  const again = { reference: whose.reservation.reference, purpose: 'rent', provider: 'test_payments' }
  expect(await perform(house, openPayment, whose.resident, again)).toEqual(no('nothing_due'))
})

test('what came online long ago is transferred by the centre', async ({ house }) => {
  const whose = await aSignedReservation(house)
  await paid(house, whose, 'deposit')
  const back = (today: typeof TODAY) =>
    house.seeAs(whose.resident, db => refundable(db, whose.reservation.reference, today))
  expect(await back(TODAY)).toEqual({ onlineFen: 100_000, byTransferFen: 0 })
  expect(await back(addMonths(TODAY, 12))).toEqual({ onlineFen: 100_000, byTransferFen: 100_000 })
})
