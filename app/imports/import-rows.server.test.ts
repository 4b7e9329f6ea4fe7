import { count, eq, sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { perform } from '#app/acts/perform.server.ts'
import { no, yes } from '#app/result.ts'
import { refusedBy } from '#db/refused.server.ts'
import { products } from '#db/schema/catalogue.ts'
import { fileImports } from '#db/schema/imports.ts'
import { movements, units } from '#db/schema/inventory.ts'
import { prices } from '#db/schema/pricing.ts'
import { type TestHouse, test } from '#test/support/house.ts'
import { aCategory, aProduct, aUnit, colleague } from '#test/support/makers.ts'
import { importRows } from './import-rows.server.ts'

const COLUMNS = {
  column_product: 'Model Number',
  column_boughtOn: 'Purchase Date',
  column_price: 'Purchase Cost',
  column_formerNo: 'Asset Tag',
  column_serialNo: 'Serial',
}
const HEAD = 'Asset Tag,Model Number,Serial,Purchase Date,Purchase Cost'
const table = (...rows: readonly string[]) => ({
  kind: 'units',
  fileName: 'register.csv',
  text: [HEAD, ...rows].join('\n'),
  ...COLUMNS,
})

const bring = async (house: TestHouse, input: object, key?: string) =>
  perform(house, importRows, await colleague(house, 'heJing'), input, { key })
const howMany = (house: TestHouse) => house.seeAll(async db => (await db.select({ n: count() }).from(units))[0]?.n)

test('an inventory of another program comes in: each unit with a code, a place, a movement and its former number', async ({
  house,
}) => {
  const { code } = await aProduct(house)
  expect(await bring(house, table(`A-1,${code},S1,2024-05-06,1200`, `A-2,${code},S2,2024年5月7日,1200.50元`))).toEqual(
    yes({ added: 2, unchanged: 0 }),
  )
  const kept = await house.seeAll(db => db.select().from(units).where(eq(units.formerNo, 'A-2')))
  expect(kept).toMatchObject([
    { serialNo: 'S2', boughtOn: '2024-05-07', priceFen: 120_050, state: 'received', placeId: expect.any(String) },
  ])
  const moved = await house.seeAll(db =>
    db
      .select()
      .from(movements)
      .where(eq(movements.unitId, kept[0]?.id ?? '')),
  )
  expect(moved).toMatchObject([{ toState: 'received', toPlaceId: kept[0]?.placeId }])
})

test.for([
  ['a product that nobody knows', 'A-1,NOPE-01,S1,2024-05-06,1200'],
  ['a day that could be two', 'A-1,{code},S1,03-04-2024,1200'],
  ['a day that is to come', 'A-1,{code},S1,2030-01-01,1200'],
  ['an amount with a mark for thousands', 'A-1,{code},S1,2024-05-06,"1,200"'],
  ['a number that a spreadsheet has cut', '6.9E+12,{code},S1,2024-05-06,1200'],
  ['no price', 'A-1,{code},S1,2024-05-06,'],
] as const)('%s stops the whole file', async ([, bad], { house }) => {
  const { code } = await aProduct(house)
  const before = await howMany(house)
  const rows = [`A-0,${code},S0,2024-05-06,1200`, bad.replace('{code}', code)]
  expect(await bring(house, table(...rows))).toEqual(no('rows_are_wrong'))
  expect(await howMany(house)).toBe(before)
})

test('sent twice it is brought in once (CSV-behaviour-4); another day it is known', async ({ house }) => {
  const { code } = await aProduct(house)
  const file = table(`A-1,${code},S1,2024-05-06,1200`)
  expect(await bring(house, file, 'key-0001')).toEqual(yes({ added: 1, unchanged: 0 }))
  expect(await bring(house, file, 'key-0001')).toEqual(yes({ added: 1, unchanged: 0 }))
  expect(await bring(house, file, 'key-0002')).toEqual(no('nothing_new_in_file'))
  expect(await bring(house, table(`A-1,${code},S1,2024-05-06,1200`, `A-2,${code},S2,2024-05-06,1200`))).toEqual(
    yes({ added: 1, unchanged: 1 }),
  )
})

test('a number twice in a file, or on another device, is wrong', async ({ house }) => {
  const product = await aProduct(house)
  await aUnit(house, product.id, { formerNo: 'A-9' })
  const twice = table(`A-1,${product.code},S1,2024-05-06,1200`, `A-1,${product.code},S2,2024-05-06,1200`)
  expect(await bring(house, twice)).toEqual(no('rows_are_wrong'))
  expect(await bring(house, table(`A-9,${product.code},S1,2024-05-06,1200`))).toEqual(no('rows_are_wrong'))
})

test('a column that is needed and was not chosen is asked for (CSV-behaviour-3); others are left (CSV-behaviour-2)', async ({
  house,
}) => {
  const { code } = await aProduct(house)
  const { column_price: _, ...rest } = table(`A-1,${code},S1,2024-05-06,1200`)
  expect(await bring(house, rest)).toEqual(no('columns_not_chosen'))
  const wider = { ...table(), text: `${HEAD},Colour\nA-1,${code},S1,2024-05-06,1200,blue` }
  expect(await bring(house, wider)).toEqual(yes({ added: 1, unchanged: 0 }))
})

test('a file that is no table writes nothing', async ({ house }) => {
  expect(await bring(house, { ...table(), text: 'A,A\r1,2' })).toEqual(no('file_not_readable'))
})

test('a catalogue comes in with its prices, by the words of the form', async ({ house }) => {
  const category = await aCategory(house, {
    specs: [{ key: 'seat_width', zh: '座宽', en: 'Seat width', kind: 'number', unit: 'mm', min: 300, max: 700 }],
  })
  const headings = ['编码', '类别', '中文名', '英文名', '用途', '英文用途', '周转天数', '月租', '押金', '价值', '座宽']
  const columns = {
    column_code: '编码',
    column_category: '类别',
    column_zh: '中文名',
    column_en: '英文名',
    column_purposeZh: '用途',
    column_purposeEn: '英文用途',
    column_turnaroundDays: '周转天数',
    column_rent: '月租',
    column_deposit: '押金',
    column_replacement: '价值',
  }
  const file = (row: string) => ({
    kind: 'products',
    fileName: 'c.csv',
    text: `${headings.join(',')}\n${row}`,
    ...columns,
  })
  expect(
    await bring(
      house,
      file(`Z90-01,${category.code},轻便轮椅,Light wheelchair,出门用,For outdoors,2,200,500,1200,9000`),
    ),
  ).toEqual(no('rows_are_wrong'))
  expect(
    await bring(
      house,
      file(`Z90-01,${category.code},轻便轮椅,Light wheelchair,出门用,For outdoors,2,200,500,1200,450`),
    ),
  ).toEqual(yes({ added: 1, unchanged: 0 }))
  const [kept] = await house.seeAll(db =>
    db.select().from(products).innerJoin(prices, eq(prices.productId, products.id)).where(eq(products.code, 'Z90-01')),
  )
  expect(kept).toMatchObject({ products: { specs: { seat_width: 450 } }, prices: { rentFenPerMonth: 20_000 } })
})

test('only a manager brings in files', async ({ house }) => {
  expect(await perform(house, importRows, await colleague(house, 'sunQiang'), table())).toEqual(no('not_allowed'))
})

test('the database keeps a file from coming in twice', async ({ house }) => {
  const { code } = await aProduct(house)
  await bring(house, table(`A-1,${code},S1,2024-05-06,1200`))
  const again = sql`insert into file_imports (centre_id, district_id, kind, file_name, hash, mapping, added, unchanged, imported_by, at)
    select centre_id, district_id, kind, file_name, hash, mapping, added, unchanged, imported_by, at from file_imports`
  const said = await Promise.resolve(house.db.execute(again)).then(() => undefined, refusedBy)
  expect(said?.constraint).toBe('file_is_imported_once_at_a_centre')
  expect(await house.seeAll(db => db.select().from(fileImports))).toHaveLength(1)
})
