import { eq, type SQL, sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { VISITOR } from '#app/acts/actor.ts'
import { perform } from '#app/acts/perform.server.ts'
import { no } from '#app/result.ts'
import { refusedBy } from '#db/refused.server.ts'
import { movements, tags, units } from '#db/schema/inventory.ts'
import { type TestHouse, test } from '#test/support/house.ts'
import { aProduct, aUnit, colleague } from '#test/support/makers.ts'
import { aMainPlace, aVan } from '#test/support/makers-of-floors.ts'
import { addPlace } from './add-place.server.ts'
import { claimTag, claimTagForNew } from './claim-tag.server.ts'
import { closePlace } from './close-place.server.ts'
import { unitByAnyCode } from './found-units.server.ts'
import { printTags } from './print-tags.server.ts'
import { unitByCode } from './units.server.ts'

const refused = async (house: TestHouse, statement: SQL): Promise<string | undefined> =>
  house.db.execute(statement).then(
    () => 'nothing',
    (error: unknown) => refusedBy(error).constraint,
  )

test('the owner of the database cannot put a unit where it may not be', async ({ house }) => {
  const product = await aProduct(house)
  const [clean, dirty] = [await aUnit(house, product.id), await aUnit(house, product.id, { state: 'quarantine' })]
  const [store, dirtyZone] = [await aMainPlace(house, 'clean_store'), await aMainPlace(house, 'dirty_zone')]
  const van = await aVan(house)
  expect([clean.placeId, dirty.placeId]).toEqual([store.id, dirtyZone.id])
  expect(await refused(house, sql`update units set place_id = ${store.id} where id = ${dirty.id}`)).toBe(
    'place_suits_what_lies_there',
  )
  await house.db.execute(sql`update units set place_id = ${van.id} where id = ${clean.id}`)
  expect(await refused(house, sql`update units set place_id = ${van.id} where id = ${dirty.id}`)).toBe(
    'van_never_mixes_clean_and_dirty',
  )
  const both = sql`update units set place_id = ${van.id} where id in (${clean.id}, ${dirty.id})`
  expect(await refused(house, both)).toBe('van_never_mixes_clean_and_dirty')
  // A unit has one place by its only column; with a person it has none, and in the house it always has one.
  await house.db.execute(sql`update units set place_id = null where id = ${dirty.id}`)
  await house.db.execute(sql`update units set state = 'out', place_id = ${store.id} where id = ${clean.id}`)
  const stands = await house.seeAll(db => db.select().from(units).where(eq(units.productId, product.id)))
  expect(stands.map(({ id, placeId }) => [id, placeId]).sort()).toEqual(
    [
      [clean.id, null],
      [dirty.id, dirtyZone.id],
    ].sort(),
  )
  await house.db.execute(sql`alter table units disable trigger unit_lies_where_it_may`)
  expect(await refused(house, sql`update units set place_id = null where id = ${dirty.id}`)).toBe(
    'unit_is_in_exactly_one_place',
  )
})

test('a manager adds and closes rooms and vans; the main ones and those that are in use stay', async ({ house }) => {
  const manager = await colleague(house, 'heJing')
  const room = { kind: 'showroom', zh: '东展厅', en: 'East showroom' }
  const added = await perform(house, addPlace, manager, room)
  expect(added).toMatchObject({ ok: true })
  expect(await perform(house, addPlace, manager, room)).toEqual(no('place_name_is_taken'))
  const place = added.ok ? added.value.id : ''
  const unit = await aUnit(house, (await aProduct(house)).id, { placeId: place })
  expect(await perform(house, closePlace, manager, { place })).toEqual(no('place_is_not_empty'))
  const store = await aMainPlace(house, 'clean_store')
  expect(await perform(house, closePlace, manager, { place: store.id })).toEqual(no('main_place_stays'))
  await house.db.execute(sql`update units set place_id = ${store.id} where id = ${unit.id}`)
  expect(await perform(house, closePlace, manager, { place })).toMatchObject({ ok: true })
  expect(await perform(house, closePlace, manager, { place })).toEqual(no('no_such_place'))
})

test('a label is printed first and claimed later, and the former one still finds its device', async ({ house }) => {
  const technician = await colleague(house, 'heJing')
  expect(await perform(house, printTags, technician, { count: '3' })).toMatchObject({ ok: true })
  const blank = await house.seeAll(db =>
    db
      .select()
      .from(tags)
      .where(eq(tags.centreId, technician.centreId ?? '')),
  )
  const [first, second] = blank.slice(-2).map(({ code }) => code)
  const product = await aProduct(house)
  const unit = await aUnit(house, product.id, { code: 'A2BCD3EF' })
  const claim = { tag: first, unit: unit.serialNo }
  expect(await perform(house, claimTag, technician, claim)).toMatchObject({ ok: true, value: { code: first } })
  expect(await perform(house, claimTag, technician, claim)).toEqual(no('tag_is_claimed'))
  expect(await house.seeAll(db => unitByCode(db, first ?? ''))).toMatchObject({ id: unit.id })
  expect(await house.seeAll(db => db.select().from(tags).where(eq(tags.code, 'A2BCD3EF')))).toMatchObject([
    { unitId: unit.id },
  ])
  expect(await house.seeAll(db => unitByAnyCode(db, unit.serialNo, unit.centreId))).toMatchObject({ code: first })
  const wanted = { tag: second, product: product.code, serialNo: 'SN-1', price: '1200', boughtOn: '2026-03-01' }
  expect(await perform(house, claimTagForNew, technician, wanted)).toMatchObject({ ok: true, value: { code: second } })
  const made = await house.seeAll(db => unitByCode(db, second ?? ''))
  expect(made).toMatchObject({ state: 'received', serialNo: 'SN-1' })
  const history = await house.seeAll(db =>
    db
      .select()
      .from(movements)
      .where(eq(movements.unitId, made?.id ?? '')),
  )
  expect(history).toMatchObject([{ why: 'accepted', toPlaceId: made?.placeId }])
  expect(await perform(house, claimTag, technician, { tag: 'XXXXXXXX', unit: unit.serialNo })).toEqual(
    no('no_such_tag'),
  )
})

test('what a stranger scans is only read: no row anywhere is written', async ({ house }) => {
  const unit = await aUnit(house, (await aProduct(house)).id)
  const listed = async (statement: SQL) =>
    ((await house.db.execute(statement)) as { readonly rows: readonly { readonly name: string }[] }).rows
  const counts = async () => {
    const tables = await listed(sql`select tablename as name from pg_tables where schemaname = 'public' order by 1`)
    const each = tables.map(({ name }) => sql`select ${name}::text as name, count(*) as n from ${sql.identifier(name)}`)
    return listed(sql.join(each, sql` union all `))
  }
  const before = await counts()
  expect(await house.seeAs(VISITOR, db => unitByCode(db, unit.code))).toMatchObject({ id: unit.id })
  await expect(
    house.seeAs(VISITOR, db => db.insert(tags).values({ code: 'STRANGER', centreId: unit.centreId })),
  ).rejects.toThrow()
  expect(await counts()).toEqual(before)
})
