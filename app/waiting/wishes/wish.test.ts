import { expect, test } from 'vitest'
import { type CountedWish, countWishes } from './wish.ts'

const chair = { code: 'C21-01', zh: '沐浴椅', en: 'Shower chair' }
const bathing = { code: 'C21', zh: '沐浴用具', en: 'Bathing aids' }
let count = 0
const wish = (over: Partial<CountedWish>): CountedWish => ({
  id: `w${++count}`,
  words: '',
  product: null,
  category: null,
  wishedAt: '2026-03-02T02:00:00Z',
  answer: null,
  ...over,
})

test('counted by product, else by kind, else by the words however they are written; what most wish for comes first', () => {
  const counts = countWishes([
    wish({ category: bathing }),
    wish({ words: 'Stair  climber', wishedAt: '2026-02-01T02:00:00Z' }),
    wish({ words: 'stair climber' }),
    wish({ words: 'ＳＴＡＩＲ climber', answer: '六月会买。' }),
    wish({ product: chair, words: '要带靠背' }),
    wish({ product: chair, category: bathing, words: '要带靠背' }),
    wish({ product: chair }),
  ])
  expect(counts.map(({ about, name, count, open }) => [about, name.zh, count, open.length])).toEqual([
    ['product', '沐浴椅', 3, 3],
    ['words', 'Stair  climber', 3, 2],
    ['category', '沐浴用具', 1, 1],
  ])
  expect(counts[0]?.words).toEqual(['要带靠背'])
  expect(counts[1]).toMatchObject({
    ...{ firstAt: '2026-02-01T02:00:00Z', lastAt: '2026-03-02T02:00:00Z' },
    ...{ words: [], answers: ['六月会买。'] },
  })
})

test('nobody has wished for anything', () => expect(countWishes([])).toEqual([]))
