import { eq, sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { perform } from '#app/acts/perform.server.ts'
import { no, yes } from '#app/result.ts'
import { refusedBy } from '#db/refused.server.ts'
import { units } from '#db/schema/inventory.ts'
import { disinfectionBatches, disinfections } from '#db/schema/reprocessing.ts'
import { type TestHouse, test } from '#test/support/house.ts'
import { TODAY } from '#test/support/makers.ts'
import { aChairBack, ago, precleaned, STRONG, technicians } from '#test/support/makers-of-reprocessing.ts'
import { batchWork } from './batch-work.server.ts'
import { batchesOf } from './batches.server.ts'
import { batchShown } from './came-of-it.server.ts'
import { recordBatch } from './record-batch.server.ts'

const stateOf = async (house: TestHouse, code: string) =>
  (await house.seeAll(db => db.select().from(units).where(eq(units.code, code))))[0]?.state
const saidTo = (house: TestHouse, attempt: Parameters<typeof house.db.execute>[0]) =>
  Promise.resolve(house.db.execute(attempt)).then(() => undefined, refusedBy)

/** Three chairs and a sling, pre-cleaned. */
async function four(house: TestHouse) {
  const [zhou] = await technicians(house)
  const chairs = []
  for (let i = 0; i < 3; i++) chairs.push(await aChairBack(house))
  const sling = await aChairBack(house, { product: { category: { materials: ['sling'] } } })
  const codes = [...chairs, sling].map(({ code }) => code)
  for (const code of codes) await precleaned(house, zhou, code)
  return { zhou, codes, chairs: codes.slice(0, 3), sling: sling.code }
}

test('one record for all: each is judged by its own rules, what passes goes on, what fails stays with its reason', async ({
  house,
}) => {
  const { zhou, codes, chairs, sling } = await four(house)
  const scanned = `${codes.join('\n')}\n${codes[0]}`
  expect(await perform(house, recordBatch, zhou, { ...STRONG, codes: scanned })).toEqual(
    yes({ no: 1, passed: 3, failed: 1 }),
  )
  for (const code of chairs) expect(await stateOf(house, code)).toBe('disinfected')
  expect(await stateOf(house, sling)).toBe('precleaned')
  const shown = await house.seeAs(zhou, db => batchShown(db, zhou.centreId ?? '', 1))
  expect(shown?.batch).toMatchObject({ no: 1, method: 'wipe', agent: 'chlorine', isInfectious: false })
  const failed = shown?.units.filter(({ record }) => !record.hasPassed)
  expect(failed).toMatchObject([{ code: sling, record: { shortcomings: ['not_for_this'], minutes: 30 } }])
})

test('numbers of batches have no gaps: what is refused takes none', async ({ house }) => {
  const { zhou, chairs } = await four(house)
  const [one, two] = chairs
  const record = (over: object) => perform(house, recordBatch, zhou, { ...STRONG, ...over })
  expect(await record({ codes: one })).toMatchObject({ value: { no: 1 } })
  expect(await record({ codes: [one, two] })).toEqual(no('nothing_to_disinfect'))
  expect(await record({ codes: two, endedAt: ago(-5) })).toEqual(no('not_over_yet'))
  expect(await record({ codes: two, agentExpiresOn: '2026-03-01' })).toEqual(no('agent_has_run_out'))
  expect(await record({ codes: two, startedAt: ago(0), endedAt: ago(1) })).toMatchObject({
    complaints: { endedAt: 'before_the_start' },
  })
  expect(await record({ codes: `${two} 2222-2222` })).toEqual(no('no_such_unit'))
  expect(await record({ codes: two, agentExpiresOn: '2026-03-02' })).toMatchObject({ value: { no: 2 } })
  const listed = await house.seeAs(zhou, db => batchesOf(db, zhou.centreId ?? '', { limit: 10 }))
  expect(listed.map(({ batch, units: count, passed }) => [batch.no, count, passed])).toEqual([
    [2, 1, 1],
    [1, 1, 1],
  ])
})

test('what comes from a known infection is never with others, and asks for an hour', async ({ house }) => {
  const { zhou, chairs } = await four(house)
  const infectious = await aChairBack(house, { contamination: 'known_infection' })
  await precleaned(house, zhou, infectious.code)
  const together = [...chairs, infectious.code]
  expect(await perform(house, recordBatch, zhou, { ...STRONG, codes: together })).toEqual(no('infectious_apart'))
  const work = await house.seeAs(zhou, db => batchWork(db, { codes: together, centreId: zhou.centreId, today: TODAY }))
  expect(work.chosen.filter(({ blocked }) => blocked).map(({ code }) => code)).toEqual([infectious.code])
  const strong = { ...STRONG, codes: infectious.code, strength: '2000' }
  expect(await perform(house, recordBatch, zhou, { ...strong, startedAt: ago(59) })).toMatchObject({
    value: { passed: 0, failed: 1 },
  })
  expect(await perform(house, recordBatch, zhou, { ...strong, startedAt: ago(60) })).toMatchObject({
    value: { passed: 1 },
  })
  const [batch] = await house.seeAll(db => db.select().from(disinfectionBatches))
  expect(batch).toMatchObject({ isInfectious: true, targetStrength: null })
})

test('ozone counts its dose: ppm times minutes', async ({ house }) => {
  const { zhou, sling } = await four(house)
  const cabinet = { codes: sling, way: 'ozone', strength: '99.9', startedAt: ago(30), endedAt: ago(0) }
  expect(await perform(house, recordBatch, zhou, cabinet)).toMatchObject({ value: { failed: 1 } })
  expect(await perform(house, recordBatch, zhou, { ...cabinet, strength: '100' })).toMatchObject({
    value: { passed: 1 },
  })
  const kept = await house.seeAll(db => db.select().from(disinfections))
  expect(kept.map(({ strength, strengthUnit, agent }) => [strength, strengthUnit, agent])).toEqual(
    expect.arrayContaining([
      [2997, 'ppm·min', null],
      [3000, 'ppm·min', null],
    ]),
  )
})

test('a hundred at most', async ({ house }) => {
  const [zhou] = await technicians(house)
  const many = Array.from({ length: 101 }, (_, i) => `CODE${i}`)
  expect(await perform(house, recordBatch, zhou, { ...STRONG, codes: many })).toMatchObject({
    complaints: { codes: 'too_big' },
  })
})

test('the database keeps batches as they were, whoever writes', async ({ house }) => {
  const { zhou, chairs } = await four(house)
  await perform(house, recordBatch, zhou, { ...STRONG, codes: chairs })
  const [batch] = await house.seeAll(db => db.select().from(disinfectionBatches))
  const again = sql`insert into disinfections (unit_id, centre_id, district_id, batch_id, method, agent, lot_no, strength,
      strength_unit, minutes, asked_strength, asked_minutes, parts_replaced, has_passed, operator_id, at)
    select unit_id, centre_id, district_id, batch_id, method, agent, lot_no, strength, strength_unit, minutes,
      asked_strength, asked_minutes, parts_replaced, has_passed, operator_id, at from disinfections limit 1`
  expect((await saidTo(house, again))?.constraint).toBe('unit_is_in_a_batch_once')
  const expired = sql`insert into disinfection_batches (centre_id, district_id, no, table_id, method, agent,
      agent_expires_on, started_at, ended_at, is_infectious, operator_id)
    select centre_id, district_id, 99, table_id, method, agent, '2026-03-01', started_at, ended_at, false, operator_id
      from disinfection_batches where id = ${batch?.id}`
  expect((await saidTo(house, expired))?.constraint).toBe('agent_has_not_run_out')
  const doubled = sql`insert into disinfection_batches (centre_id, district_id, no, table_id, method, started_at, ended_at,
      is_infectious, operator_id)
    select centre_id, district_id, no, table_id, 'ozone', started_at, ended_at, false, operator_id
      from disinfection_batches where id = ${batch?.id}`
  expect((await saidTo(house, doubled))?.constraint).toBe('disinfection_batch_number_is_unique_at_a_centre')
  for (const change of [sql`update disinfection_batches set lot_no = 'x'`, sql`delete from disinfection_batches`])
    expect((await saidTo(house, change))?.constraint).toBe('disinfection_batches_is_append_only')
})
