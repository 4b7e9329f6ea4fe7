import { expect } from 'vitest'
import { tags } from '#db/schema/inventory.ts'
import { NOW, type TestHouse, test } from '#test/support/house.ts'
import { aCentre, aProduct, aUnit, colleague, type Row, withAllSight } from '#test/support/makers.ts'
import { unitByAnyCode, whatIsScanned } from './found-units.server.ts'
import { newUnitCode, printedUnitCode } from './unit-code.ts'

const codeOf = (n: number) => newUnitCode(below => (n * 5 + 7) % below)
const GTIN = '6901234567892'

async function aTag(house: TestHouse, row: Row<typeof tags> & { readonly code: string }) {
  const { id: centreId } = await aCentre(house)
  await withAllSight(house, db => db.insert(tags).values({ centreId, ...row }))
}

async function scannedBy(house: TestHouse, text: string) {
  const actor = await colleague(house, 'zhouJie')
  return house.seeAs(actor, async db => ({
    unit: (await unitByAnyCode(db, text, actor.centreId))?.id,
    what: await whatIsScanned(db, text, actor.centreId),
  }))
}

test('a unit is found by every code that names it', async ({ house }) => {
  const product = await aProduct(house, { gtin: GTIN })
  const [code, former] = [codeOf(1), codeOf(2)]
  const unit = await aUnit(house, product.id, { code, formerNo: 'ZC-2019/0042', serialNo: 'A7-3' })
  await aUnit(house, product.id, { code: codeOf(3), formerNo: 'ZC-2019/0043', serialNo: 'A7-4' })
  const { id: claimedBy } = await colleague(house, 'zhouJie')
  await aTag(house, { code: former, unitId: unit.id, claimedAt: NOW, claimedBy })
  const ways = [
    ...[code, printedUnitCode(code).toLowerCase(), `https://rent.example.org/u/${code}`],
    ...[former, `https://rent.example.org/u/${former}`],
    ...['ZC-2019/0042', ' zc-2019/0042 '],
    ...[`(01)0${GTIN}(21)A7-3(10)L9`, `]d2010${GTIN}21A7-3`, `https://id.example.org/01/${GTIN}/21/A7-3`, 'A7-3'],
  ]
  for (const way of ways)
    expect(await scannedBy(house, way), way).toEqual({ unit: unit.id, what: { is: 'unit', code } })
})

test('what names no unit says what it is', async ({ house }) => {
  const product = await aProduct(house, { gtin: GTIN })
  const blank = codeOf(4)
  await aTag(house, { code: blank })
  const named = { code: product.code, zh: product.zh, en: product.en }
  const serial = { kind: 'gs1', gtin: `0${GTIN}`, serial: 'B1' }
  const cases = [
    [printedUnitCode(blank), { is: 'blank_tag', code: blank }],
    [`(01)0${GTIN}(21)B1`, { is: 'product', product: named, made: serial }],
    [GTIN, { is: 'product', product: named, made: { kind: 'gs1', gtin: `0${GTIN}` } }],
    ['(01)00036000291452(21)B1', { is: 'unknown' }],
    [codeOf(5), { is: 'unknown' }],
    ['ZC-1', { is: 'unknown' }],
    ['A2BC-D3E9', { is: 'mistyped' }],
    ['  ', { is: 'nothing' }],
  ] as const
  for (const [text, what] of cases) expect(await scannedBy(house, text), text).toEqual({ unit: undefined, what })
})

test('numbers that only mean something at another centre, or mean two units, lead nowhere', async ({ house }) => {
  const product = await aProduct(house)
  const elsewhere = await aCentre(house, 'HD')
  await aUnit(house, product.id, { formerNo: 'HD-1', serialNo: 'FAR-1', centreId: elsewhere.id })
  await aUnit(house, product.id, { serialNo: 'TWICE' })
  await aUnit(house, product.id, { serialNo: 'TWICE' })
  await aTag(house, { code: codeOf(6), centreId: elsewhere.id })
  for (const text of ['HD-1', 'FAR-1', 'TWICE', codeOf(6)])
    expect(await scannedBy(house, text), text).toEqual({ unit: undefined, what: { is: 'unknown' } })
})

test('a unit’s present code counts before a label that another once carried', async ({ house }) => {
  const product = await aProduct(house)
  const unit = await aUnit(house, product.id, { code: codeOf(7) })
  const other = await aUnit(house, product.id, { code: codeOf(8) })
  const { id: claimedBy } = await colleague(house, 'zhouJie')
  await aTag(house, { code: codeOf(7), unitId: other.id, claimedAt: NOW, claimedBy })
  expect((await scannedBy(house, codeOf(7))).unit).toBe(unit.id)
})
