import { eq, sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { perform } from '#app/acts/perform.server.ts'
import { NOTHING } from '#app/money/fen.ts'
import { no, yes } from '#app/result.ts'
import { addDays, dayOf } from '#app/time/day.ts'
import { refusedBy } from '#db/refused.server.ts'
import { tags, units } from '#db/schema/inventory.ts'
import { upkeepDue, upkeepWorks } from '#db/schema/upkeep.ts'
import { NOW, type TestHouse, test } from '#test/support/house.ts'
import { aPerson, aProduct, aReservation, aUnit, colleague, TODAY, withAllSight } from '#test/support/makers.ts'
import { aPlan, categoryCodeOf, colleagues, makeOverdue } from '#test/support/makers-of-upkeep.ts'
import { duesAhead, duesOfUnit } from './dues.server.ts'
import { endPlan } from './end-plan.server.ts'
import { isBlocked, upkeepStandsOf } from './overdue.server.ts'
import { recordUpkeep } from './record-upkeep.server.ts'
import { openRepairOf } from './repairs.server.ts'
import { worksOfUnit } from './works.server.ts'
import { writePlan } from './write-plan.server.ts'

async function aHoist(house: TestHouse, over: Parameters<typeof aPlan>[2] = {}) {
  const product = await aProduct(house)
  const unit = await aUnit(house, product.id, { addedAt: NOW })
  const plan = await aPlan(house, product.id, over)
  return { product, unit, plan, zhou: await colleague(house, 'zhouJie') }
}
const dueOf = async (house: TestHouse, unitId: string) =>
  (await house.seeAll(db => db.select().from(upkeepDue).where(eq(upkeepDue.unitId, unitId))))[0]
const passed = { result: 'passed', on: TODAY, reportNo: 'R-1', note: '', cost: '120' }

test('units become due when a plan begins and when they come, at every centre; no longer when it ends', async ({
  house,
}) => {
  const product = await aProduct(house)
  const [here, gone] = [await aUnit(house, product.id, { addedAt: NOW }), await aUnit(house, product.id)]
  const { he } = await colleagues(house)
  const plan = {
    ...{ category: await categoryCodeOf(house, product), zh: '承重检查', en: 'Load test', source: '说明书' },
    ...{ everyDays: '183', blocks: 'yes' },
  }
  const written = await perform(house, writePlan, he, plan)
  if (!written.ok) throw new Error(written.refusal)
  expect(await dueOf(house, here.id)).toMatchObject({ dueOn: addDays(TODAY, 183), blocks: true })
  const elsewhere = await colleague(house, 'tangYu')
  const late = await aUnit(house, product.id, { centreId: elsewhere.centreId ?? '', addedAt: NOW })
  expect(await dueOf(house, late.id)).toMatchObject({ dueOn: addDays(TODAY, 183), districtId: elsewhere.districtId })
  expect(await perform(house, writePlan, he, plan)).toEqual(no('plan_is_there_already'))
  expect(await perform(house, endPlan, he, written.value)).toEqual(yes(null))
  expect(await perform(house, endPlan, he, written.value)).toEqual(no('no_such_plan'))
  for (const { id } of [here, gone, late]) expect(await dueOf(house, id)).toBeUndefined()
})

test('what was looked at is due again after its interval; the meter goes forward only', async ({ house }) => {
  const { unit, plan, zhou } = await aHoist(house, { everyHours: 500 })
  await makeOverdue(house, unit.id)
  const stands = () => house.seeAs(zhou, db => upkeepStandsOf(db, [unit.id], TODAY))
  expect(isBlocked((await stands()).get(unit.id))).toBe(true)
  const ahead = () => house.seeAs(zhou, db => duesAhead(db, zhou.centreId ?? '', TODAY))
  expect((await ahead()).map(({ code }) => code)).toEqual([unit.code])
  const done = { ...passed, code: unit.code, plan: plan.id }
  expect(await perform(house, recordUpkeep, zhou, done)).toEqual(no('meter_is_missing'))
  expect(await perform(house, recordUpkeep, zhou, { ...done, meterHours: '1200' })).toEqual(yes(null))
  expect(await dueOf(house, unit.id)).toMatchObject({ dueOn: addDays(TODAY, 183), dueAtHours: 1700 })
  expect(isBlocked((await stands()).get(unit.id))).toBe(false)
  expect(await ahead()).toEqual([])
  expect(await perform(house, recordUpkeep, zhou, { ...done, meterHours: '1199' })).toEqual(no('meter_runs_backwards'))
  expect(await house.seeAs(zhou, db => worksOfUnit(db, unit.id))).toMatchObject([
    { zh: '全面检查', result: 'passed', on: TODAY, reportNo: 'R-1', costFen: 12_000, by: zhou.name },
  ])
})

test('a fault sends it to repair, and it stays overdue until it has passed', async ({ house }) => {
  const { unit, plan, zhou } = await aHoist(house)
  const failed = { ...passed, result: 'failed', code: unit.code, plan: plan.id }
  expect(await perform(house, recordUpkeep, zhou, failed)).toMatchObject({ complaints: { note: 'required' } })
  expect(await perform(house, recordUpkeep, zhou, { ...failed, note: '吊带磨损' })).toEqual(yes(null))
  const [kept] = await house.seeAll(db => db.select().from(units).where(eq(units.id, unit.id)))
  expect(kept?.state).toBe('repair')
  expect(await house.seeAs(zhou, db => openRepairOf(db, unit.id))).toMatchObject({ fault: '吊带磨损' })
  const stands = await house.seeAs(zhou, db => upkeepStandsOf(db, [unit.id], TODAY))
  expect(isBlocked(stands.get(unit.id))).toBe(true)
})

test('each turnover asks for a look, and the function test is it', async ({ house }) => {
  const { unit } = await aHoist(house, { everyDays: null, everyTurnovers: 1, blocks: false })
  const turnoversDue = async () => (await dueOf(house, unit.id))?.dueAtTurnovers
  expect(await turnoversDue()).toBe(1)
  await withAllSight(house, db =>
    db.update(units).set({ state: 'dried', releasedAt: null, turnovers: 1 }).where(eq(units.id, unit.id)),
  )
  expect(await turnoversDue()).toBe(1)
  await withAllSight(house, db => db.update(units).set({ state: 'tested' }).where(eq(units.id, unit.id)))
  expect(await turnoversDue()).toBe(2)
})

test('what cannot be recorded or planned is refused by name', async ({ house }) => {
  const { unit, plan, zhou, product } = await aHoist(house)
  const { he } = await colleagues(house)
  const done = { ...passed, code: unit.code, plan: plan.id }
  const tomorrow = { ...done, on: addDays(TODAY, 1) }
  expect(await perform(house, recordUpkeep, zhou, tomorrow)).toEqual(no('upkeep_is_in_the_future'))
  const other = await aPlan(house, (await aProduct(house)).id)
  expect(await perform(house, recordUpkeep, zhou, { ...done, plan: other.id })).toEqual(no('not_due_for_this'))
  const elsewhere = await colleague(house, 'tangYu')
  expect(await perform(house, recordUpkeep, elsewhere, done)).toEqual(no('unit_of_another_centre'))
  const draft = { category: await categoryCodeOf(house, product), zh: '看一看', en: 'Look', source: '示例' }
  expect(await perform(house, writePlan, he, draft)).toEqual(no('plan_needs_an_interval'))
  const blocking = { ...draft, everyTurnovers: '1', blocks: 'yes' }
  expect(await perform(house, writePlan, he, blocking)).toEqual(no('plan_by_turnovers_does_not_block'))
  const nowhere = { ...draft, category: 'C99', everyDays: '30' }
  expect(await perform(house, writePlan, he, nowhere)).toEqual(no('plan_is_of_no_category'))
  expect(await perform(house, writePlan, zhou, draft)).toEqual(no('not_allowed'))
})

test('the database hands no overdue hoist over and keeps what was done, whoever writes', async ({ house }) => {
  const { unit, plan, zhou, product } = await aHoist(house)
  const { id: personId } = await aPerson(house)
  const reservation = await aReservation(house, { personId, productId: product.id })
  const saidTo = (attempt: Parameters<typeof house.db.execute>[0]) =>
    Promise.resolve(house.db.execute(attempt)).then(() => undefined, refusedBy)
  const handOver = sql`insert into hand_overs (reservation_id, person_id, centre_id, district_id, unit_id, checked,
      trained, signed_name, handed_over_by, at, "on")
    select ${reservation.id}, ${personId}, ${reservation.centreId}, ${reservation.districtId}, ${unit.id}, '{}', '{}',
      '王桂兰', ${zhou.id}, now(), ${TODAY}`
  const overdue = 'hand_over_needs_upkeep_in_time'
  await makeOverdue(house, unit.id)
  expect((await saidTo(handOver))?.constraint, 'by days').toBe(overdue)
  await makeOverdue(house, unit.id, { dueOn: null, dueAtHours: 100 })
  await withAllSight(house, db => db.update(units).set({ meterHours: 101 }).where(eq(units.id, unit.id)))
  expect((await saidTo(handOver))?.constraint, 'by hours').toBe(overdue)
  await makeOverdue(house, unit.id, { dueOn: TODAY, dueAtHours: null })
  expect(await saidTo(handOver), 'the last day counts').toBeUndefined()
  await withAllSight(house, db =>
    db.insert(upkeepWorks).values({
      ...{ unitId: unit.id, centreId: unit.centreId, districtId: zhou.districtId ?? '', planId: plan.id },
      ...{ result: 'passed' as const, on: dayOf('2026-02-01'), costFen: NOTHING },
      ...{ doneBy: zhou.id, at: NOW },
    }),
  )
  const rewritten = await saidTo(sql`update upkeep_works set result = 'failed'`)
  expect(rewritten?.constraint).toBe('upkeep_works_is_append_only')
  const endless = await saidTo(sql`update upkeep_plans set every_days = null`)
  expect(endless?.constraint).toBe('upkeep_plan_has_an_interval')
})

test('a unit has its dues in the order of what blocks', async ({ house }) => {
  const { unit, product } = await aHoist(house)
  await aPlan(house, product.id, { zh: '擦一擦', en: 'Wipe', blocks: false, everyDays: 30 })
  const dues = await house.seeAll(db => duesOfUnit(db, unit.id))
  expect(dues.map(({ plan, blocks }) => [plan.en, blocks])).toEqual([
    ['Thorough examination', true],
    ['Wipe', false],
  ])
})

test('what is due for a unit, and the labels that it carries, go with it to another centre, whoever moves it', async ({
  house,
}) => {
  const { unit } = await aHoist(house)
  const [stays, elsewhere] = [await aUnit(house, unit.productId), await colleague(house, 'tangYu')]
  const before = await dueOf(house, stays.id)
  await house.db.execute(sql`insert into tags (code, centre_id, unit_id, claimed_at)
    values ('T2BCD3EF', ${unit.centreId}, ${unit.id}, now()), ('T3BCD3EF', ${unit.centreId}, ${stays.id}, now())`)
  await house.db.execute(sql`update units set centre_id = ${elsewhere.centreId},
    place_id = (select id from places where centre_id = ${elsewhere.centreId} and kind = 'clean_store' and is_main)
    where id = ${unit.id}`)
  const there = { centreId: elsewhere.centreId, districtId: elsewhere.districtId }
  expect(await dueOf(house, unit.id)).toMatchObject({ ...there, dueOn: addDays(TODAY, 183) })
  expect(await dueOf(house, stays.id)).toEqual(before)
  const carried = await house.seeAll(db => db.select().from(tags).orderBy(tags.code))
  expect(carried.map(({ code, centreId }) => [code, centreId])).toEqual([
    ['T2BCD3EF', elsewhere.centreId],
    ['T3BCD3EF', unit.centreId],
  ])
})
