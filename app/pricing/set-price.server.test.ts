import { expect } from 'vitest'
import { perform } from '#app/acts/perform.server.ts'
import { no } from '#app/result.ts'
import { type Day, dayOf } from '#app/time/day.ts'
import { refusedBy } from '#db/refused.server.ts'
import { type TestHouse, test } from '#test/support/house.ts'
import { aPrice, aProduct, colleague, TODAY, withAllSight } from '#test/support/makers.ts'
import { addPrice, priceOn, pricesOf, pricesOn } from './prices.server.ts'
import { USUAL_CONDITIONS } from './rent.ts'
import { setPrice } from './set-price.server.ts'

const typed = { firstOn: '2026-04-01', rent: '220', deposit: '1,000.00', replacement: '５０００' }

async function priced(house: TestHouse) {
  const product = await aProduct(house)
  await aPrice(house, product.id)
  const manager = await colleague(house, 'heJing')
  const set = (over: object = {}) => perform(house, setPrice, manager, { productCode: product.code, ...typed, ...over })
  const rentOn = async (day: Day) => (await house.seeAll(db => priceOn(db, product.id, day)))?.rentFenPerMonth
  return { product, manager, set, rentOn }
}

test('a new price follows the one that runs, to the day', async ({ house }) => {
  const { product, set, rentOn } = await priced(house)
  expect((await set({ isConfirmed: 'yes' })).ok).toBe(true)
  expect([await rentOn(dayOf('2026-03-31')), await rentOn(dayOf('2026-04-01'))]).toEqual([20_000, 22_000])
  const all = await house.seeAll(db => pricesOf(db, product.id))
  expect(all.map(one => [one.firstOn, one.untilOn, one.isExample])).toEqual([
    ['2020-01-01', '2026-04-01', true],
    ['2026-04-01', null, false],
  ])
  expect((await house.seeAll(db => pricesOn(db, TODAY))).get(product.id)?.depositFen).toBe(100_000)
})

test('a price between the one that runs and the one that is planned lasts until the planned one', async ({ house }) => {
  const { product, set } = await priced(house)
  await set({ firstOn: '2026-06-01' })
  await set({ firstOn: '2026-05-01', rent: '210' })
  const all = await house.seeAll(db => pricesOf(db, product.id))
  expect(all.map(one => [one.firstOn, one.untilOn, one.rentFenPerMonth])).toEqual([
    ['2020-01-01', '2026-05-01', 20_000],
    ['2026-05-01', '2026-06-01', 21_000],
    ['2026-06-01', null, 22_000],
  ])
})

test('what is no price', async ({ house }) => {
  const { product, set } = await priced(house)
  expect(await set({ firstOn: '2026-03-01' })).toEqual(no('price_is_for_the_past'))
  expect(await set({ productCode: 'none' })).toEqual(no('product_unknown'))
  expect(await set({ deposit: '6000' })).toMatchObject({ complaints: { deposit: 'deposit_above_value' } })
  expect(await set({ rent: 'zwei', deposit: '', firstOn: '' })).toMatchObject({
    complaints: { rent: 'not_an_amount', deposit: 'required', firstOn: 'not_a_day' },
  })
  await set()
  expect(await set()).toEqual(no('price_starts_that_day_already'))
  const desk = await colleague(house, 'liuFang')
  expect(await perform(house, setPrice, desk, { productCode: product.code, ...typed })).toEqual(no('not_allowed'))
})

/** What is kept of the newest price. */
const newest = async (house: TestHouse, productId: string) => {
  const price = (await house.seeAll(db => pricesOf(db, productId))).at(-1)
  return { rent: price?.rent, conditions: price?.conditions }
}

test('what a form does not say is as usual: by the month, with the usual conditions', async ({ house }) => {
  const { product, set } = await priced(house)
  await set()
  expect(await newest(house, product.id)).toEqual({ rent: { per: 'month' }, conditions: USUAL_CONDITIONS })
})

test.for([
  ['by half months', { per: 'half_month' }, { per: 'half_month' }],
  ['by the day', { per: 'day', dayRent: '11', leastDays: '90' }, { per: 'day', fen: 1_100, leastDays: 90 }],
  ['by the day, from the first on', { per: 'day', dayRent: '4.5' }, { per: 'day', fen: 450, leastDays: 1 }],
  [
    'by terms, the shorter first',
    { per: 'term', terms: { 6: '1,800', 3: '1050', 12: '' } },
    {
      per: 'term',
      terms: [
        { months: 3, fen: 105_000 },
        { months: 6, fen: 180_000 },
      ],
    },
  ],
] as const)('a rent that is reckoned %s', async ([, sent, rent], { house }) => {
  const { product, set } = await priced(house)
  expect((await set(sent)).ok).toBe(true)
  expect((await newest(house, product.id)).rent).toEqual(rent)
})

test('conditions of its own', async ({ house }) => {
  const { product, set } = await priced(house)
  const damage = { loss: '2', least: '20%', worn: '0', damaged: '25.5', beyond_repair: '80', lost: '100' }
  const sent = { earlyReturn: 'by_day', late: 'free', exchange: 'dearer_by_day' }
  expect((await set({ ...sent, damage })).ok).toBe(true)
  const shareBp = { worn: 0, damaged: 2_550, beyond_repair: 8_000, lost: 10_000 }
  const kept = { ...sent, damage: { lossBpPerMonth: 200, leastBp: 2_000, shareBp } }
  expect((await newest(house, product.id)).conditions).toEqual(kept)
})

test('what does not fit together is refused, and the price that runs stays', async ({ house }) => {
  const { product, set } = await priced(house)
  const sent = { per: 'term', terms: { 3: '1050', 6: '1000' } }
  expect(await set(sent)).toMatchObject({ refusal: 'misread', complaints: { 'terms.6': 'longer_is_cheaper' } })
  expect(await house.seeAll(db => pricesOf(db, product.id))).toHaveLength(1)
})

test('the database knows one price for a product on a day', async ({ house }) => {
  const { product } = await priced(house)
  const [first] = await house.seeAll(db => pricesOf(db, product.id))
  const said = await withAllSight(house, async db => {
    if (first) await addPrice(db, { ...first, id: crypto.randomUUID(), firstOn: dayOf('2026-01-01') })
  }).then(() => undefined, refusedBy)
  expect(said?.constraint).toBe('product_has_one_price_on_a_day')
})
