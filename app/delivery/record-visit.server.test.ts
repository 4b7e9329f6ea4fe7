import { sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { perform } from '#app/acts/perform.server.ts'
import { addDays } from '#app/time/day.ts'
import { refusedBy } from '#db/refused.server.ts'
import { outboxEvents } from '#db/schema/acts.ts'
import { jobs, stopVisits } from '#db/schema/delivery.ts'
import { test } from '#test/support/house.ts'
import { aPerson, residentFor, TODAY } from '#test/support/makers.ts'
import { aRoundScene } from '#test/support/makers-of-rounds.ts'
import { planJob } from './plan-job.server.ts'
import { promiseOf } from './promises.server.ts'
import { recordVisit } from './record-visit.server.ts'
import { stopsOn } from './stops.server.ts'

test('nobody home: tried again on the next open day in the same part of it, and the person is told', async ({
  house,
}) => {
  const { driver, fetch } = await aRoundScene(house)
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

test('sent later, a visit keeps its own day, and a day that was agreed since stands', async ({ house }) => {
  const { driver, fetch } = await aRoundScene(house)
  const visit = (at: string, outcome = 'nobody_home') =>
    perform(house, recordVisit, driver, { reference: fetch.reference, outcome, reason: '敲门没人应', at })
  const last = async () => {
    const rows = await house.seeAs(driver, db => db.select().from(stopVisits).orderBy(stopVisits.at))
    return rows.map(({ on, at }) => ({ on, at: at.toISOString() }))
  }
  const yesterday = new Date(house.now().getTime() - 24 * 60 * 60_000).toISOString()
  expect(await visit(yesterday)).toMatchObject({ ok: true, value: { nextOn: TODAY } })
  expect(await last()).toEqual([{ on: addDays(TODAY, -1), at: yesterday }])
  await perform(house, planJob, driver, { reference: fetch.reference, on: addDays(TODAY, 3), dayPart: 'morning' })
  expect(await visit(house.now().toISOString())).toMatchObject({ ok: true, value: { nextOn: addDays(TODAY, 3) } })
  expect(await visit('gestern')).toMatchObject({ ok: false, refusal: 'misread' })
})

test('refused at the door: nobody sets out again before the desk has planned it', async ({ house }) => {
  const { driver, bring } = await aRoundScene(house)
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
  const { driver, fetch } = await aRoundScene(house)
  await perform(house, recordVisit, driver, { reference: fetch.reference, outcome: 'partly', reason: '少一条护栏' })
  const refusal = (query: Parameters<typeof house.db.execute>[0]) =>
    Promise.resolve(house.db.execute(query)).then(() => undefined, refusedBy)
  const copied = sql`insert into stop_visits (job_id, person_id, centre_id, district_id, outcome, reason, "on", visited_by, at)
    select job_id, person_id, centre_id, district_id, 'refused', ' ', "on", visited_by, at from stop_visits`
  expect((await refusal(copied))?.constraint).toBe('stop_that_was_not_done_says_why')
  expect((await refusal(sql`update stop_visits set reason = ''`))?.constraint).toBe('stop_visits_is_append_only')
})

test('the person reads on which day and in which part of it somebody comes; nobody else does', async ({ house }) => {
  const { driver, person, bring } = await aRoundScene(house)
  const [renter, stranger] = [await residentFor(house, person), await residentFor(house, await aPerson(house))]
  const read = (who: typeof renter, today = TODAY) => house.seeAs(who, db => promiseOf(db, bring.reference, today))
  expect(await read(renter)).toBeUndefined()
  await perform(house, planJob, driver, { reference: bring.reference, on: TODAY, dayPart: 'morning' })
  const promised = { kind: 'deliver', on: TODAY, dayPart: 'morning' }
  expect(await read(renter)).toEqual({ ...promised, isLate: false })
  expect(await read(renter, addDays(TODAY, 1))).toEqual({ ...promised, isLate: true })
  expect(await read(stranger)).toBeUndefined()
})
