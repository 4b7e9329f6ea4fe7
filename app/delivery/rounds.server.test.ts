import { eq, sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { perform } from '#app/acts/perform.server.ts'
import { no } from '#app/result.ts'
import { addDays } from '#app/time/day.ts'
import { refusedBy } from '#db/refused.server.ts'
import { accounts } from '#db/schema/access.ts'
import { outboxEvents } from '#db/schema/acts.ts'
import { jobs, rounds, stopVisits } from '#db/schema/delivery.ts'
import { places, units } from '#db/schema/inventory.ts'
import { type TestHouse, test } from '#test/support/house.ts'
import { aProduct, aReservation, aUnit, colleague, TODAY, withAllSight } from '#test/support/makers.ts'
import { anAllotment, aRunningRental } from '#test/support/makers-of-rentals.ts'
import { aRoundScene, type RoundScene } from '#test/support/makers-of-rounds.ts'
import { endRound } from './end-round.server.ts'
import { leaveWithRound } from './leave-with-round.server.ts'
import { loadUnit, unloadUnit } from './load-unit.server.ts'
import { orderStops } from './order-stops.server.ts'
import { planJob } from './plan-job.server.ts'
import { planRound } from './plan-round.server.ts'
import { putOnRound } from './put-on-round.server.ts'
import { stopsOfRound } from './stops.server.ts'
import { takeBack } from './take-back.server.ts'
import { takeOffRound } from './take-off-round.server.ts'

async function planned(given: RoundScene) {
  const answer = await given.plan()
  if (!answer.ok) throw new Error(`no round: ${answer.refusal}`)
  return answer.value.roundId
}
const order = async (house: TestHouse, { driver }: RoundScene, id: string) => {
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
  const given = await aRoundScene(house)
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
  const given = await aRoundScene(house)
  const { driver, unit, product } = given
  const round = await planned(given)
  const leave = () => perform(house, leaveWithRound, driver, { round })
  const load = (code: string) => perform(house, loadUnit, driver, { round, unitCode: code })
  expect(await leave()).toEqual(no('load_is_missing'))
  const other = await aUnit(house, (await aProduct(house)).id)
  expect(await load(other.code)).toEqual(no('load_is_extra'))
  const dirty = await aUnit(house, product.id, { state: 'quarantine' })
  expect(await load(dirty.code)).toEqual(no('unit_is_dirty'))
  const received = await aUnit(house, product.id, { state: 'received' })
  expect(await load(received.code)).toEqual(no('unit_not_ready'))
  const old = await aUnit(house, product.id, { releasedUntil: addDays(TODAY, -1) })
  expect(await load(old.code)).toEqual(no('label_has_run_out'))
  const theirs = await aReservation(house, given.ids)
  const promised = await aUnit(house, product.id)
  await anAllotment(house, promised, theirs.id)
  expect(await load(promised.code)).toEqual(no('unit_is_promised_to_another'))
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
  const { unit, product, van } = await aRoundScene(house)
  const dirty = await aUnit(house, product.id, { state: 'quarantine' })
  const put = (id: string) => house.db.execute(sql`update units set place_id = ${van.id} where id = ${id}`)
  await put(unit.id)
  const said = await put(dirty.id).then(() => undefined, refusedBy)
  expect(said?.constraint).toBe('van_never_mixes_clean_and_dirty')
  const clean = await aUnit(house, product.id)
  await put(clean.id)
  const soil = sql`update units set state = 'quarantine', released_at = null where id = ${clean.id}`
  const turned = await Promise.resolve(house.db.execute(soil)).then(() => undefined, refusedBy)
  expect(turned?.constraint).toBe('van_never_mixes_clean_and_dirty')
})

test('a part of the day that is promised leaves the stop on its round, and the person is told once', async ({
  house,
}) => {
  const given = await aRoundScene(house)
  const { driver, bring, fetch } = given
  const round = await planned(given)
  const told = async () => {
    const events = await house.seeAll(db => db.select().from(outboxEvents).where(eq(outboxEvents.subjectId, bring.id)))
    return events.filter(({ kind }) => kind === 'stop_promised').length
  }
  const promise = (on: string, dayPart: string) =>
    perform(house, planJob, driver, { reference: bring.reference, on, dayPart })
  const before = await told()
  expect(await promise(TODAY, 'early_afternoon')).toMatchObject({ ok: true })
  expect(await told()).toBe(before + 1)
  await promise(TODAY, 'early_afternoon')
  expect(await told()).toBe(before + 1)
  await promise(TODAY, 'morning')
  expect(await told()).toBe(before + 2)
  expect(await order(house, given, round)).toEqual([bring.reference, fetch.reference])
  await promise(addDays(TODAY, 1), 'morning')
  expect(await told()).toBe(before + 3)
  expect(await order(house, given, round)).toEqual([fetch.reference])
})

test('nobody drives whose account is closed', async ({ house }) => {
  const { driver, plan } = await aRoundScene(house)
  await withAllSight(house, db =>
    db.update(accounts).set({ disabledAt: house.now() }).where(eq(accounts.id, driver.id)),
  )
  expect(await plan()).toEqual(no('no_such_driver'))
})

test('what comes back rides on an empty van, and else goes to the dirty zone; at the end the van is empty', async ({
  house,
}) => {
  const given = await aRoundScene(house)
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
