import { describe, expect } from 'vitest'
import { perform } from '#app/acts/perform.server.ts'
import { offerProduct } from '#app/pricing/offer-product.server.ts'
import { priceOn } from '#app/pricing/prices.server.ts'
import { no, yes } from '#app/result.ts'
import { seedCatalogue } from '#db/seed/catalogue.server.ts'
import { type TestHouse, test } from '#test/support/house.ts'
import { colleague, TODAY, withAllSight } from '#test/support/makers.ts'
import { addCategory } from './add-category.server.ts'
import { categoryByCode } from './categories.server.ts'
import { changeCategory } from './change-category.server.ts'
import { changeProduct } from './change-product.server.ts'
import { nextProductCode } from './product.ts'
import { findProducts, productByCode, productCodesOf } from './products.server.ts'
import { restoreProduct } from './restore-product.server.ts'
import { retireCategory } from './retire-category.server.ts'
import { retireProduct } from './retire-product.server.ts'

const STICK = {
  zh: '夜光手杖',
  en: 'Glowing stick',
  purpose: { zh: '夜里出门看得见。', en: 'Seen at night.' },
  maxUserWeightKg: '110',
  widthMm: '40',
  lengthMm: '',
  heightMm: '900',
  weightKg: '0.5',
  specs: {
    legs: '1',
    handle_height_min: '720',
    handle_height_max: '950',
    grip: 'offset',
    hand: 'either',
    material: 'wood',
  },
  turnaroundDays: '1',
  consumables: [{ zh: '', en: '' }],
  accessories: [
    { zh: '腕带', en: 'Wrist strap', count: '2' },
    { zh: '', en: '', count: '' },
  ],
  classification: { code: '', edition: '' },
}
const NEW_STICK = { ...STICK, categoryCode: 'C01', code: 'C01-07', rent: '12', deposit: '30', replacement: '90' }

const CATEGORY = {
  code: 'C40',
  zh: '盲杖',
  en: 'White canes',
  classification: { code: '12 39 03', edition: 'ISO 9999:2022' },
  needs: 'walking',
  hygiene: 'intact_skin',
  materials: ['metal_or_abs'],
  specs: [
    { key: 'length', zh: '长度', en: 'Length', kind: 'number', unit: 'mm', min: '500', max: '1600', choices: '' },
    {
      key: 'tip',
      zh: '杖头',
      en: 'Tip',
      kind: 'choice',
      unit: '',
      min: '',
      max: '',
      choices: 'ball | 球形 | Ball\nflat|平头|Flat',
    },
    { key: '', zh: '', en: '', kind: 'number', unit: '', min: '', max: '', choices: '' },
  ],
  cautions: [{ zh: '先学会用法。', en: 'Learn to use it first.' }],
}

async function keeper(house: TestHouse) {
  await withAllSight(house, seedCatalogue)
  return colleague(house, 'heJing')
}
const found = async (house: TestHouse, q: string) =>
  (await house.seeAll(db => findProducts(db, { q, limit: 9 }))).items.map(product => product.code)

describe('a product', () => {
  test('is offered with its first price, and found at once', async ({ house }) => {
    const manager = await keeper(house)
    expect(await perform(house, offerProduct, manager, NEW_STICK)).toEqual(yes({ code: 'C01-07' }))
    expect(await found(house, 'ygsz')).toEqual(['C01-07'])
    const product = await house.seeAll(db => productByCode(db, 'C01-07'))
    expect(product).toMatchObject({
      lengthMm: null,
      classification: null,
      consumables: [],
      accessories: [{ zh: '腕带', en: 'Wrist strap', count: 2 }],
      specs: { legs: 1, foldable: false },
    })
    const price = await house.seeAll(db => priceOn(db, product?.id ?? '', TODAY))
    expect(price).toMatchObject({ rentFenPerMonth: 1200, depositFen: 3000, isExample: true })
  })

  test('is refused by name, and what is refused leaves nothing behind', async ({ house }) => {
    const manager = await keeper(house)
    const cases = [
      [{ code: 'C01-01' }, no('product_code_taken')],
      [{ categoryCode: 'C99' }, no('category_unknown')],
      [{ specs: { ...STICK.specs, legs: '9' } }, no('specs_do_not_fit')],
      [{ specs: { ...STICK.specs, wheels: '2' } }, no('specs_do_not_fit')],
      [{ deposit: '100' }, { ok: false, refusal: 'misread', complaints: { deposit: 'deposit_above_value' } }],
      [{ zh: ' ' }, { ok: false, refusal: 'misread', complaints: { zh: 'required' } }],
      [{ weightKg: 'a lot' }, { ok: false, refusal: 'misread', complaints: { weightKg: 'wrong_form' } }],
      [
        { consumables: [{ zh: '脚套', en: '' }] },
        { ok: false, refusal: 'misread', complaints: { 'consumables.0.en': 'required' } },
      ],
      ...(['', '0', '21', '1.5', 'two'] as const).map(
        count =>
          [
            { accessories: [STICK.accessories[1], { zh: '腕带', en: 'Strap', count }] },
            { ok: false, refusal: 'misread', complaints: { 'accessories.1.count': 'wrong_form' } },
          ] as const,
      ),
    ] as const
    for (const [over, answer] of cases) {
      expect.soft(await perform(house, offerProduct, manager, { ...NEW_STICK, ...over })).toEqual(answer)
    }
    expect(await perform(house, offerProduct, await colleague(house, 'sunQiang'), NEW_STICK)).toEqual(no('not_allowed'))
    expect(await found(house, '夜光')).toEqual([])
  })

  test('is changed, retired and brought back', async ({ house }) => {
    const manager = await keeper(house)
    expect(await perform(house, changeProduct, manager, { ...STICK, code: 'C01-01' })).toEqual(yes({ code: 'C01-01' }))
    expect(await found(house, 'yeguang')).toEqual(['C01-01'])
    await perform(house, retireProduct, manager, { code: 'C01-01' })
    expect(await found(house, 'yeguang')).toEqual([])
    await perform(house, restoreProduct, manager, { code: 'C01-01' })
    expect(await found(house, 'yeguang')).toEqual(['C01-01'])
    expect(await perform(house, retireProduct, manager, { code: 'C01-99' })).toEqual(no('product_unknown'))
  })
})

describe('a category', () => {
  test('is added from the form, and its code is taken then', async ({ house }) => {
    const manager = await keeper(house)
    expect(await perform(house, addCategory, manager, CATEGORY)).toEqual(yes({ code: 'C40' }))
    expect(await perform(house, addCategory, manager, CATEGORY)).toEqual(no('category_code_taken'))
    const kept = await house.seeAll(db => categoryByCode(db, 'C40'))
    expect(kept).toMatchObject({
      needs: ['walking'],
      specs: [
        { key: 'length', kind: 'number', unit: 'mm', min: 500, max: 1600 },
        { key: 'tip', choices: [{ key: 'ball', zh: '球形', en: 'Ball' }, { key: 'flat' }] },
      ],
    })
  })

  test('keeps its products findable under a new name', async ({ house }) => {
    const manager = await keeper(house)
    const kept = await house.seeAll(db => categoryByCode(db, 'C31'))
    await perform(house, changeCategory, manager, { ...kept, zh: '家用氧疗机', en: 'Home oxygen' })
    expect(await found(house, 'yangliao')).toContain('C31-01')
  })

  test('stays while it offers products', async ({ house }) => {
    const manager = await keeper(house)
    expect(await perform(house, retireCategory, manager, { code: 'C32' })).toEqual(no('category_has_products'))
    for (const code of ['C32-01', 'C32-02']) await perform(house, retireProduct, manager, { code })
    expect(await perform(house, retireCategory, manager, { code: 'C32' })).toEqual(yes({ code: 'C32' }))
    expect(await perform(house, restoreProduct, manager, { code: 'C32-01' })).toEqual(no('category_is_retired'))
    const again = { ...NEW_STICK, categoryCode: 'C32', code: 'C32-03' }
    expect(await perform(house, offerProduct, manager, again)).toEqual(no('category_is_retired'))
  })

  test('never gives a number twice', async ({ house }) => {
    const manager = await keeper(house)
    await perform(house, retireProduct, manager, { code: 'C01-06' })
    const codes = await house.seeAll(async db => productCodesOf(db, (await categoryByCode(db, 'C01'))?.id ?? ''))
    expect(nextProductCode('C01', codes)).toBe('C01-07')
  })
})
