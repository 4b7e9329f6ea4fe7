import { sql } from 'drizzle-orm'
import { expect } from 'vitest'
import type { Actor } from '#app/acts/actor.ts'
import { perform } from '#app/acts/perform.server.ts'
import { no, yes } from '#app/result.ts'
import { addDays, startOf } from '#app/time/day.ts'
import { refusedBy } from '#db/refused.server.ts'
import { disinfections, disinfectionTables } from '#db/schema/reprocessing.ts'
import { NOW, type TestHouse, test } from '#test/support/house.ts'
import { colleague, TODAY } from '#test/support/makers.ts'
import { aChairBack, ago, precleaned, STRONG, technicians } from '#test/support/makers-of-reprocessing.ts'
import { EXAMPLE_TABLE } from '../example-table.ts'
import { recordBatch } from '../record-batch.server.ts'
import { tableInForce } from '../tables.server.ts'
import { workOn } from '../workshop.server.ts'
import { changeRow, dropRow, setTable } from './change-table.server.ts'
import { approveTable, withdrawTable } from './decide-table.server.ts'
import { draftTable } from './draft-table.server.ts'
import { differences } from './table.ts'
import { versionShown, versionsShown } from './versions.server.ts'

/** Chlorine by cloth on visibly dirty metal: 1,500 instead of 1,000 mg/L. */
const STRICTER = {
  ...{ material: 'metal_or_abs', hygiene: 'intact_skin', contamination: 'visible', method: 'wipe', agent: 'chlorine' },
  ...{ least: '1500', most: '2000', minutes: '30', rinse: 'yes', source: 'the centre' },
}
const DAYS = { none: '90', intact_skin: '60', intact_skin_excreta: '60', mucosa: '14' }
const aManager = async (house: TestHouse): Promise<readonly [Actor, Actor]> => {
  const he = await colleague(house, 'heJing')
  return [he, { ...(await colleague(house, 'wuLei')), roles: ['manager'] }]
}
const versions = (house: TestHouse) => house.seeAll(db => db.select().from(disinfectionTables))

test('a house that has approved nothing works by the example, which the first record keeps as version 1', async ({
  house,
}) => {
  expect(await versions(house)).toEqual([])
  expect(await house.seeAll(db => tableInForce(db, TODAY))).toMatchObject({ id: null, version: 1, isExample: true })
  const { code } = await aChairBack(house)
  const [zhou] = await technicians(house)
  await precleaned(house, zhou, code)
  await perform(house, recordBatch, zhou, { ...STRONG, codes: code })
  const [kept] = await versions(house)
  expect(kept).toMatchObject({ version: 1, isExample: true, document: EXAMPLE_TABLE })
  expect(await house.seeAll(db => db.select().from(disinfections))).toMatchObject([{ tableId: kept?.id }])
})

test('a new version is proposed, changed, approved by another person, and holds from its day; old records keep theirs', async ({
  house,
}) => {
  const [he, other] = await aManager(house)
  const { code } = await aChairBack(house)
  const later = await aChairBack(house)
  const [zhou] = await technicians(house)
  await precleaned(house, zhou, code)
  await precleaned(house, zhou, later.code)
  await perform(house, recordBatch, zhou, { ...STRONG, codes: code, strength: '900' })
  expect(await perform(house, draftTable, he, {})).toEqual(yes({ version: 2 }))
  expect(await perform(house, draftTable, other, {})).toEqual(no('draft_is_open'))
  expect(await perform(house, changeRow, he, { version: 2, ...STRICTER })).toEqual(yes(null))
  const impossible = { version: 2, ...STRICTER, least: '3000' }
  expect(await perform(house, changeRow, he, impossible)).toEqual(no('row_is_impossible'))
  const from = { version: 2, fromOn: addDays(TODAY, 1), source: 'MZ/T 175.2-2021', ...DAYS }
  expect(await perform(house, setTable, he, { ...from, fromOn: addDays(TODAY, -1) })).toEqual(
    no('table_starts_in_the_past'),
  )
  expect(await perform(house, setTable, he, from)).toEqual(yes(null))
  expect(await perform(house, approveTable, he, { version: 2 })).toEqual(no('table_is_own'))
  expect(await perform(house, approveTable, other, { version: 2 })).toEqual(yes(null))
  expect(await perform(house, changeRow, he, { version: 2, ...STRICTER })).toEqual(no('table_is_decided'))
  const phases = (day = TODAY) => house.seeAll(async db => (await versionsShown(db, day)).map(({ phase }) => phase))
  expect(await phases()).toEqual(['coming', 'in_force'])
  expect(await phases(addDays(TODAY, 1))).toEqual(['in_force', 'past'])
  const shown = await house.seeAll(db => versionShown(db, TODAY, { version: 2, material: 'metal_or_abs' }))
  expect(shown).toMatchObject({ isExample: false, releaseDays: { mucosa: 14 }, differences: [{ kind: 'changed' }] })
  const old = await house.seeAll(db => workOn(db, code, 'precleaned'))
  expect(old?.record).toMatchObject({ shortcomings: ['too_weak'], askedStrength: 1000 })
  house.setNow(new Date(startOf(addDays(TODAY, 1)).getTime() + 12 * 3_600_000))
  const day = { startedAt: '2026-03-03T10:00', endedAt: '2026-03-03T10:30' }
  const weak = { ...STRONG, ...day, codes: later.code, strength: '1000' }
  expect(await perform(house, recordBatch, zhou, weak)).toMatchObject({ value: { failed: 1 } })
  const then = { ...STRONG, codes: code, startedAt: ago(30), endedAt: ago(0) }
  expect(await perform(house, recordBatch, zhou, then), 'done yesterday, by the rules of yesterday').toMatchObject({
    value: { passed: 1 },
  })
  house.setNow(NOW)
})

test('rows can be taken out and drafts withdrawn; technicians only read', async ({ house }) => {
  const [he] = await aManager(house)
  const [zhou] = await technicians(house)
  expect(await perform(house, draftTable, zhou, {})).toEqual(no('not_allowed'))
  await perform(house, draftTable, he, {})
  expect(await perform(house, dropRow, he, { version: 2, ...STRICTER })).toEqual(yes(null))
  const shown = await house.seeAll(db => versionShown(db, TODAY, { version: 2, material: null }))
  expect(shown?.differences.map(({ kind }) => kind)).toEqual(['removed'])
  expect(await perform(house, withdrawTable, he, { version: 2 })).toEqual(yes(null))
  expect(await perform(house, withdrawTable, he, { version: 2 })).toEqual(no('table_is_decided'))
  expect(await perform(house, approveTable, he, { version: 9 })).toEqual(no('no_such_table'))
  const [first] = EXAMPLE_TABLE.rows
  const added = first && differences({ ...EXAMPLE_TABLE, rows: EXAMPLE_TABLE.rows.slice(1) }, EXAMPLE_TABLE)
  expect(added).toEqual([{ kind: 'added', row: first }])
})

test('what was in force is not rewritten, and nobody approves their own, by raw SQL either', async ({ house }) => {
  const [he, other] = await aManager(house)
  const saidTo = (attempt: Parameters<typeof house.db.execute>[0]) =>
    Promise.resolve(house.db.execute(attempt)).then(() => undefined, refusedBy)
  await perform(house, draftTable, he, {})
  const own = sql`update disinfection_tables set approved_by = ${he.id}, approved_at = now() where version = 2`
  expect((await saidTo(own))?.constraint).toBe('disinfection_table_is_approved_by_another_person')
  await perform(house, approveTable, other, { version: 2 })
  for (const change of [
    sql`update disinfection_tables set document = '{}' where version = 2`,
    sql`update disinfection_tables set approved_at = null, approved_by = null where version = 1`,
    sql`delete from disinfection_tables where version = 2`,
  ])
    expect((await saidTo(change))?.constraint).toBe('disinfection_table_in_force_is_not_rewritten')
})
