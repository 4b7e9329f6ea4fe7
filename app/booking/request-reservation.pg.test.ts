import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '#app/acts/actor.ts'
import { perform } from '#app/acts/perform.server.ts'
import { CONSENT_TEXT_VERSION } from '#app/people/consent.ts'
import { addDays } from '#app/time/day.ts'
import { refusedBy } from '#db/refused.server.ts'
import { allotments } from '#db/schema/allotment.ts'
import { reservations } from '#db/schema/booking.ts'
import { consents } from '#db/schema/people.ts'
import { NOW } from '#test/support/house.ts'
import { aCentre, aPerson, aPrice, aProduct, aUnit, residentFor, TODAY, withAllSight } from '#test/support/makers.ts'
import { type ServerHouse, serverHouse } from '#test/support/server-house.ts'
import { requestReservation } from './request-reservation.server.ts'

let house: ServerHouse
let residents: readonly Actor[]

beforeAll(async () => {
  house = await serverHouse({ connections: 20 })
  residents = await Promise.all(Array.from({ length: 20 }, newResident))
})
afterAll(() => house.close())

async function newResident(): Promise<Actor> {
  const person = await aPerson(house)
  const { id: personId, districtId } = person
  const row = { personId, districtId, purpose: 'service' as const, textVersion: CONSENT_TEXT_VERSION, givenAt: NOW }
  await withAllSight(house, db => db.insert(consents).values(row))
  return residentFor(house, person)
}

async function aFleet(count: number) {
  const product = await aProduct(house)
  await aPrice(house, product.id)
  const units = []
  for (let i = 0; i < count; i++) units.push(await aUnit(house, product.id))
  return { product, units }
}

const wish = { months: '1', userClass: 'other', way: 'collect', phone: '13800000001' }

async function ask(actor: Actor, product: string, from = TODAY, key = randomUUID()) {
  const { id: centreId } = await aCentre(house)
  return perform(house, requestReservation, actor, { ...wish, product, centreId, from }, { key })
}

const tally = (answers: readonly { ok: boolean; refusal?: string }[]) => ({
  yes: answers.filter(({ ok }) => ok).length,
  none_free: answers.filter(({ refusal }) => refusal === 'none_free').length,
})

test('twenty ask at once for the last three: three may, seventeen are told that none is free', async () => {
  const { product } = await aFleet(3)
  const answers = tally(await Promise.all(residents.map(actor => ask(actor, product.code))))
  expect(answers).toEqual({ yes: 3, none_free: 17 })
  const kept = await house.seeAll(db => db.select().from(reservations).where(eq(reservations.productId, product.id)))
  expect(kept).toHaveLength(3)
})

test('ten ask at once for ten: all ten may', async () => {
  const { product } = await aFleet(10)
  const answers = tally(await Promise.all(residents.slice(0, 10).map(actor => ask(actor, product.code))))
  expect(answers).toEqual({ yes: 10, none_free: 0 })
  const held = await house.seeAll(db => db.select().from(allotments).where(eq(allotments.productId, product.id)))
  expect(new Set(held.map(({ unitId }) => unitId)).size).toBe(10)
})

test('one form sent ten times at once is one reservation', async () => {
  const { product } = await aFleet(2)
  const [resident] = residents
  if (!resident) throw new Error('nobody')
  const key = randomUUID()
  const answers = await Promise.all(Array.from({ length: 10 }, () => ask(resident, product.code, TODAY, key)))
  expect(new Set(answers.map(answer => JSON.stringify(answer))).size).toBe(1)
  expect(answers[0]?.ok).toBe(true)
})

test('a promise that overlaps another is refused by the database itself', async () => {
  const { product, units } = await aFleet(1)
  const [unit] = units
  const [resident] = residents
  if (!unit || !resident) throw new Error('nobody')
  expect((await ask(resident, product.code)).ok).toBe(true)
  const { id: centreId } = await aCentre(house)
  const overlapping = sql`insert into allotments (unit_id, product_id, centre_id, during, why, holder_id)
    values (${unit.id}, ${product.id}, ${centreId}, daterange(${addDays(TODAY, 20)}, ${addDays(TODAY, 25)}), 'showroom', ${randomUUID()})`
  const said = await house.db.execute(overlapping).then(() => undefined, refusedBy)
  expect(said).toMatchObject({ constraint: 'unit_is_not_promised_twice', code: '23P01' })
})
