import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { expect } from 'vitest'
import { perform } from '#app/acts/perform.server.ts'
import { CONSENT_TEXT_VERSION } from '#app/people/consent.ts'
import { no } from '#app/result.ts'
import { addDays, addMonths, dayOf } from '#app/time/day.ts'
import { outboxEvents } from '#db/schema/acts.ts'
import { allotments } from '#db/schema/allotment.ts'
import { reservations } from '#db/schema/booking.ts'
import { consents } from '#db/schema/people.ts'
import { NOW, type TestHouse, test } from '#test/support/house.ts'
import {
  aCentre,
  aPerson,
  aPrice,
  aProduct,
  aReservation,
  aUnit,
  colleague,
  residentFor,
  TODAY,
  withAllSight,
} from '#test/support/makers.ts'
import { anAllotment, aRunningRental } from '#test/support/makers-of-rentals.ts'
import { availabilityOf, freeCountFor } from './availability.server.ts'
import { requestReservation } from './request-reservation.server.ts'

async function aConsentingPerson(house: TestHouse) {
  const person = await aPerson(house, { bornOn: dayOf('1956-03-04') })
  const { id: personId, districtId } = person
  const row = { personId, districtId, purpose: 'service' as const, textVersion: CONSENT_TEXT_VERSION, givenAt: NOW }
  await withAllSight(house, db => db.insert(consents).values(row))
  return person
}

async function aWish(house: TestHouse) {
  const person = await aConsentingPerson(house)
  const product = await aProduct(house)
  await aPrice(house, product.id)
  const centre = await aCentre(house)
  const about = { product: product.code, centreId: centre.id, from: TODAY as string, months: '1' }
  const wish = { ...about, userClass: 'other', way: 'deliver', address: '和平里 3 号楼', phone: '138 0000 0001' }
  return { person, product, centre, wish, actor: await residentFor(house, person) }
}

test('a wish is kept with its frozen price and a unit, and leaves a message to send', async ({ house }) => {
  const { product, wish, actor } = await aWish(house)
  const unit = await aUnit(house, product.id)
  const answer = await perform(house, requestReservation, actor, wish)
  if (!answer.ok) throw new Error(answer.refusal)
  const [row] = await house.seeAll(db =>
    db.select().from(reservations).where(eq(reservations.reference, answer.value.reference)),
  )
  expect(row).toMatchObject({ state: 'requested', personFen: 20_000, depositFen: 100_000, phone: '13800000001' })
  const held = await house.seeAll(db => db.select().from(allotments))
  const during = { from: TODAY, to: addDays(addMonths(TODAY, 1), 2) }
  expect(held).toMatchObject([{ unitId: unit.id, holderId: row?.id, during, isPinned: false, why: 'reservation' }])
  const events = await house.seeAll(db => db.select().from(outboxEvents))
  expect(events).toMatchObject([{ kind: 'reservation_requested', subjectId: row?.id }])
  expect(JSON.stringify(events)).not.toContain('13800000001')
})

test('what is refused is named, and nothing is written', async ({ house }) => {
  const { product, wish, actor } = await aWish(house)
  expect(await perform(house, requestReservation, actor, wish)).toEqual(no('none_free'))
  await aUnit(house, product.id)
  const cases = [
    [{ ...wish, from: '2026-03-01' }, no('day_is_past')],
    [{ ...wish, from: '2026-03-08' }, no('centre_is_closed')],
    [{ ...wish, months: '13' }, no('months_not_offered')],
    [{ ...wish, product: 'nothing' }, no('product_unknown')],
    [{ ...wish, shownDueFen: '1' }, no('price_has_changed')],
    [
      { ...wish, from: '2026-13-01' },
      { ok: false, refusal: 'misread', complaints: { from: 'not_a_day' } },
    ],
    [
      { ...wish, address: ' ' },
      { ok: false, refusal: 'misread', complaints: { address: 'required' } },
    ],
  ] as const
  for (const [given, expected] of cases)
    expect(await perform(house, requestReservation, actor, given)).toEqual(expected)
  const stranger = await residentFor(house, await aPerson(house))
  expect(await perform(house, requestReservation, stranger, wish)).toEqual(no('consent_needed'))
  expect(await house.seeAll(db => db.select().from(reservations))).toEqual([])
})

test('others make room when that helps, and what is with somebody stays', async ({ house }) => {
  const { person, product, wish, actor } = await aWish(house)
  const [one, other] = [await aUnit(house, product.id), await aUnit(house, product.id)]
  const rental = await aReservation(house, { personId: person.id, productId: product.id })
  await aRunningRental(house, rental, one)
  const later = await aReservation(house, { personId: person.id, productId: product.id })
  const far = { from: addMonths(TODAY, 3), to: addMonths(TODAY, 4) }
  await anAllotment(house, other, later.id, { during: far })
  const answer = await perform(house, requestReservation, actor, { ...wish, months: '6' })
  expect(answer.ok).toBe(true)
  const held = await house.seeAll(db => db.select().from(allotments).where(eq(allotments.holderId, later.id)))
  expect(held).toMatchObject([{ unitId: one.id, during: far }])
})

test('a rental that is out past its end keeps its unit', async ({ house }) => {
  const { person, product, centre, wish, actor } = await aWish(house)
  const unit = await aUnit(house, product.id)
  const rental = await aReservation(house, { personId: person.id, productId: product.id })
  await aRunningRental(house, rental, unit)
  const late = addDays(addMonths(TODAY, 1), 10)
  house.setNow(new Date(`${late}T02:00:00Z`))
  const from = addDays(late, 1)
  expect(await perform(house, requestReservation, actor, { ...wish, from })).toEqual(no('none_free'))
  const about = { productId: product.id, centreId: centre.id, now: house.now(), today: late }
  const period = { from, to: addMonths(from, 1) }
  expect(await house.seeAll(db => freeCountFor(db, { ...about, period }))).toBe(0)
  const days = await house.seeAll(db => availabilityOf(db, { ...about, from: late, to: addDays(late, 12) }))
  expect(days.map(({ free }) => free)).toEqual([...Array(10).fill(0), 1, 1])
})

test('the desk reserves for a person of its own centre, and not elsewhere', async ({ house }) => {
  const { person, product, wish } = await aWish(house)
  await aUnit(house, product.id)
  const desk = await colleague(house, 'liuFang')
  const elsewhere = { ...wish, personId: person.id, centreId: (await aCentre(house, 'HD')).id }
  expect(await perform(house, requestReservation, desk, elsewhere)).toEqual(no('centre_is_elsewhere'))
  expect(await perform(house, requestReservation, desk, wish)).toEqual(no('person_not_introduced'))
  expect((await perform(house, requestReservation, desk, { ...wish, personId: person.id })).ok).toBe(true)
})

test('who has not collected yet moves from today on, also to a unit that somebody else had until yesterday', async ({
  house,
}) => {
  const { product, wish, actor } = await aWish(house)
  const [one, other] = [await aUnit(house, product.id), await aUnit(house, product.id)]
  const uncollected = randomUUID()
  await anAllotment(house, one, uncollected, { during: { from: TODAY, to: addDays(TODAY, 20) } })
  await anAllotment(house, other, randomUUID(), {
    ...{ why: 'rental', isPinned: true, during: { from: addDays(TODAY, -30), to: addDays(TODAY, 2) } },
  })
  await anAllotment(house, other, randomUUID(), { during: { from: addDays(TODAY, 60), to: addDays(TODAY, 80) } })
  const later = addDays(TODAY, 3)
  house.setNow(new Date(`${later}T02:00:00Z`))
  const answer = await perform(house, requestReservation, actor, { ...wish, from: later, months: '3' })
  expect(answer).toMatchObject({ ok: true })
  const held = await house.seeAll(db => db.select().from(allotments).where(eq(allotments.holderId, uncollected)))
  expect(held).toMatchObject([{ unitId: other.id, during: { from: later, to: addDays(TODAY, 20) } }])
})
