import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { perform } from '#app/acts/perform.server.ts'
import { allotmentOf } from '#app/allotment/allotments.server.ts'
import type { UnitState } from '#app/inventory/unit.ts'
import { no, yes } from '#app/result.ts'
import { addDays, dayAt } from '#app/time/day.ts'
import { refusedBy } from '#db/refused.server.ts'
import { movements, units } from '#db/schema/inventory.ts'
import { disinfections, inspections } from '#db/schema/reprocessing.ts'
import { NOW, type TestHouse, test } from '#test/support/house.ts'
import { aPerson, aProduct, aReservation, aUnit, colleague, TODAY } from '#test/support/makers.ts'
import { anAllotment, aRunningRental, aTakeBack } from '#test/support/makers-of-rentals.ts'
import { finishRepair } from './finish-repair.server.ts'
import { inspectUnit } from './inspect-unit.server.ts'
import { queuesOf } from './queue.ts'
import { unitsAtWork } from './queues.server.ts'
import { recordDisinfection } from './record-disinfection.server.ts'
import { scrapUnit } from './scrap-unit.server.ts'
import { sendToRepair } from './send-to-repair.server.ts'
import { verifyDisinfection } from './verify-disinfection.server.ts'

/** A chair that has just come back, visibly dirty. */
async function aChairBack(house: TestHouse) {
  const product = await aProduct(house)
  const unit = await aUnit(house, product.id)
  const reservation = await aReservation(house, { personId: (await aPerson(house)).id, productId: product.id })
  const rental = await aRunningRental(house, reservation, unit)
  const takeBack = await aTakeBack(house, rental, { contamination: 'visible' })
  return { unit, takeBack, code: unit.code }
}

const stateOf = async (house: TestHouse, code: string): Promise<UnitState | undefined> =>
  (await house.seeAll(db => db.select().from(units).where(eq(units.code, code))))[0]?.state

const strong = { agent: 'chlorine', lotNo: 'L-1', strength: '1000', minutes: '30' }

test('the whole way back to the shelf, by three hands', async ({ house }) => {
  const { code, takeBack } = await aChairBack(house)
  const [zhou, wu] = [await colleague(house, 'zhouJie'), await colleague(house, 'wuLei')]
  expect(await perform(house, inspectUnit, zhou, { code, result: 'clean_next', note: '' })).toEqual(yes(null))
  const weak = await perform(house, recordDisinfection, zhou, { ...strong, code, strength: '999' })
  expect(weak).toMatchObject({ ok: true, value: { hasPassed: false, shortcomings: ['too_weak'] } })
  expect(await stateOf(house, code)).toBe('inspected')
  const passed = await perform(house, recordDisinfection, zhou, { ...strong, code, strength: '2000.1' })
  expect(passed).toMatchObject({ ok: true, value: { hasPassed: true, isTooStrong: true } })
  expect(await perform(house, verifyDisinfection, zhou, { code, verdict: 'released' })).toEqual(no('same_person'))
  expect(await perform(house, verifyDisinfection, wu, { code, verdict: 'released' })).toEqual(yes(null))
  const [unit] = await house.seeAll(db => db.select().from(units).where(eq(units.code, code)))
  expect(unit).toMatchObject({ state: 'ready', releasedAt: NOW })
  const kept = await house.seeAll(db => db.select().from(disinfections))
  expect(kept.map(one => [one.hasPassed, one.takeBackId, one.verifierId])).toEqual(
    expect.arrayContaining([
      [false, takeBack.id, null],
      [true, takeBack.id, wu.id],
    ]),
  )
  expect((await house.seeAll(db => db.select().from(movements))).map(({ why }) => why).sort()).toEqual(
    ['inspected', 'disinfected', 'verified'].sort(),
  )
})

test('the second person can send it back', async ({ house }) => {
  const { code } = await aChairBack(house)
  const [zhou, wu] = [await colleague(house, 'zhouJie'), await colleague(house, 'wuLei')]
  await perform(house, inspectUnit, zhou, { code, result: 'clean_next' })
  await perform(house, recordDisinfection, zhou, { ...strong, code })
  expect(await perform(house, verifyDisinfection, wu, { code, verdict: 'again' })).toEqual(yes(null))
  expect(await stateOf(house, code)).toBe('inspected')
  expect(await perform(house, verifyDisinfection, wu, { code, verdict: 'released' })).toEqual(no('nothing_to_verify'))
})

test('what cannot be done now is refused by name', async ({ house }) => {
  const { code } = await aChairBack(house)
  const zhou = await colleague(house, 'zhouJie')
  const elsewhere = await colleague(house, 'tangYu')
  expect(await perform(house, recordDisinfection, zhou, { ...strong, code })).toEqual(no('nothing_to_disinfect'))
  expect(await perform(house, finishRepair, zhou, { code })).toEqual(no('unit_cannot_move'))
  expect(await perform(house, scrapUnit, zhou, { code })).toEqual(no('not_allowed'))
  expect(await perform(house, inspectUnit, elsewhere, { code, result: 'repair' })).toEqual(no('unit_of_another_centre'))
  expect(await perform(house, inspectUnit, zhou, { code: '2222-2222', result: 'repair' })).toEqual(no('no_such_unit'))
  const misread = await perform(house, recordDisinfection, zhou, { ...strong, code, strength: 'very', lotNo: '' })
  expect(misread).toMatchObject({ complaints: { strength: 'not_a_number', lotNo: 'required' } })
})

test('a technician advises to scrap, a manager scraps; a mended unit is inspected again', async ({ house }) => {
  const { code } = await aChairBack(house)
  const [zhou, he] = [await colleague(house, 'zhouJie'), await colleague(house, 'heJing')]
  expect(await perform(house, inspectUnit, zhou, { code, result: 'scrap', note: '车架断裂' })).toEqual(yes(null))
  expect(await stateOf(house, code)).toBe('quarantine')
  expect(await perform(house, sendToRepair, zhou, { code })).toEqual(yes(null))
  expect(await perform(house, finishRepair, zhou, { code })).toEqual(yes(null))
  expect(await stateOf(house, code)).toBe('quarantine')
  expect(await house.seeAll(db => db.select().from(inspections))).toHaveLength(1)
  expect(await perform(house, scrapUnit, he, { code })).toEqual(yes(null))
  expect(await stateOf(house, code)).toBe('scrapped')
})

test('a unit that somebody waits for is scrapped once another can take its place', async ({ house }) => {
  const { unit, code } = await aChairBack(house)
  const he = await colleague(house, 'heJing')
  const holderId = randomUUID()
  const during = { from: addDays(TODAY, 90), to: addDays(TODAY, 120) }
  await anAllotment(house, unit, holderId, { during })
  expect(await perform(house, scrapUnit, he, { code })).toEqual(no('unit_is_promised'))
  const other = await aUnit(house, unit.productId)
  expect(await perform(house, scrapUnit, he, { code })).toEqual(yes(null))
  expect(await house.seeAll(db => allotmentOf(db, holderId))).toMatchObject({ unitId: other.id, during })
})

test('the queue says what waits, and how long', async ({ house }) => {
  const { code } = await aChairBack(house)
  const zhou = await colleague(house, 'zhouJie')
  await perform(house, inspectUnit, zhou, { code, result: 'clean_next' })
  const later = new Date(NOW.getTime() + 2 * 86_400_000)
  const atWork = await house.seeAs(zhou, db => unitsAtWork(db, zhou.centreId ?? ''))
  const inspected = queuesOf(atWork, dayAt(later)).find(({ state }) => state === 'inspected')
  expect(inspected).toMatchObject({ oldestDays: 2, waiting: [{ code, days: 2 }] })
})

test('the database keeps the way back, whoever writes', async ({ house }) => {
  const { code, unit, takeBack } = await aChairBack(house)
  const [zhou, wu] = [await colleague(house, 'zhouJie'), await colleague(house, 'wuLei')]
  await perform(house, inspectUnit, zhou, { code, result: 'clean_next' })
  const saidTo = (attempt: Parameters<typeof house.db.execute>[0]) =>
    Promise.resolve(house.db.execute(attempt)).then(() => undefined, refusedBy)
  const release = sql`update units set state = 'ready', released_at = now() where id = ${unit.id}`
  const record = (strength: number, verifier: string | null) => sql`
    insert into disinfections (unit_id, centre_id, district_id, take_back_id, agent, lot_no, strength, strength_unit,
      minutes, asked_strength, asked_minutes, parts_replaced, has_passed, operator_id, at, verifier_id, verified_at)
    values (${unit.id}, ${takeBack.centreId}, ${takeBack.districtId}, ${takeBack.id}, 'chlorine', 'L-1', ${strength},
      'mg/L', 30, 1000, 30, false, true, ${zhou.id}, now(), ${verifier}::uuid,
      case when ${verifier}::uuid is null then null else now() end)`
  expect((await saidTo(release))?.constraint).toBe('release_needs_a_disinfection')
  expect((await saidTo(record(999.9, null)))?.constraint).toBe('disinfection_passes_only_when_strong_and_long_enough')
  expect((await saidTo(record(1000, zhou.id)))?.constraint).toBe('verifier_is_another_person')
  expect(await saidTo(record(1000, null))).toBeUndefined()
  expect((await saidTo(release))?.constraint, 'passed and not verified').toBe('release_needs_a_disinfection')
  expect(await saidTo(record(1000, wu.id))).toBeUndefined()
  expect(await saidTo(release)).toBeUndefined()
  for (const change of [sql`update movements set why = 'scrapped'`, sql`delete from movements`])
    expect((await saidTo(change))?.constraint).toBe('movements_is_append_only')
})
