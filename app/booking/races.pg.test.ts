import { randomInt, randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '#app/acts/actor.ts'
import { perform } from '#app/acts/perform.server.ts'
import { keptFor } from '#app/allotment/keeping.ts'
import { keepingOf } from '#app/allotment/keepings.server.ts'
import { type Held, planFor } from '#app/allotment/plan.ts'
import { isOpenOn } from '#app/districts/opening.ts'
import { no } from '#app/result.ts'
import { addDays, type Day } from '#app/time/day.ts'
import { monthsFrom, type Period } from '#app/time/period.ts'
import { allotments } from '#db/schema/allotment.ts'
import { reservations } from '#db/schema/booking.ts'
import { aFleet, aWish, someResidents, tally, wrongs } from '#test/support/crowd.ts'
import { aCentre, TODAY } from '#test/support/makers.ts'
import { rowsBy } from '#test/support/recount.ts'
import { type ServerHouse, serverHouse } from '#test/support/server-house.ts'
import { requestReservation } from './request-reservation.server.ts'
import { FARTHEST_DAYS } from './reservation.ts'

const FULL = process.env.FULL === '1'
const LONG = 900_000

let house: ServerHouse
let residents: readonly Actor[]

beforeAll(async () => {
  house = await serverHouse({ connections: 100 })
  residents = await someResidents(house, 200)
})
afterAll(() => house.close())

const ask = async (actor: Actor, wish: unknown) =>
  perform(house, requestReservation, actor, wish, { key: randomUUID() })

const ONE = 'RACE-two-residents-one-unit, RACE-serial-twice, RACE-same-slot-two-users'

test(`${ONE}: two hundred people race for one unit: one gets it, the others are told that none is free`, async () => {
  const { product } = await aFleet(house, 1)
  const wish = await aWish(house, product)
  const answers = await Promise.all(residents.map(actor => ask(actor, wish)))
  expect(tally(answers)).toEqual({ yes: 1, none_free: 199 })
  // The name of the refusal and nothing more: nobody learns who was quicker.
  for (const answer of answers) if (!answer.ok) expect(answer).toEqual(no('none_free'))
  const kept = await house.seeAll(db => db.select().from(reservations).where(eq(reservations.productId, product.id)))
  expect(kept).toHaveLength(1)
  expect(await wrongs(house)).toEqual({})
})

const ROUNDS = FULL ? 300 : 20

test(`RACE-allocate-5-of-5: ten people ask for ten units at once, ${ROUNDS} times: every one gets one, and the next none`, {
  timeout: LONG,
}, async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const { product } = await aFleet(house, 10)
    const wish = await aWish(house, product)
    const ten = residents.slice((round % 19) * 10, (round % 19) * 10 + 10)
    expect(tally(await Promise.all(ten.map(actor => ask(actor, wish)))), `round ${round}`).toEqual({ yes: 10 })
    const late = residents.slice(190).map(actor => ask(actor, wish))
    expect(tally(await Promise.all(late)), `round ${round}`).toEqual({ none_free: 10 })
    const held = await house.seeAll(db => db.select().from(allotments).where(eq(allotments.productId, product.id)))
    expect(new Set(held.map(({ unitId }) => unitId)).size).toBe(10)
  }
  expect(await wrongs(house)).toEqual({})
})

const REQUESTS = FULL ? 5000 : 600
const CLIENTS = 40

/**
 * Every reading of a unit notes whose turn it is, in numbers that a rollback does not give back: units are read under the
 * lock of the stock line, so the last number that a person's request has noted is its place in the order of the turns,
 * and that is the order of the commits, whether the answer was a yes or a no.
 */
async function noteTurns(people: readonly Actor[]) {
  await house.db.execute(sql`create sequence turns`)
  for (const { personId } of people) await house.db.execute(sql.raw(`create sequence "turn_of_${personId}"`))
  await house.db.execute(sql`create function noted_turn() returns boolean volatile security definer language plpgsql as $$
    begin
      if sight_person() is not null then
        perform setval(format('%I', 'turn_of_' || sight_person()), nextval('turns'));
      end if;
      return true;
    end $$`)
  await house.db.execute(sql`drop policy units_are_seen_by_all on units`)
  await house.db.execute(
    sql`create policy units_note_turns on units for all to fuju_app using (noted_turn()) with check (true)`,
  )
}

async function turnOf({ personId }: Actor): Promise<number> {
  const [row] = await rowsBy<{ last_value: string }>(house.db, sql.raw(`select last_value from "turn_of_${personId}"`))
  return Number(row?.last_value)
}

type Request = { readonly turn: number; readonly from: Day; readonly months: number; readonly answer: string }

test(`forty people ask for ${REQUESTS} random periods of fifty units: no overlap, and the same answers as one after the other`, {
  timeout: LONG,
}, async () => {
  const { product, units } = await aFleet(house, 50)
  const { id: centreId } = await aCentre(house)
  const keeping = await house.seeAll(db =>
    keepingOf(db, { centreId, productId: product.id }, { now: house.now(), today: TODAY }),
  )
  const days = Array.from({ length: FARTHEST_DAYS }, (_, day) => addDays(TODAY, day)).filter(day =>
    isOpenOn(keeping.opening, day),
  )
  const clients = residents.slice(0, CLIENTS)
  await noteTurns(clients)
  const done: Request[] = []
  const ofClient = async (actor: Actor) => {
    for (let asked = 0; asked < REQUESTS / CLIENTS; asked++) {
      const [from = TODAY, months] = [days[randomInt(days.length)], randomInt(1, 3)]
      const answer = await ask(actor, await aWish(house, product, from, months))
      done.push({ turn: await turnOf(actor), from, months, answer: answer.ok ? 'yes' : answer.refusal })
    }
  }
  await Promise.all(clients.map(ofClient))

  const inTurn = done.toSorted((one, other) => one.turn - other.turn)
  expect(new Set(inTurn.map(({ turn }) => turn)).size).toBe(REQUESTS)
  let held: readonly Held[] = []
  for (const [place, { from, months, answer }] of inTurn.entries()) {
    const during = keptFor(monthsFrom(from, months), keeping)
    const plan = planFor({ units: units.map(({ id }) => id), held }, during)
    expect(answer, `request ${place}, ${months} months from ${from}`).toBe(plan.ok ? 'yes' : plan.refusal)
    if (!plan.ok) continue
    const moved = new Map(plan.value.moves.map(({ id, unitId }) => [id, unitId]))
    const stay = held.map(one => ({ ...one, unitId: moved.get(one.id) ?? one.unitId }))
    held = [...stay, { id: String(place), unitId: plan.value.unitId, during, isMovable: true }]
  }
  const { none_free: refused = 0, ...others } = tally(
    done.map(({ answer }) => ({ ok: answer === 'yes', refusal: answer })),
  )
  expect(others).toEqual({ yes: held.length })
  expect(refused).toBeGreaterThan(0)
  const kept = await house.seeAll(db => db.select().from(allotments).where(eq(allotments.productId, product.id)))
  const spans = (of: readonly { readonly during: Period }[]) =>
    of.map(({ during }) => `${during.from} ${during.to}`).sort()
  expect(spans(kept)).toEqual(spans(held))
  expect(await wrongs(house)).toEqual({})
})
