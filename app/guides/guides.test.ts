import { describe, expect, test } from 'vitest'
import type { Bilingual } from '#app/catalogue/category.ts'
import { catalogueTexts } from '#db/seed/catalogue-files.server.ts'
import { GLOSSARY } from './glossary.ts'
import { GUIDE_SLUGS, GUIDES, guidesFor, isGuideSlug } from './guides.ts'

const CATEGORIES = catalogueTexts().map(({ text }) => JSON.parse(text).code as string)

const textsOf = (slug: (typeof GUIDE_SLUGS)[number]): readonly Bilingual[] => {
  const { title, lead, parts } = GUIDES[slug]
  return [title, lead, ...parts.flatMap(({ head, points }) => [head, ...points])]
}
const all = [...GUIDE_SLUGS.flatMap(textsOf), ...GLOSSARY.flatMap(({ word, meaning }) => [word, meaning])]

describe.for(GUIDE_SLUGS)('the guide %s', slug => {
  test('is short, in both languages', () => {
    const texts = textsOf(slug)
    const words = texts.map(({ en }) => en.split(/\s+/).length).reduce((sum, count) => sum + count, 0)
    const characters = texts.map(({ zh }) => zh.length).reduce((sum, count) => sum + count, 0)
    expect([words > 150 && words < 350, characters > 150 && characters < 600]).toEqual([true, true])
  })

  test('is about categories that there are', () => {
    const { categories } = GUIDES[slug]
    if (categories === 'all') return expect(guidesFor('C01')).toContain(slug)
    expect(categories.filter(code => !CATEGORIES.includes(code))).toEqual([])
    expect(guidesFor(categories[0] ?? '')[0]).toBeDefined()
  })
})

describe('what is written for residents', () => {
  test('is Chinese with Chinese punctuation, and English without Chinese', () => {
    expect(all.filter(({ zh }) => /[A-Za-z]{2,}\s+[A-Za-z]{2,}|[,;:?!！]|\(/.test(zh))).toEqual([])
    expect(all.filter(({ en }) => /[\u3000-\u9fff]|!/.test(en))).toEqual([])
  })

  test('explains no word twice', () => {
    for (const of of [GLOSSARY.map(({ key }) => key), GLOSSARY.map(({ word }) => word.zh)])
      expect(new Set(of).size).toBe(of.length)
  })
})

test('a device is told of its own guides first, and of what to do when it breaks', () => {
  expect(guidesFor('C31')).toEqual(['oxygen', 'when-it-breaks'])
  expect(guidesFor('C39')).toEqual(['when-it-breaks'])
})

test.for(['', 'oxygen/', '__proto__', 'toString'])('%s is no guide', word => expect(isGuideSlug(word)).toBe(false))
