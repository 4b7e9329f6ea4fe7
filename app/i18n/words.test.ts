import { expect, test } from 'vitest'
import { words as en } from './en/words.ts'
import { words as zh } from './zh-CN/words.ts'

type Tree = { readonly [key: string]: string | Tree }
const flat = (tree: Tree, at = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${at}${key}`, value] as [string, string]] : flat(value, `${at}${key}.`),
  )
const chinese = new Map(flat(zh))
const english = new Map(flat(en))
const slots = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort()

/** Names that are the same in both languages, the way back to Chinese, and what is said in both at once. */
const MAY_BE_LATIN = /^(ui\.(display\.language|help\.phone)|payments\.test_mark_other)$/

test('both languages have the same texts with the same slots', () => {
  expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort())
  const differ = [...chinese].filter(([key, text]) => `${slots(text)}` !== `${slots(english.get(key) ?? '')}`)
  expect(differ.map(([key]) => key)).toEqual([])
})

test('Chinese texts are Chinese, and English texts have no Chinese in them', () => {
  const latin = [...chinese].filter(
    ([key, text]) => !MAY_BE_LATIN.test(key) && /[A-Za-z]{2,}\s+[A-Za-z]{2,}\s+[A-Za-z]{2,}/.test(text),
  )
  expect(latin).toEqual([])
  const mixed = [...english].filter(([key, text]) => !MAY_BE_LATIN.test(key) && /[\u4e00-\u9fff]/.test(text))
  expect(mixed).toEqual([])
})

test('Chinese punctuation stands between Chinese characters, and nobody is shouted at', () => {
  expect(
    [...chinese].filter(([, text]) =>
      /[\u4e00-\u9fff}][,;:?](?!\d)|[,;:?](?=[\u4e00-\u9fff])|\([^)]*[\u4e00-\u9fff]/.test(text),
    ),
  ).toEqual([])
  expect([...chinese, ...english].filter(([, text]) => /[!！]/.test(text))).toEqual([])
})

test('a refusal has one name in the whole house', () => {
  const names = [...chinese.keys()].flatMap(key => /^\w+\.refusal\.(\w+)$/.exec(key)?.[1] ?? [])
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([])
})
