import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { perform } from '#app/acts/perform.server.ts'
import { takeBackMany } from '#app/floor/take-back-many.server.ts'
import { jobs, rounds } from '#db/schema/delivery.ts'
import { units } from '#db/schema/inventory.ts'
import { tally } from '#test/support/crowd.ts'
import { TODAY } from '#test/support/makers.ts'
import { anEmptyRound, aRoundScene } from '#test/support/makers-of-rounds.ts'
import { type ServerHouse, serverHouse } from '#test/support/server-house.ts'
import { endRound } from './end-round.server.ts'
import { leaveWithRound } from './leave-with-round.server.ts'
import { loadUnit } from './load-unit.server.ts'
import { orderStops } from './order-stops.server.ts'
import { planJob } from './plan-job.server.ts'
import { planRound } from './plan-round.server.ts'
import { putOnRound } from './put-on-round.server.ts'
import { recordVisit } from './record-visit.server.ts'
import { takeOffRound } from './take-off-round.server.ts'

const TIMES = process.env.FULL === '1' ? 20 : 4
const LONG = 600_000

let house: ServerHouse
beforeAll(async () => {
  house = await serverHouse({ connections: 10 })
}, LONG)
afterAll(() => house.close())

let vans = 0
const another = () => `车 ${++vans}`

/** The scene, with both of its stops on one round. */
async function onTheRound() {
  const given = await aRoundScene(house, another())
  const { driver, bring, fetch } = given
  const round = await anEmptyRound(house, driver, another())
  const stop = (reference: string) => ({ round: round.id, reference })
  for (const { reference } of [bring, fetch]) await perform(house, putOnRound, driver, stop(reference))
  return { ...given, round, stop, which: { round: round.id } }
}
type Given = Awaited<ReturnType<typeof onTheRound>>

const openStops = ({ bring, fetch }: Pick<Given, 'bring' | 'fetch'>) =>
  house.seeAll(async db => {
    const rows = await db
      .select({ reservationId: jobs.reservationId, roundId: jobs.roundId, turn: jobs.turn, endedAt: rounds.endedAt })
      .from(jobs)
      .leftJoin(rounds, eq(rounds.id, jobs.roundId))
      .where(sql`${jobs.doneAt} is null and ${jobs.droppedAt} is null`)
    return rows.filter(({ reservationId }) => [bring.id, fetch.id].includes(reservationId))
  })

/** A stop on a round that is over would be on nobody's list any more. */
async function nothingIsLost(given: Pick<Given, 'bring' | 'fetch'>) {
  const open = await openStops(given)
  expect(open.filter(({ endedAt }) => endedAt !== null)).toEqual([])
  const places = open.flatMap(({ roundId, turn }) => (roundId === null ? [] : [`${roundId} ${turn}`]))
  expect(new Set(places).size).toBe(places.length)
  return open
}

/** Those that the database had to break up itself; the door tries again, and nobody is told. */
const deadlocks = () =>
  house.seeAll(async db => {
    await db.execute(sql`select pg_stat_clear_snapshot()`)
    const [said] = await db
      .select({ n: sql<number>`deadlocks::int` })
      .from(sql`pg_stat_database`)
      .where(sql`datname = current_database()`)
    return said?.n
  })

test(`two put the same stop on two rounds: it is on one of them, ${TIMES} times`, { timeout: LONG }, async () => {
  for (let time = 0; time < TIMES; time++) {
    const given = await aRoundScene(house, another())
    const { driver, bring } = given
    const two = [await anEmptyRound(house, driver, another()), await anEmptyRound(house, driver, another())]
    const put = (round: { id: string }) =>
      perform(house, putOnRound, driver, { round: round.id, reference: bring.reference })
    const answers = await Promise.all(two.map(put))
    expect(tally(answers)).toEqual({ yes: 1, stop_is_not_open: 1 })
    const [winner] = answers.flatMap(answer => (answer.ok ? [answer.value.roundId] : []))
    const mine = (await nothingIsLost(given)).filter(({ reservationId }) => reservationId === bring.id)
    expect(mine).toMatchObject([{ roundId: winner, turn: 1 }])
  }
})

test(`it leaves while another loads: with all of it or not at all, ${TIMES} times`, { timeout: LONG }, async () => {
  for (let time = 0; time < TIMES; time++) {
    const { driver, unit, round, which } = await onTheRound()
    const moves = [
      () => perform(house, loadUnit, driver, { ...which, unitCode: unit.code }),
      () => perform(house, leaveWithRound, driver, which),
    ]
    await Promise.all((time % 2 === 0 ? moves : moves.toReversed()).map(move => move()))
    const [now] = await house.seeAll(db => db.select().from(rounds).where(eq(rounds.id, round.id)))
    const lying = await house.seeAll(db => db.select().from(units).where(eq(units.placeId, round.vanId)))
    expect(lying.map(({ code }) => code)).toEqual([unit.code])
    if (now?.leftAt === null) expect(await perform(house, leaveWithRound, driver, which)).toMatchObject({ ok: true })
  }
})

type Move = (given: Given) => Promise<{ readonly ok: boolean }>
const MOVES: { readonly [name: string]: Move } = {
  'plan another round': ({ driver, van }) =>
    perform(house, planRound, driver, { on: TODAY, driver: driver.id, van: van.id }),
  order: ({ driver, which }) => perform(house, orderStops, driver, which),
  move: ({ driver, stop, fetch }) => perform(house, orderStops, driver, { ...stop(fetch.reference), where: 'up' }),
  'promise a part of the day': ({ driver, bring }) =>
    perform(house, planJob, driver, { reference: bring.reference, on: TODAY, dayPart: 'morning' }),
  'take off': ({ driver, stop, bring }) => perform(house, takeOffRound, driver, stop(bring.reference)),
  'nobody home': ({ driver, fetch }) =>
    perform(house, recordVisit, driver, { reference: fetch.reference, outcome: 'nobody_home', reason: '没人' }),
  'take back': ({ driver, out }) =>
    perform(house, takeBackMany, driver, { codes: out.code, condition: 'good', contamination: 'none' }),
}
const NAMES = Object.keys(MOVES)
const PAIRS = NAMES.flatMap((one, i) => NAMES.slice(i).map(other => [one, other] as const))

test.each(PAIRS)('%s against %s: nothing is lost, and nobody waits for ever', { timeout: LONG }, async (one, other) => {
  const before = await deadlocks()
  for (let time = 0; time < TIMES / 2; time++) {
    const given = await onTheRound()
    const answers = await Promise.all([one, other].map(name => MOVES[name]?.(given)))
    expect(answers.some(answer => answer?.ok)).toBe(true)
    await nothingIsLost(given)
  }
  expect(await deadlocks()).toBe(before)
})

test(`it ends while a part of the day is promised, ${TIMES} times`, { timeout: LONG }, async () => {
  for (let time = 0; time < TIMES; time++) {
    const given = await onTheRound()
    const { driver, unit, which, bring } = given
    await perform(house, loadUnit, driver, { ...which, unitCode: unit.code })
    await perform(house, leaveWithRound, driver, which)
    const moves = [
      () => perform(house, endRound, driver, which),
      () => perform(house, planJob, driver, { reference: bring.reference, on: TODAY, dayPart: 'late_afternoon' }),
    ]
    const answers = await Promise.all((time % 2 === 0 ? moves : moves.toReversed()).map(move => move()))
    expect(tally(answers)).toEqual({ yes: 2 })
    expect(await nothingIsLost(given)).toHaveLength(2)
  }
})
