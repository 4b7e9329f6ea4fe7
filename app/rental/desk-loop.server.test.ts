import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import type { Actor } from '#app/acts/actor.ts'
import { perform } from '#app/acts/perform.server.ts'
import { freeAllotments } from '#app/allotment/allotments.server.ts'
import { decideOnReservation } from '#app/booking/decide-reservation.server.ts'
import { requestReservation } from '#app/booking/request-reservation.server.ts'
import { reservationByReference } from '#app/booking/reservations.server.ts'
import { addClass, addProof } from '#app/eligibility/classes.server.ts'
import { balancesOf } from '#app/ledger/entries.server.ts'
import { CONSENT_TEXT_VERSION } from '#app/people/consent.ts'
import type { UserClass } from '#app/people/user-class.ts'
import { no } from '#app/result.ts'
import { addMonths, dayOf } from '#app/time/day.ts'
import { allotments } from '#db/schema/allotment.ts'
import { consents } from '#db/schema/people.ts'
import { NOW, type TestHouse, test } from '#test/support/house.ts'
import {
  aCentre,
  aPerson,
  aPrice,
  aProduct,
  aUnit,
  colleague,
  residentFor,
  TODAY,
  withAllSight,
} from '#test/support/makers.ts'
import { exampleProgrammes } from '#test/support/makers-of-programmes.ts'
import { aRunningRental, aTakeBack } from '#test/support/makers-of-rentals.ts'
import { cancelReservation } from './cancel-reservation.server.ts'
import { returnDeposit } from './return-deposit.server.ts'
import { signAgreement } from './sign-agreement.server.ts'
import { takePayment } from './take-payment.server.ts'
import { undoDeskPayment } from './undo-desk-payment.server.ts'

/** A powered wheelchair at 200 yuan a month, its one unit, and somebody who says that they are over 60 and local. */
async function aRequest(house: TestHouse) {
  const { districtId, id: centreId } = await aCentre(house)
  const person = await aPerson(house, { bornOn: dayOf('1956-03-04') })
  const product = await aProduct(house)
  await aPrice(house, product.id)
  const unit = await aUnit(house, product.id)
  await withAllSight(house, async db => {
    const about = { personId: person.id, districtId, textVersion: CONSENT_TEXT_VERSION, givenAt: NOW }
    await db.insert(consents).values({ ...about, purpose: 'service' as const })
  })
  await exampleProgrammes(house)
  const actor = await residentFor(house, person)
  const wish = { product: product.code, centreId, from: TODAY, months: '1' }
  const how = { userClass: 'local_elderly', way: 'collect', phone: '13800000001' }
  const asked = await perform(house, requestReservation, actor, { ...wish, ...how })
  if (!asked.ok) throw new Error(asked.refusal)
  return { person, product, unit, resident: actor, reference: asked.value.reference }
}

async function verified(house: TestHouse, personId: string, userClass: UserClass) {
  const { districtId } = await aCentre(house)
  const { id: decidedBy } = await colleague(house, 'liuFang')
  const id = randomUUID()
  const checked = { state: 'verified' as const, checkedAt: NOW, checkedBy: decidedBy }
  const days = { fromOn: TODAY, untilOn: addMonths(TODAY, 12) }
  await withAllSight(house, async db => {
    await addProof(db, { id, personId, districtId, kind: 'household_register', ...checked })
    await addClass(db, { personId, districtId, userClass, ...days, proofId: id, decidedBy })
  })
}

const seen = async (house: TestHouse, reference: string) => {
  const reservation = await house.seeAll(db => reservationByReference(db, reference))
  if (!reservation) throw new Error('no reservation')
  return reservation
}

const signed = { signedName: '王桂兰', signedAgreed: 'yes' }
const confirm = (house: TestHouse, desk: Actor, reference: string, shownDueFen: number) =>
  perform(house, decideOnReservation, desk, { reference, verdict: 'confirm', shownDueFen: String(shownDueFen) })

test('the loop at the desk: 80 yuan of 200, paid once, deposit back at the end', async ({ house }) => {
  const { person, unit, reference } = await aRequest(house)
  const desk = await colleague(house, 'liuFang')
  expect(await seen(house, reference)).toMatchObject({ personFen: 8_000, userClass: 'local_elderly' })
  await verified(house, person.id, 'local_elderly')
  expect((await confirm(house, desk, reference, 108_000)).ok).toBe(true)
  const pay = { reference, rent: '80', deposit: '1000', method: 'cash' }
  expect(await perform(house, takePayment, desk, pay)).toEqual(no('agreement_comes_first'))
  expect((await perform(house, signAgreement, desk, { reference, ...signed })).ok).toBe(true)
  expect(await perform(house, signAgreement, desk, { reference, ...signed })).toEqual(no('agreement_is_signed'))
  expect(await perform(house, takePayment, desk, { ...pay, rent: '80.01' })).toEqual(no('more_than_due'))
  expect((await perform(house, takePayment, desk, pay)).ok).toBe(true)
  expect(await perform(house, takePayment, desk, pay)).toEqual(no('more_than_due'))
  const reservation = await seen(house, reference)
  const paid = await house.seeAll(db => balancesOf(db, reservation.id))
  expect(paid).toMatchObject({ cash: 108_000, resident_receivable: 0, deposits_held: -100_000, discount_given: 12_000 })
  const back = { reference, method: 'cash' }
  expect(await perform(house, returnDeposit, desk, back)).toEqual(no('device_is_not_back'))
  await withAllSight(house, db => freeAllotments(db, reservation, reservation.id))
  await aTakeBack(house, await aRunningRental(house, reservation, unit))
  expect((await perform(house, returnDeposit, desk, back)).ok).toBe(true)
  expect(await perform(house, returnDeposit, desk, back)).toEqual(no('nothing_to_return'))
  expect(await house.seeAll(db => balancesOf(db, reservation.id))).toMatchObject({ cash: 8_000, deposits_held: 0 })
})

test('without a proof the list price is shown before it is confirmed', async ({ house }) => {
  const { reference } = await aRequest(house)
  const desk = await colleague(house, 'liuFang')
  expect(await confirm(house, desk, reference, 108_000)).toEqual(no('price_has_changed'))
  expect((await confirm(house, desk, reference, 120_000)).ok).toBe(true)
  expect(await seen(house, reference)).toMatchObject({ userClass: 'other', personFen: 20_000, shares: [] })
})

test('another verified class is frozen with its own shares', async ({ house }) => {
  const { person, reference } = await aRequest(house)
  const desk = await colleague(house, 'liuFang')
  await verified(house, person.id, 'hardship_disabled')
  expect((await confirm(house, desk, reference, 104_000)).ok).toBe(true)
  const { personFen, shares } = await seen(house, reference)
  expect([personFen, shares.map(({ payer, amountFen }) => [payer, amountFen])]).toEqual([4_000, [['district', 16_000]]])
})

test('a refusal has a reason and gives the unit back', async ({ house }) => {
  const { reference } = await aRequest(house)
  const desk = await colleague(house, 'liuFang')
  const refuse = { reference, verdict: 'refuse', because: ' ' }
  expect(await perform(house, decideOnReservation, desk, refuse)).toMatchObject({ complaints: { because: 'required' } })
  expect((await perform(house, decideOnReservation, desk, { ...refuse, because: '材料不全' })).ok).toBe(true)
  expect(await perform(house, decideOnReservation, desk, { ...refuse, because: '材料不全' })).toEqual(
    no('reservation_has_moved_on'),
  )
  expect(await house.seeAll(db => db.select().from(allotments))).toEqual([])
})

test('what is cancelled after paying goes back whole', async ({ house }) => {
  const { person, resident, reference } = await aRequest(house)
  const desk = await colleague(house, 'liuFang')
  await verified(house, person.id, 'local_elderly')
  await confirm(house, desk, reference, 108_000)
  await perform(house, signAgreement, desk, { reference, ...signed })
  await perform(house, takePayment, desk, { reference, rent: '80', deposit: '500', method: 'pos' })
  expect((await perform(house, cancelReservation, resident, { reference })).ok).toBe(true)
  expect(await perform(house, cancelReservation, resident, { reference })).toEqual(no('too_late_to_cancel'))
  expect((await perform(house, returnDeposit, desk, { reference, method: 'pos' })).ok).toBe(true)
  const { id } = await seen(house, reference)
  const balances = await house.seeAll(db => balancesOf(db, id))
  expect(Object.values(balances).every(balance => balance === 0)).toBe(true)
  expect(await house.seeAll(db => db.select().from(allotments))).toEqual([])
})

test("nobody touches another person's or another centre's", async ({ house }) => {
  const { reference } = await aRequest(house)
  const neighbour = await residentFor(house, await aPerson(house, { name: '赵德顺' }))
  expect(await perform(house, cancelReservation, neighbour, { reference })).toEqual(no('reservation_unknown'))
  const hedong = await colleague(house, 'tangYu')
  expect(await confirm(house, hedong, reference, 120_000)).toEqual(no('reservation_unknown'))
})

test('a payment at the desk is taken back within ten minutes, once, and may then be taken again', async ({ house }) => {
  const { person, reference } = await aRequest(house)
  const desk = await colleague(house, 'liuFang')
  await verified(house, person.id, 'local_elderly')
  await confirm(house, desk, reference, 108_000)
  await perform(house, signAgreement, desk, { reference, ...signed })
  const pay = () => perform(house, takePayment, desk, { reference, rent: '80', deposit: '1000', method: 'cash' })
  const undo = (receiptNo: string) => perform(house, undoDeskPayment, desk, { reference, receiptNo })
  const paid = await pay()
  if (!paid.ok) throw new Error(paid.refusal)
  expect(await undo('WQ-2026-999999')).toEqual(no('nothing_to_undo'))
  expect(await undo(paid.value.receiptNo)).toMatchObject({ ok: true })
  expect(await undo(paid.value.receiptNo)).toEqual(no('nothing_to_undo'))
  const { id } = await seen(house, reference)
  const stands = await house.seeAll(db => balancesOf(db, id))
  expect(stands).toMatchObject({ cash: 0, deposits_held: 0, resident_receivable: 8_000 })
  const again = await pay()
  if (!again.ok) throw new Error(again.refusal)
  house.setNow(new Date(NOW.getTime() + 10 * 60_000))
  expect(await undo(again.value.receiptNo)).toEqual(no('undo_is_too_late'))
})
