import { eq, sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { perform } from '#app/acts/perform.server.ts'
import { no } from '#app/result.ts'
import { refusedBy } from '#db/refused.server.ts'
import { outboxEvents } from '#db/schema/acts.ts'
import { jobs, rounds, stopVisits } from '#db/schema/delivery.ts'
import { places, units } from '#db/schema/inventory.ts'
import { type TestHouse, test } from '#test/support/house.ts'
import { aPerson, aProduct, aReservation, aUnit, colleague, TODAY } from '#test/support/makers.ts'
import { anAgreement, anAllotment, aRunningRental } from '#test/support/makers-of-rentals.ts'
import { aPlace } from '#test/support/makers-of-stock.ts'
import { endRound } from './end-round.server.ts'
import { leaveWithRound } from './leave-with-round.server.ts'
import { loadUnit, unloadUnit } from './load-unit.server.ts'
import { orderStops } from './order-stops.server.ts'
import { planJob } from './plan-job.server.ts'
import { planRound } from './plan-round.server.ts'
import { putOnRound } from './put-on-round.server.ts'
import { recordVisit } from './record-visit.server.ts'
import { stopsOfRound, stopsOn } from './stops.server.ts'
import { takeBack } from './take-back.server.ts'
import { takeOffRound } from './take-off-round.server.ts'

/** One to bring and one to fetch today, a van, and somebody who drives it. */
async function scene(house: TestHouse) {
  const product = await aProduct(house)
  const person = await aPerson(house)
  const ids = { personId: person.id, productId: product.id }
  const bring = await aReservation(house, ids)
  await anAgreement(house, bring)
  const unit = await aUnit(house, product.id)
  await anAllotment(house, unit, bring.id)
  const fetch = await aReservation(house, { ...ids, fromOn: TODAY, address: '雍阳西道 1 号' })
  const out = await aUnit(house, product.id)
  await aRunningRental(house, fetch, out)
  const driver = await colleague(house, 'sunQiang')
  const van = await aPlace(house, 'van', '津A·12345')
  await perform(house, planJob, driver, { reference: fetch.reference, on: TODAY, dayPart: 'morning' })
  const plan = () => perform(house, planRound, driver, { on: TODAY, driver: driver.id, van: van.id })
  return { product, ids, bring, unit, fetch, out, driver, van, plan }
}
type Scene = Awaited<ReturnType<typeof scene>>

async function planned(given: Scene) {
  const answer = await given.plan()
  if (!answer.ok) throw new Error(`no round: ${answer.refusal}`)
  return answer.value.roundId
}
const order = async (house: TestHouse, { driver }: Scene, id: string) => {
  const stops = await house.seeAs(driver, db => stopsOfRound(db, { id, centreId: driver.centreId ?? '' }))
  return stops.map(({ reference }) => reference)
}
const unitNow = (house: TestHouse, id: string) =>
  house.seeAll(async db => (await db.select().from(units).where(eq(units.id, id)))[0])
const placeOf = (house: TestHouse, unitId: string) =>
  house.seeAll(
    async db =>
      (
        await db
          .select({ kind: places.kind })
          .from(units)
          .innerJoin(places, eq(places.id, units.placeId))
          .where(eq(units.id, unitId))
      )[0]?.kind,
  )

test('a round takes what is due at somebody’s door, brings first, and its order is the dispatcher’s', async ({
  house,
}) => {
  const given = await scene(house)
  const { bring, fetch, driver, van, plan } = given
  const round = await planned(given)
  expect(await order(house, given, round)).toEqual([bring.reference, fetch.reference])
  expect(await plan()).toEqual(no('van_is_taken'))
  const put = { round, reference: fetch.reference }
  expect(await perform(house, orderStops, driver, { ...put, where: 'up' })).toMatchObject({ ok: true })
  expect(await order(house, given, round)).toEqual([fetch.reference, bring.reference])
  expect(await perform(house, orderStops, driver, { round })).toMatchObject({ ok: true })
  expect(await order(house, given, round)).toEqual([bring.reference, fetch.reference])
  expect(await perform(house, putOnRound, driver, put)).toEqual(no('stop_is_not_open'))
  expect(await perform(house, takeOffRound, driver, put)).toMatchObject({ ok: true })
  expect(await order(house, given, round)).toEqual([bring.reference])
  expect(await perform(house, putOnRound, driver, put)).toMatchObject({ ok: true })
  expect(await order(house, given, round)).toEqual([bring.reference, fetch.reference])
  const elsewhere = await colleague(house, 'tangYu')
  expect(await perform(house, orderStops, elsewhere, { round })).toMatchObject({ ok: false })
  expect(await perform(house, planRound, driver, { on: '2026-03-01', driver: driver.id, van: van.id })).toEqual(
    no('job_day_is_past'),
  )
})

test('a van leaves with exactly what was promised, any unit of the product will do', async ({ house }) => {
  const given = await scene(house)
  const { driver, unit, product } = given
  const round = await planned(given)
  const leave = () => perform(house, leaveWithRound, driver, { round })
  const load = (code: string) => perform(house, loadUnit, driver, { round, unitCode: code })
  expect(await leave()).toEqual(no('load_is_missing'))
  const other = await aUnit(house, (await aProduct(house)).id)
  expect(await load(other.code)).toEqual(no('load_is_extra'))
  const dirty = await aUnit(house, product.id, { state: 'quarantine' })
  expect(await load(dirty.code)).toEqual(no('unit_not_ready'))
  const like = await aUnit(house, product.id)
  expect(await load(like.code)).toMatchObject({ ok: true })
  expect(await load(like.code)).toEqual(no('is_loaded_already'))
  expect(await load(unit.code)).toEqual(no('load_is_extra'))
  expect(await perform(house, unloadUnit, driver, { round, unitCode: unit.code })).toEqual(no('is_not_on_the_van'))
  expect(await perform(house, unloadUnit, driver, { round, unitCode: like.code })).toMatchObject({ ok: true })
  expect(await placeOf(house, like.id)).toBe('clean_store')
  await load(unit.code)
  expect(await perform(house, endRound, driver, { round })).toEqual(no('round_has_not_left'))
  expect(await leave()).toMatchObject({ ok: true })
  expect(await leave()).toEqual(no('round_has_left'))
  expect(await load(like.code)).toEqual(no('round_has_left'))
})

test('the database itself keeps clean and dirty apart on a van', async ({ house }) => {
  const { unit, product, van } = await scene(house)
  const dirty = await aUnit(house, product.id, { state: 'quarantine' })
  const put = (id: string) => house.db.execute(sql`update units set place_id = ${van.id} where id = ${id}`)
  await put(unit.id)
  const said = await put(dirty.id).then(() => undefined, refusedBy)
  expect(said?.constraint).toBe('van_never_mixes_clean_and_dirty')
})

test('what comes back rides on an empty van, and else goes to the dirty zone; at the end the van is empty', async ({
  house,
}) => {
  const given = await scene(house)
  const { driver, unit, out, bring, fetch, ids, product } = given
  const round = await planned(given)
  await perform(house, loadUnit, driver, { round, unitCode: unit.code })
  await perform(house, leaveWithRound, driver, { round })
  const back = { condition: 'good', contamination: 'none' }
  expect(await perform(house, takeBack, driver, { unitCode: out.code, ...back })).toMatchObject({ ok: true })
  expect(await placeOf(house, out.id)).toBe('dirty_zone')
  expect(await house.seeAs(driver, db => db.select().from(stopVisits))).toMatchObject([{ outcome: 'done' }])

  const second = await aReservation(house, ids)
  const another = await aUnit(house, product.id)
  await aRunningRental(house, second, another)
  await house.db.execute(sql`update units set place_id = (select id from places p where p.centre_id = units.centre_id
    and p.kind = 'clean_store' and is_main) where id = ${unit.id}`)
  expect(await perform(house, takeBack, driver, { unitCode: another.code, ...back })).toMatchObject({ ok: true })
  expect(await placeOf(house, another.id)).toBe('van')
  expect(await perform(house, endRound, driver, { round })).toMatchObject({ ok: true, value: { unloaded: 1 } })
  expect(await placeOf(house, another.id)).toBe('dirty_zone')
  expect(await unitNow(house, another.id)).toMatchObject({ state: 'quarantine' })
  const left = await house.seeAs(driver, db => db.select().from(jobs).where(eq(jobs.reservationId, bring.id)))
  expect(left).toMatchObject([{ roundId: null, turn: null, doneAt: null, droppedAt: null }])
  expect(await house.seeAs(driver, db => db.select().from(rounds))).toMatchObject([{ endedAt: house.now() }])
  expect(await perform(house, endRound, driver, { round })).toEqual(no('round_is_over'))
  expect(fetch.reference).toBeTruthy()
})

test('nobody home: tried again on the next open day in the same part of it, and the person is told', async ({
  house,
}) => {
  const { driver, fetch } = await scene(house)
  const visit = (outcome: string, reason: string) =>
    perform(house, recordVisit, driver, { reference: fetch.reference, outcome, reason })
  expect(await visit('nobody_home', ' ')).toMatchObject({ complaints: { reason: 'required' } })
  expect(await visit('nobody_home', '敲门没人应')).toMatchObject({ ok: true, value: { nextOn: '2026-03-03' } })
  const all = await house.seeAs(driver, db => db.select().from(jobs).orderBy(jobs.on))
  expect(all).toMatchObject([
    { on: TODAY, droppedAt: house.now() },
    { on: '2026-03-03', dayPart: 'morning', kind: 'fetch_back', droppedAt: null },
  ])
  const left = await house.seeAll(db => db.select({ kind: outboxEvents.kind }).from(outboxEvents))
  expect(left.map(({ kind }) => kind)).toContain('stop_goes_again')
})

test('refused at the door: nobody sets out again before the desk has planned it', async ({ house }) => {
  const { driver, bring } = await scene(house)
  const due = async () => {
    const stops = await house.seeAs(driver, db =>
      stopsOn(db, { centreId: driver.centreId ?? '', day: TODAY, today: TODAY }),
    )
    return stops.map(({ reference }) => reference).includes(bring.reference)
  }
  expect(await due()).toBe(true)
  const said = { reference: bring.reference, outcome: 'refused', reason: '家里放不下' }
  expect(await perform(house, recordVisit, driver, said)).toMatchObject({ ok: true, value: { nextOn: null } })
  expect(await due()).toBe(false)
  await perform(house, planJob, driver, { reference: bring.reference, on: TODAY, dayPart: 'late_afternoon' })
  expect(await due()).toBe(true)
})

test('a visit without its reason, and one that is rewritten, the database refuses', async ({ house }) => {
  const { driver, fetch } = await scene(house)
  await perform(house, recordVisit, driver, { reference: fetch.reference, outcome: 'partly', reason: '少一条护栏' })
  const refusal = (query: Parameters<typeof house.db.execute>[0]) =>
    Promise.resolve(house.db.execute(query)).then(() => undefined, refusedBy)
  const copied = sql`insert into stop_visits (job_id, person_id, centre_id, district_id, outcome, reason, "on", visited_by, at)
    select job_id, person_id, centre_id, district_id, 'refused', ' ', "on", visited_by, at from stop_visits`
  expect((await refusal(copied))?.constraint).toBe('stop_that_was_not_done_says_why')
  expect((await refusal(sql`update stop_visits set reason = ''`))?.constraint).toBe('stop_visits_is_append_only')
})
