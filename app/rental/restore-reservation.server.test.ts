import { expect } from 'vitest'
import type { Actor } from '#app/acts/actor.ts'
import { perform } from '#app/acts/perform.server.ts'
import { allotmentOf } from '#app/allotment/allotments.server.ts'
import { decideOnReservation } from '#app/booking/decide-reservation.server.ts'
import { requestReservation } from '#app/booking/request-reservation.server.ts'
import { reservationByReference } from '#app/booking/reservations.server.ts'
import { balancesOf } from '#app/ledger/entries.server.ts'
import { fen } from '#app/money/fen.ts'
import { CONSENT_TEXT_VERSION } from '#app/people/consent.ts'
import { addProgramme } from '#app/programmes/programmes.server.ts'
import { no, yes } from '#app/result.ts'
import { dayOf, startOf } from '#app/time/day.ts'
import { consents } from '#db/schema/people.ts'
import { prices } from '#db/schema/pricing.ts'
import { grants } from '#db/schema/programmes.ts'
import { EXAMPLE_PROGRAMMES, EXAMPLES_SINCE } from '#db/seed/programmes.server.ts'
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
import { cancelReservation } from './cancel-reservation.server.ts'
import { partsOf } from './instalments.server.ts'
import { restoreReservation } from './restore-reservation.server.ts'
import { signAgreement } from './sign-agreement.server.ts'

const MINUTE_MS = 60_000
const PROMPTLY = 10 * MINUTE_MS - 10_000

/** The programmes of the demo, which help older people who live here. */
async function withProgrammes(house: TestHouse) {
  const { districtId } = await aCentre(house)
  const approved = { proposedBy: 'examples', approvedBy: 'system', approvedAt: startOf(EXAMPLES_SINCE) }
  const about = { ...approved, districtId, version: 1, isExample: true, firstOn: EXAMPLES_SINCE }
  await withAllSight(house, async db => {
    for (const programme of EXAMPLE_PROGRAMMES) await addProgramme(db, { ...programme, ...about })
  })
}

/** A wheelchair at 200 yuan a month of which there is one, and somebody who asks for it for three months. */
async function aRequest(house: TestHouse, months = '3', userClass = 'other') {
  const product = await aProduct(house)
  await aPrice(house, product.id)
  await aUnit(house, product.id)
  await withProgrammes(house)
  const resident = await someone(house)
  const reference = await asked(house, resident, product.code, { months, userClass })
  return { product, resident, reference }
}

async function someone(house: TestHouse) {
  const { districtId } = await aCentre(house)
  const person = await aPerson(house, { bornOn: dayOf('1956-03-04') })
  await withAllSight(house, async db => {
    const about = { personId: person.id, districtId, textVersion: CONSENT_TEXT_VERSION, givenAt: NOW }
    await db.insert(consents).values({ ...about, purpose: 'service' as const })
  })
  return residentFor(house, person)
}

type Wish = { readonly months: string; readonly userClass: string }
const PLAIN: Wish = { months: '3', userClass: 'other' }

async function asked(house: TestHouse, resident: Actor, product: string, { months, userClass } = PLAIN) {
  const { id: centreId } = await aCentre(house)
  const how = { userClass, way: 'collect', phone: '13800000001' }
  const answer = await perform(house, requestReservation, resident, { product, centreId, from: TODAY, months, ...how })
  if (!answer.ok) throw new Error(answer.refusal)
  return answer.value.reference
}

async function signedInParts(house: TestHouse, reference: string, isInParts = true) {
  const desk = await colleague(house, 'liuFang')
  const { personFen, depositFen } = await seen(house, reference)
  const shownDueFen = String(personFen + depositFen)
  await perform(house, decideOnReservation, desk, { reference, verdict: 'confirm', shownDueFen })
  const signed = { signedName: '王桂兰', signedAgreed: 'yes' }
  return perform(house, signAgreement, desk, { reference, ...signed, ...(isInParts && { inParts: 'yes' }) })
}

const seen = async (house: TestHouse, reference: string) => {
  const found = await house.seeAll(db => reservationByReference(db, reference))
  if (!found) throw new Error('no reservation')
  return found
}
const later = (house: TestHouse, ms: number) => house.setNow(new Date(NOW.getTime() + ms))

/** What programmes keep for a reservation at this moment. */
const kept = async (house: TestHouse) => {
  const rows = await house.seeAll(db => db.select().from(grants))
  return rows.reduce((sum, { move, amountFen }) => sum + (move === 'reserved' ? amountFen : -amountFen), 0)
}

test('a cancellation is taken back within ten minutes: unit and subsidy are promised again', async ({ house }) => {
  const { resident, reference } = await aRequest(house, '3', 'local_elderly')
  const subsidyFen = await kept(house)
  expect(subsidyFen).toBeGreaterThan(0)
  expect(await perform(house, restoreReservation, resident, { reference })).toEqual(no('nothing_to_undo'))
  expect((await perform(house, cancelReservation, resident, { reference })).ok).toBe(true)
  expect(await kept(house)).toBe(0)
  later(house, PROMPTLY)
  expect(await perform(house, restoreReservation, resident, { reference })).toEqual(yes({ state: 'requested' }))
  const reservation = await seen(house, reference)
  expect(reservation).toMatchObject({ state: 'requested', cancelledAt: null, cancelledBy: null })
  expect(await house.seeAll(db => allotmentOf(db, reservation.id))).toBeDefined()
  expect(await kept(house)).toBe(subsidyFen)
})

test('after ten minutes it is too late, and nobody takes back what the centre has cancelled', async ({ house }) => {
  const { resident, reference } = await aRequest(house)
  const desk = await colleague(house, 'liuFang')
  await perform(house, cancelReservation, desk, { reference })
  expect(await perform(house, restoreReservation, resident, { reference })).toEqual(no('nothing_to_undo'))
  later(house, PROMPTLY + 20_000)
  expect(await perform(house, restoreReservation, desk, { reference })).toEqual(no('undo_is_too_late'))
})

test('somebody else may have the unit by now: it stays cancelled', async ({ house }) => {
  const { product, resident, reference } = await aRequest(house)
  await perform(house, cancelReservation, resident, { reference })
  await asked(house, await someone(house), product.code)
  expect(await perform(house, restoreReservation, resident, { reference })).toEqual(no('none_free'))
  expect(await seen(house, reference)).toMatchObject({ state: 'cancelled' })
})

test('another price is not what was agreed: it stays cancelled', async ({ house }) => {
  const { resident, reference } = await aRequest(house)
  await perform(house, cancelReservation, resident, { reference })
  await withAllSight(house, db => db.update(prices).set({ rentFenPerMonth: fen(21_000) }))
  expect(await perform(house, restoreReservation, resident, { reference })).toEqual(no('price_has_changed'))
})

test('a rent that was charged is charged again, in the same parts', async ({ house }) => {
  const { resident, reference } = await aRequest(house)
  expect((await signedInParts(house, reference)).ok).toBe(true)
  const { id, personFen } = await seen(house, reference)
  const parts = await house.seeAll(db => partsOf(db, id))
  expect(parts.map(({ amountFen }) => amountFen).reduce((sum, one) => sum + one, 0)).toBe(personFen)
  const owed = async () => (await house.seeAll(db => balancesOf(db, id))).resident_receivable
  expect(await owed()).toBe(personFen)
  await perform(house, cancelReservation, resident, { reference })
  expect(await owed()).toBe(0)
  expect(await perform(house, restoreReservation, resident, { reference })).toEqual(yes({ state: 'confirmed' }))
  expect(await owed()).toBe(personFen)
  expect(await house.seeAll(db => partsOf(db, id))).toEqual(parts)
})

test('a short rental is not paid in parts', async ({ house }) => {
  const { reference } = await aRequest(house, '2')
  expect(await signedInParts(house, reference)).toEqual(no('parts_are_not_offered'))
  expect((await signedInParts(house, reference, false)).ok).toBe(true)
})
