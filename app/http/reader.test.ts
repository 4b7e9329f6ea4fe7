import { expect, test } from 'vitest'
import { ownPath, readerOf } from './reader.ts'

test.each([
  [{}, undefined, 'zh-CN'],
  [{}, 'zh-CN,zh;q=0.9,en;q=0.8', 'zh-CN'],
  [{}, 'en-GB,en;q=0.9', 'en'],
  [{}, 'fr-FR', 'zh-CN'],
  [{ language: 'en' }, 'zh-CN', 'en'],
  [{ language: 'xx' }, 'zh-CN', 'zh-CN'],
])('cookies %j and %s read in %s', (cookies, accept, language) => {
  expect(readerOf(cookies as Record<string, string>, accept).language).toBe(language)
})

const kept = { language: 'en', size: 'elder', contrast: null } as const

test.each([
  ['chosen elsewhere', {}, { language: 'en', size: 'elder', contrast: 'standard' }],
  ['chosen here', { language: 'zh-CN', contrast: 'high' }, { language: 'zh-CN', size: 'elder', contrast: 'high' }],
])('who has signed in reads as they have %s', (_, cookies, reader) =>
  expect(readerOf(cookies as Record<string, string>, 'zh-CN', kept)).toEqual(reader),
)

test.each([
  ['/desk/units?state=ready', '/desk/units?state=ready'],
  ['//evil.test', '/'],
  ['/\\evil.test', '/'],
  ['/\tevil', '/'],
  ['https://evil.test/', '/'],
  ['javascript:alert(1)', '/'],
  ['', '/'],
  [null, '/'],
  ['/a\r\nSet-Cookie: x', '/'],
])('%j leads to %s', (path, leads) => expect(ownPath(path)).toBe(leads))
