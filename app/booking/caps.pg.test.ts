import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '#app/acts/actor.ts'
import { perform } from '#app/acts/perform.server.ts'
import { extendRental } from '#app/delivery/changes/extend-rental.server.ts'
import { fen } from '#app/money/fen.ts'
import type { ProgrammeRules } from '#app/programmes/programme.ts'
import { cancelReservation } from '#app/rental/cancel-reservation.server.ts'
import { reservationShares, reservations } from '#db/schema/booking.ts'
import { people } from '#db/schema/people.ts'
import { aFleet, aWish, someResidents, tally, wrongs } from '#test/support/crowd.ts'
import { aUnit, withAllSight } from '#test/support/makers.ts'
import { lent } from '#test/support/makers-of-changes.ts'
import { aProgramme, capsWith, rulesWith } from '#test/support/makers-of-programmes.ts'
import { found, MISCOUNTED, rowsBy } from '#test/support/recount.ts'
import { type ServerHouse, serverHouse } from '#test/support/server-house.ts'
import { requestReservation } from './request-reservation.server.ts'

/** Half of 200 yuan: what a programme gives of a month while it has that much. */
const HALF = 10_000
const AT_ONCE = 200
const LONG = 300_000

let house: ServerHouse
let residents: readonly Actor[]

beforeAll(async () => {
  house = await serverHouse({ connections: 20 })
  residents = await someResidents(house, AT_ONCE + 2)
})
afterAll(() => house.close())

/** A product with units for everybody, and a programme that helps with it and nothing else. */
async function helped(limits: Partial<Pick<ProgrammeRules, 'caps' | 'budget'>>, howMany = AT_ONCE + 2) {
  const { product } = await aFleet(house, howMany)
  const code = `helps-${product.code}`
  const what = { categories: [], products: [product.code] }
  await aProgramme(house, { code, rules: rulesWith({ what, ...limits }) })
  const ask = async (actor: Actor) =>
    perform(house, requestReservation, actor, await aWish(house, product), { key: randomUUID() })
  return { product, code, ask }
}

/** Everybody's price as it was frozen: what each got and paid of 200 yuan. */
async function pricesOf(productId: string) {
  const rows = await house.seeAll(db =>
    db
      .select({
        reference: reservations.reference,
        listRentFen: reservations.listRentFen,
        personFen: reservations.personFen,
        gotFen: sql<number>`coalesce(sum(${reservationShares.amountFen}), 0)::int`,
        wantedFen: sql<number>`coalesce(sum(${reservationShares.wantedFen}), 0)::int`,
      })
      .from(reservations)
      .leftJoin(reservationShares, eq(reservationShares.reservationId, reservations.id))
      .where(sql`${reservations.productId} = ${productId} and ${reservations.state} <> 'cancelled'`)
      .groupBy(reservations.id),
  )
  return rows.toSorted((one, other) => other.gotFen - one.gotFen)
}

const got = (prices: Awaited<ReturnType<typeof pricesOf>>) => prices.map(({ gotFen }) => gotFen).filter(Boolean)

const addsUp = (prices: Awaited<ReturnType<typeof pricesOf>>) =>
  prices.filter(({ listRentFen, personFen, gotFen }) => personFen + gotFen === listRentFen).length

const usedOf = async (code: string) =>
  (
    await rowsBy<{ holder: string; used: number; limit: number }>(
      house.db,
      sql`select holder, (reserved_fen + settled_fen)::int as used, limit_fen::int as limit from allowances where code = ${code}`,
    )
  ).map(({ holder, used, limit }) => ({ holder, used, limit }))

const theFirst = (): Actor => {
  const [first] = residents
  if (!first) throw new Error('nobody')
  return first
}

test(`${AT_ONCE} rentals at once against one person's nearly spent limit`, { timeout: LONG }, async () => {
  const limit = 2 * HALF + 5_003
  const { product, code, ask } = await helped({ caps: capsWith({ personYearFen: limit }) })
  const person = theFirst()
  expect((await ask(person)).ok).toBe(true)
  const answers = await Promise.all(Array.from({ length: AT_ONCE }, () => ask(person)))
  expect(tally(answers)).toEqual({ yes: AT_ONCE })
  const prices = await pricesOf(product.id)
  expect(got(prices)).toEqual([HALF, HALF, 5_003])
  expect(addsUp(prices)).toBe(AT_ONCE + 1)
  expect(await usedOf(code)).toEqual([{ holder: 'person', used: limit, limit }])
  expect(await wrongs(house)).toEqual({})
})

test(`${AT_ONCE} people at once for a programme's nearly spent budget`, { timeout: LONG }, async () => {
  const budget = 3 * HALF + 3_337
  const { product, code, ask } = await helped({ budget: { fen: fen(budget), per: 'year' } })
  const [first, ...crowd] = residents
  expect(first && (await ask(first)).ok).toBe(true)
  const answers = await Promise.all(crowd.slice(0, AT_ONCE).map(ask))
  expect(tally(answers)).toEqual({ yes: AT_ONCE })
  const prices = await pricesOf(product.id)
  expect(got(prices)).toEqual([HALF, HALF, HALF, 3_337])
  expect(addsUp(prices)).toBe(AT_ONCE + 1)
  expect(await usedOf(code)).toEqual([{ holder: 'budget', used: budget, limit: budget }])
  expect(await wrongs(house)).toEqual({})
})

test('what is called off is the next one’s, to the fen', { timeout: LONG }, async () => {
  const { product, code, ask } = await helped({ budget: { fen: fen(HALF + 1), per: 'version' } }, 6)
  const [first, second, third] = residents
  if (!first || !second || !third) throw new Error('nobody')
  const asked = await ask(first)
  expect((await ask(second)).ok).toBe(true)
  expect(got(await pricesOf(product.id))).toEqual([HALF, 1])
  if (!asked.ok) throw new Error(asked.refusal)
  expect((await perform(house, cancelReservation, first, asked.value)).ok).toBe(true)
  expect(await usedOf(code)).toMatchObject([{ used: 1 }])
  expect((await ask(third)).ok).toBe(true)
  expect(got(await pricesOf(product.id))).toEqual([HALF, 1])
  expect(await wrongs(house)).toEqual({})
})

test('a household, its people and a budget: asking and calling off at once', { timeout: LONG }, async () => {
  const limits = { household: 4 * HALF + 7, person: 3 * HALF + 1, budget: 6 * HALF + 11 }
  const caps = capsWith({ householdYearFen: limits.household, personYearFen: limits.person })
  const { product, code, ask } = await helped({ caps, budget: { fen: fen(limits.budget), per: 'year' } })
  const four = residents.slice(0, 4)
  const [father, mother] = four
  const householdId = father?.personId ?? ''
  await withAllSight(house, async db => {
    for (const one of [father, mother])
      await db
        .update(people)
        .set({ householdId })
        .where(eq(people.id, one?.personId ?? ''))
  })
  const askAndMaybeNot = async (actor: Actor, keeps: boolean) => {
    const asked = await ask(actor)
    if (!asked.ok || keeps) return asked
    return perform(house, cancelReservation, actor, asked.value)
  }
  const answers = await Promise.all(
    Array.from({ length: AT_ONCE }, (_, i) => askAndMaybeNot(four[i % four.length] ?? theFirst(), i % 3 === 0)),
  )
  expect(tally(answers)).toEqual({ yes: AT_ONCE })
  const prices = await pricesOf(product.id)
  expect(addsUp(prices)).toBe(prices.length)
  const used = await usedOf(code)
  expect(used.filter(one => one.used > one.limit)).toEqual([])
  // Once all is quiet whoever may still get something gets all of it, until nothing is left for anybody.
  for (const actor of four) for (let i = 0; i < 4; i++) expect((await ask(actor)).ok).toBe(true)
  const full = await usedOf(code)
  expect(full.find(({ holder }) => holder === 'budget')).toMatchObject({ used: limits.budget })
  expect(await wrongs(house)).toEqual({})
})

test('more months and new rentals at once: limits come before the shelf, so that nobody waits for another', {
  timeout: LONG,
}, async () => {
  const budget = 21 * HALF + 9
  const { product, code, ask } = await helped({ budget: { fen: fen(budget), per: 'version' } }, 20)
  const running = []
  for (let i = 0; i < 15; i++) running.push(await lent(house, await aUnit(house, product.id)))
  const answers = await Promise.all([
    ...running.map(({ resident, reservation }) =>
      perform(house, extendRental, resident, { reference: reservation.reference, months: 1 }),
    ),
    ...residents.slice(0, 15).map(ask),
  ])
  expect(tally(answers)).toEqual({ yes: 30 })
  expect(await usedOf(code)).toEqual([{ holder: 'budget', used: budget, limit: budget }])
  expect(await found(house.db, MISCOUNTED)).toEqual({})
  const deadlocks = sql`select deadlocks::int as count from pg_stat_database where datname = current_database()`
  expect(await rowsBy(house.db, deadlocks)).toEqual([{ count: 0 }])
})
