import { eq, inArray } from 'drizzle-orm'
import { expect } from 'vitest'
import { perform } from '#app/acts/perform.server.ts'
import { newUnitCode, printedUnitCode } from '#app/inventory/unit-code.ts'
import { no } from '#app/result.ts'
import type { Database } from '#db/client.server.ts'
import { movements, units } from '#db/schema/inventory.ts'
import { inspections } from '#db/schema/reprocessing.ts'
import { test } from '#test/support/house.ts'
import { aProduct, aUnit, colleague } from '#test/support/makers.ts'
import { aMainPlace, aVan, manyOut } from '#test/support/makers-of-floors.ts'
import { collectedFrom } from './collected-units.server.ts'
import { inspectMany } from './inspect-many.server.ts'
import { moveToPlace } from './move-to-place.server.ts'
import { quarantineMany } from './quarantine-many.server.ts'
import { takeBackMany } from './take-back-many.server.ts'
import { undoMove } from './undo-move.server.ts'

const alike = { condition: 'good', contamination: 'none' }
const statesOf = (db: Database, codes: readonly string[]) =>
  db
    .select({ state: units.state, placeId: units.placeId })
    .from(units)
    .where(inArray(units.code, [...codes]))

test('of a load none comes back when one cannot', async ({ house }) => {
  const driver = await colleague(house, 'sunQiang')
  const [first] = await manyOut(house, 1)
  const ready = await aUnit(house, (await aProduct(house)).id)
  const codes = [first?.unit.code ?? '', ready.code]
  expect(await perform(house, takeBackMany, driver, { codes, ...alike })).toEqual(no('unit_is_not_out'))
  expect(await perform(house, takeBackMany, driver, { codes: [codes[0], 'A2BCD3EF'], ...alike })).toEqual(
    no('no_such_unit'),
  )
  expect((await house.seeAll(db => statesOf(db, codes))).map(({ state }) => state).sort()).toEqual(['out', 'ready'])
  expect(await perform(house, takeBackMany, driver, { codes: [codes[0]], ...alike })).toMatchObject({ ok: true })
})

test('units are loaded and unloaded together, and what was done is taken back by a movement the other way', async ({
  house,
}) => {
  const technician = await colleague(house, 'zhaoMin')
  const product = await aProduct(house)
  const [one, other] = [await aUnit(house, product.id), await aUnit(house, product.id)]
  const [van, store] = [await aVan(house), await aMainPlace(house, 'clean_store')]
  const codes = [one.code, other.code]
  const actor = { ...technician, roles: ['technician' as const] }
  const loaded = await perform(house, moveToPlace, actor, { codes, place: van.id })
  expect(loaded).toMatchObject({ ok: true })
  expect((await house.seeAll(db => statesOf(db, codes))).map(({ placeId }) => placeId)).toEqual([van.id, van.id])
  const at = loaded.ok ? loaded.value.at : ''
  expect(await perform(house, undoMove, actor, { codes, at })).toMatchObject({ ok: true })
  expect((await house.seeAll(db => statesOf(db, codes))).map(({ placeId }) => placeId)).toEqual([store.id, store.id])
  const history = await house.seeAll(db => db.select().from(movements).where(eq(movements.unitId, one.id)))
  expect(history.map(({ why, fromPlaceId, toPlaceId }) => [why, fromPlaceId, toPlaceId])).toEqual([
    ['loaded', store.id, van.id],
    ['undone', van.id, store.id],
  ])
  expect(await perform(house, undoMove, actor, { codes, at })).toMatchObject({ ok: false })
})

test('a van takes no dirty unit beside a clean one, whoever asks', async ({ house }) => {
  const driver = await colleague(house, 'sunQiang')
  const product = await aProduct(house)
  const [clean, dirty] = [await aUnit(house, product.id), await aUnit(house, product.id, { state: 'quarantine' })]
  const van = await aVan(house)
  const mixed = { codes: [clean.code, dirty.code], place: van.id }
  expect(await perform(house, moveToPlace, driver, mixed)).toEqual(no('van_mixes_clean_and_dirty'))
  const store = await aMainPlace(house, 'clean_store')
  expect(await perform(house, moveToPlace, driver, { codes: [dirty.code], place: store.id })).toEqual(
    no('place_does_not_suit'),
  )
})

test('quarantine and inspection go together, and are undone within ten minutes by who did them', async ({ house }) => {
  const [zhao, manager] = [await colleague(house, 'zhaoMin'), await colleague(house, 'heJing')]
  const technician = { ...zhao, roles: ['technician' as const] }
  const unit = await aUnit(house, (await aProduct(house)).id)
  const codes = [unit.code]
  // What happens in one moment has no order.
  const later = () => house.setNow(new Date(house.now().getTime() + 1000))
  const done = await perform(house, quarantineMany, technician, { codes })
  const at = done.ok ? done.value.at : ''
  expect(await perform(house, undoMove, manager, { codes, at })).toEqual(no('moved_by_somebody_else'))
  later()
  expect(await perform(house, undoMove, technician, { codes, at })).toMatchObject({ ok: true })
  const [back] = await house.seeAll(db => db.select().from(units).where(eq(units.id, unit.id)))
  expect(back).toMatchObject({ state: 'ready', placeId: unit.placeId })
  later()
  const again = await perform(house, quarantineMany, technician, { codes })
  later()
  const inspected = await perform(house, inspectMany, technician, { codes })
  const kept = await house.seeAll(db => db.select().from(inspections).where(eq(inspections.unitId, unit.id)))
  expect(kept).toMatchObject([{ result: 'clean_next' }])
  expect([again.ok, inspected.ok]).toEqual([true, true])
  const moment = inspected.ok ? inspected.value.at : ''
  house.setNow(new Date(Date.parse(moment) + 11 * 60_000))
  expect(await perform(house, undoMove, technician, { codes, at: moment })).toEqual(no('too_late_to_undo'))
})

test('what was collected counts each thing once, however it was written', async ({ house }) => {
  const code = newUnitCode(below => 5 % below)
  const unit = await aUnit(house, (await aProduct(house)).id, { code, formerNo: 'ZC-0017' })
  const lines = [printedUnitCode(code).toLowerCase(), `https://rent.example.org/u/${code}`, 'ZC-0017', '不认识的', '']
  expect(await house.seeAll(db => collectedFrom(db, lines.join('\r\n'), unit.centreId))).toEqual({
    ...{ codes: [code], unknown: ['不认识的'], twice: 2 },
  })
})
