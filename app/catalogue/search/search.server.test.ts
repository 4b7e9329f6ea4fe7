import { expect } from 'vitest'
import { SYSTEM } from '#app/acts/actor.ts'
import { actAs } from '#app/acts/sight.server.ts'
import { seedCatalogue } from '#db/seed/catalogue.server.ts'
import { type TestHouse, test } from '#test/support/house.ts'
import type { Need } from '../category.ts'
import { findProducts, type Wanted } from '../products.server.ts'

const stocked = (house: TestHouse) =>
  house.db.transaction(async tx => {
    await actAs(tx, SYSTEM)
    await seedCatalogue(tx)
  })
const find = (house: TestHouse, wanted: Partial<Wanted>) =>
  house.seeAll(db => findProducts(db, { limit: 200, ...wanted }))

const WHEELCHAIRS = ['C09-01', 'C10-01', 'C11-01', 'C12-01']
/** What is typed, what must be among the answers, and what the first answer's category is. */
const TYPED: readonly (readonly [typed: string, among: readonly string[], first: string])[] = [
  ['lunyi', WHEELCHAIRS, 'C09'],
  ['ly', WHEELCHAIRS, 'C09'],
  ['LY', WHEELCHAIRS, 'C09'],
  ['轮椅', WHEELCHAIRS, 'C09'],
  ['  轮 椅 ', WHEELCHAIRS, 'C09'],
  ['轮', [...WHEELCHAIRS, 'C05-01', 'C13-01'], 'C08'],
  ['wheelchair', WHEELCHAIRS, 'C09'],
  ['Wheel Chair', WHEELCHAIRS, 'C09'],
  ['wheel-chair', WHEELCHAIRS, 'C09'],
  ['ｌｕｎｙｉ', WHEELCHAIRS, 'C09'],
  ['lun yi', WHEELCHAIRS, 'C09'],
  ['电动轮椅', ['C12-01', 'C12-05'], 'C12'],
  ['ddly', ['C12-01', 'C12-05'], 'C12'],
  ['轮椅 折叠', ['C09-01', 'C12-02'], 'C09'],
  ['洗澡', ['C22-02', 'C23-01', 'C17-04'], 'C22'],
  ['xizao', ['C22-02', 'C23-01'], 'C22'],
  ['走路', ['C01-01', 'C04-01', 'C05-01'], 'C01'],
  ['zoulu', ['C01-01', 'C04-01'], 'C01'],
  ['制氧机', ['C31-01', 'C31-05'], 'C31'],
  ['zyj', ['C31-01', 'C31-05'], 'C31'],
  ['zhiyangji', ['C31-01', 'C31-05'], 'C31'],
  ['oxygen', ['C31-01', 'C31-05'], 'C31'],
  ['zhuxingqi', ['C06-01'], 'C06'],
  ['zuobianyi', ['C18-01'], 'C18'],
  ['hulichuang', ['C26-01', 'C27-02'], 'C26'],
  ['病床', ['C26-01', 'C27-02', 'C27-01'], 'C26'],
  ['拐杖', ['C01-01', 'C03-01'], 'C01'],
  ['褥疮', ['C35-01', 'C36-01'], 'C35'],
  ['lvhejin', ['C01-01', 'C09-03'], 'C01'],
  ['abs', ['C27-01'], 'C27'],
  ['C12-01', ['C12-01'], 'C12'],
  ['stairs', ['C07-01'], 'C07'],
]

test('a device is found by character, sound, initials, English and need', async ({ house }) => {
  await stocked(house)
  for (const [typed, among, first] of TYPED) {
    const codes = (await find(house, { q: typed })).items.map(product => product.code)
    expect.soft(codes, typed).toEqual(expect.arrayContaining([...among]))
    expect.soft(codes[0]?.slice(0, 3), `first for ${typed}`).toBe(first)
  }
})

/** `%` and `_` are what was typed, not what LIKE makes of them; marks alone ask for nothing that is there. */
const NOTHING = [
  '飞机',
  'qwxz',
  'unicorn',
  '%',
  '_',
  '%%',
  'lun%yi',
  '轮_',
  '\\',
  '|',
  '-',
  '。',
  "'; drop table products",
]

test('what is not there is not found', async ({ house }) => {
  await stocked(house)
  for (const typed of NOTHING) expect.soft((await find(house, { q: typed })).total, typed).toBe(0)
})

test('names that are meant come before names that are near', async ({ house }) => {
  await stocked(house)
  const { items } = await find(house, { q: '轮椅' })
  const called = items.map(product => product.zh.includes('轮椅'))
  expect(called.lastIndexOf(true)).toBeLessThan(Math.max(called.indexOf(false), called.length))
  expect(items.findIndex(product => product.category.code === 'C07')).toBeGreaterThan(28)
})

test('pages follow one another without a gap, by place and by number', async ({ house }) => {
  await stocked(house)
  for (const q of [undefined, '轮']) {
    const all = (await find(house, { q })).items.map(product => product.code)
    const walked: string[] = []
    for (let after: string | undefined; ; ) {
      const { items, next, total } = await find(house, { q, limit: 24, after })
      walked.push(...items.map(product => product.code))
      expect(total).toBe(all.length)
      if (next === null) break
      after = next
    }
    expect(walked).toEqual(all)
    expect((await find(house, { q, limit: 24, skip: 24 })).items.map(product => product.code)).toEqual(
      all.slice(24, 48),
    )
  }
})

test('a need and a category narrow what is found', async ({ house }) => {
  await stocked(house)
  const bathing = await find(house, { need: 'bathing' satisfies Need })
  expect(new Set(bathing.items.map(product => product.category.code))).toEqual(new Set(['C17', 'C22', 'C23']))
  expect((await find(house, { category: 'C31', q: '便携' })).items.map(product => product.code)).toEqual(['C31-05'])
  expect((await find(house, { category: 'C99' })).total).toBe(0)
  expect((await find(house, { retired: true })).total).toBe(0)
})
