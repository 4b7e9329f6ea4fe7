import { eq, sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { perform } from '#app/acts/perform.server.ts'
import type { UnitState } from '#app/inventory/unit.ts'
import { no, yes } from '#app/result.ts'
import { addDays } from '#app/time/day.ts'
import { refusedBy } from '#db/refused.server.ts'
import { movements, units } from '#db/schema/inventory.ts'
import { disinfections, inspections, reprocessingSteps } from '#db/schema/reprocessing.ts'
import { NOW, type TestHouse, test } from '#test/support/house.ts'
import { aPerson, aProduct, aReservation, aUnit, colleague, TODAY } from '#test/support/makers.ts'
import { aRunningRental } from '#test/support/makers-of-rentals.ts'
import { aChairBack, precleaned, STRONG, step, technicians } from '#test/support/makers-of-reprocessing.ts'
import { EXAMPLE_TABLE } from './example-table.ts'
import { inspectUnit } from './inspect-unit.server.ts'
import { putInQuarantine } from './put-in-quarantine.server.ts'
import { labelsThatRunOut } from './queues.server.ts'
import { recordBatch } from './record-batch.server.ts'
import { renewRelease } from './renew-release.server.ts'
import { verifyDisinfection } from './verify-disinfection.server.ts'

const unitOf = async (house: TestHouse, code: string) =>
  (await house.seeAll(db => db.select().from(units).where(eq(units.code, code))))[0]
const stateOf = async (house: TestHouse, code: string): Promise<UnitState | undefined> =>
  (await unitOf(house, code))?.state

test('the whole way back to the shelf, by two people, with a label that runs out', async ({ house }) => {
  const { code, takeBack } = await aChairBack(house)
  const [zhou, wu] = await technicians(house)
  await precleaned(house, zhou, code)
  const weak = await perform(house, recordBatch, zhou, { ...STRONG, codes: code, strength: '999' })
  expect(weak).toEqual(yes({ no: 1, passed: 0, failed: 1 }))
  expect(await stateOf(house, code)).toBe('precleaned')
  const passed = await perform(house, recordBatch, zhou, { ...STRONG, codes: code, strength: '2000.1' })
  expect(passed).toEqual(yes({ no: 2, passed: 1, failed: 0 }))
  expect(await perform(house, verifyDisinfection, wu, { code, verdict: 'released' })).toEqual(no('nothing_to_verify'))
  expect(await step(house, zhou, code, 'dry')).toEqual(yes({ result: 'passed' }))
  expect(await step(house, zhou, code, 'function_test')).toEqual(yes({ result: 'passed' }))
  expect(await perform(house, verifyDisinfection, zhou, { code, verdict: 'released' })).toEqual(no('same_person'))
  expect(await perform(house, verifyDisinfection, wu, { code, verdict: 'released' })).toEqual(yes(null))
  const releasedUntil = addDays(TODAY, EXAMPLE_TABLE.releaseDays.intact_skin)
  expect(await unitOf(house, code)).toMatchObject({ state: 'ready', releasedAt: NOW, releasedUntil })
  const kept = await house.seeAll(db => db.select().from(disinfections))
  expect(kept.map(one => [one.hasPassed, one.takeBackId, one.verifierId])).toEqual(
    expect.arrayContaining([
      [false, takeBack.id, null],
      [true, takeBack.id, wu.id],
    ]),
  )
  expect((await house.seeAll(db => db.select().from(movements))).map(({ why }) => why).sort()).toEqual(
    ['inspected', 'precleaned', 'disinfected', 'dried', 'tested', 'verified'].sort(),
  )
  const steps = await house.seeAll(db => db.select().from(reprocessingSteps))
  expect(steps.map(({ kind, result, takeBackId }) => [kind, result, takeBackId])).toEqual(
    expect.arrayContaining([
      ['preclean', 'passed', takeBack.id],
      ['dry', 'passed', takeBack.id],
      ['function_test', 'passed', takeBack.id],
    ]),
  )
})

test('from each step a unit can go back, or to be mended', async ({ house }) => {
  const { code } = await aChairBack(house)
  const [zhou, wu] = await technicians(house)
  await perform(house, inspectUnit, zhou, { code, result: 'clean_next' })
  expect(await step(house, zhou, code, 'preclean', { points: [] })).toEqual(yes({ result: 'failed' }))
  expect(await stateOf(house, code)).toBe('inspected')
  await step(house, zhou, code, 'preclean')
  await perform(house, recordBatch, zhou, { ...STRONG, codes: code })
  expect(await step(house, zhou, code, 'dry', { points: ['rinsed'] })).toEqual(yes({ result: 'failed' }))
  expect(await stateOf(house, code)).toBe('inspected')
  await step(house, zhou, code, 'preclean')
  await perform(house, recordBatch, zhou, { ...STRONG, codes: code })
  await step(house, zhou, code, 'dry')
  await step(house, zhou, code, 'function_test')
  expect(await perform(house, verifyDisinfection, wu, { code, verdict: 'again' })).toEqual(yes(null))
  expect(await stateOf(house, code)).toBe('inspected')
  expect(await perform(house, verifyDisinfection, wu, { code, verdict: 'released' })).toEqual(no('nothing_to_verify'))
  await step(house, zhou, code, 'preclean')
  await perform(house, recordBatch, zhou, { ...STRONG, codes: code })
  await step(house, zhou, code, 'dry')
  await step(house, zhou, code, 'function_test', { points: ['works'], ifNot: 'repair' })
  expect(await stateOf(house, code)).toBe('repair')
})

test('what cannot be done now is refused by name', async ({ house }) => {
  const { code } = await aChairBack(house)
  const [zhou] = await technicians(house)
  const elsewhere = await colleague(house, 'tangYu')
  expect(await perform(house, recordBatch, zhou, { ...STRONG, codes: code })).toEqual(no('nothing_to_disinfect'))
  expect(await step(house, zhou, code, 'dry')).toEqual(no('step_is_not_next'))
  expect(await perform(house, inspectUnit, elsewhere, { code, result: 'repair' })).toEqual(no('unit_of_another_centre'))
  expect(await perform(house, inspectUnit, zhou, { code: '2222-2222', result: 'repair' })).toEqual(no('no_such_unit'))
  const misread = await perform(house, recordBatch, zhou, { ...STRONG, codes: code, strength: 'very', lotNo: '' })
  expect(misread).toMatchObject({ complaints: { strength: 'not_a_number' } })
  const nameless = await perform(house, recordBatch, zhou, { ...STRONG, codes: code, lotNo: '', agentExpiresOn: '' })
  expect(nameless).toMatchObject({ complaints: { lotNo: 'required', agentExpiresOn: 'required' } })
})

test('"beyond repair" is advice: the unit stays where it is until two people have agreed', async ({ house }) => {
  const { code } = await aChairBack(house)
  const he = await colleague(house, 'heJing')
  expect(await perform(house, inspectUnit, he, { code, result: 'scrap', note: '车架断裂' })).toEqual(yes(null))
  expect(await stateOf(house, code)).toBe('quarantine')
  expect(await house.seeAll(db => db.select().from(inspections))).toMatchObject([{ result: 'scrap', note: '车架断裂' }])
})

test('oxygen of 93 ± 3 per cent passes, 89.9 does not, and unmeasured is not taken', async ({ house }) => {
  const category = {
    ...{ code: 'C31', hygiene: 'mucosa' as const },
    materials: ['aluminium_or_electrics' as const, 'fluid_path' as const],
  }
  const { code } = await aChairBack(house, { product: { category }, contamination: 'none' })
  const [zhou] = await technicians(house)
  const clean = { ...STRONG, codes: code, way: 'wipe:ethanol', strength: '75', partsReplaced: 'yes' }
  const toTheTest = async () => {
    expect((await step(house, zhou, code, 'preclean')).ok).toBe(true)
    expect(await perform(house, recordBatch, zhou, clean)).toMatchObject({ value: { passed: 1 } })
    expect((await step(house, zhou, code, 'dry')).ok).toBe(true)
  }
  await perform(house, inspectUnit, zhou, { code, result: 'clean_next' })
  await toTheTest()
  expect(await step(house, zhou, code, 'function_test')).toEqual(no('measure_is_missing'))
  const measured = (oxygen_percent: string) => step(house, zhou, code, 'function_test', { oxygen_percent })
  expect(await measured('89.9')).toEqual(yes({ result: 'failed' }))
  await toTheTest()
  expect(await measured('96.1')).toEqual(yes({ result: 'failed' }))
  await toTheTest()
  expect(await measured('90')).toEqual(yes({ result: 'passed' }))
})

test('a label that has run out is renewed by two people, or the unit is cleaned again', async ({ house }) => {
  const unit = await aUnit(house, (await aProduct(house)).id, { releasedUntil: addDays(TODAY, -1) })
  const { code, centreId } = unit
  const [zhou, wu] = await technicians(house)
  const runningOut = () => house.seeAs(zhou, db => labelsThatRunOut(db, { centreId, by: TODAY }))
  expect(await runningOut()).toMatchObject([{ code, releasedUntil: addDays(TODAY, -1) }])
  expect(await perform(house, renewRelease, wu, { code })).toEqual(no('no_test_to_confirm'))
  await house.db.execute(sql`update units set released_at = now() - interval '10 years' where id = ${unit.id}`)
  expect(await step(house, zhou, code, 'function_test')).toEqual(yes({ result: 'passed' }))
  expect(await perform(house, renewRelease, zhou, { code })).toEqual(no('tester_is_the_same'))
  expect(await perform(house, renewRelease, wu, { code })).toEqual(yes(null))
  expect(await runningOut()).toEqual([])
  expect(await step(house, zhou, code, 'function_test', { points: [] })).toEqual(yes({ result: 'failed' }))
  expect(await stateOf(house, code)).toBe('quarantine')
  expect(await perform(house, renewRelease, wu, { code })).toEqual(no('nothing_to_renew'))
  expect(await perform(house, putInQuarantine, wu, { code })).toEqual(no('unit_cannot_move'))
})

test('a hand-over needs a label that is valid on its day, whoever writes it', async ({ house }) => {
  const { id: productId } = await aProduct(house)
  const handOver = async (releasedUntil: typeof TODAY) => {
    const unit = await aUnit(house, productId, { releasedUntil })
    const reservation = await aReservation(house, { personId: (await aPerson(house)).id, productId })
    return aRunningRental(house, reservation, unit).then(() => undefined, refusedBy)
  }
  expect((await handOver(addDays(TODAY, -1)))?.constraint).toBe('hand_over_needs_a_label_that_is_valid')
  expect(await handOver(TODAY)).toBeUndefined()
})

test('the database keeps the way back, whoever writes', async ({ house }) => {
  const { code, unit, takeBack } = await aChairBack(house)
  const [zhou, wu] = await technicians(house)
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
