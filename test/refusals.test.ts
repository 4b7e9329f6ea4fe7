import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { words as en } from '#app/i18n/en/words.ts'
import { words as zh } from '#app/i18n/zh-CN/words.ts'
import { complaintsIn, refusalsIn } from './refusals.ts'

const sources = readdirSync('app', { recursive: true, encoding: 'utf8' })
  .filter(path => /\.tsx?$/.test(path) && !/\.test\.|^i18n/.test(path))
  .map(path => ({ path, source: readFileSync(`app/${path}`, 'utf8') }))
/** A "no" that is never shown: prices and programmes answer it under names of their own. */
const BETWEEN_RULES = new Set(['starts_that_day_already'])
const languages = [
  ['zh-CN', zh],
  ['en', en],
] as const

/** `word (where)` of every word that has no sentence. */
const unsaid = (found: readonly (readonly [path: string, words: readonly string[]])[], said: ReadonlySet<string>) =>
  found.flatMap(([path, words]) => words.filter(word => !said.has(word)).map(word => `${word} (${path})`))

const refusals = sources.map(
  ({ path, source }) => [path, refusalsIn(source).filter(word => !BETWEEN_RULES.has(word))] as const,
)
const complaints = sources
  .filter(({ path }) => /\.input\.ts$|^catalogue\/spec\.ts$|^acts\/perform\.server\.ts$/.test(path))
  .map(({ path, source }) => [path, complaintsIn(source)] as const)

test.each(languages)('every refusal has its sentence, and every sentence its refusal (%s)', (_, words) => {
  const said = new Set(Object.values(words).flatMap(domain => ('refusal' in domain ? Object.keys(domain.refusal) : [])))
  expect(unsaid(refusals, said)).toEqual([])
  const answered = new Set(refusals.flatMap(([, names]) => names))
  expect([...said].filter(name => !answered.has(name))).toEqual([])
})

test.each(languages)(
  'every complaint about a field has its sentence, and every sentence its complaint (%s)',
  (_, words) => {
    const said = new Set(Object.keys(words.ui.problem))
    expect(unsaid(complaints, said)).toEqual([])
    const made = new Set(complaints.flatMap(([, names]) => names))
    expect([...said].filter(name => !made.has(name))).toEqual([])
  },
)

test('the words are read out of the sources in every way that they are written', () => {
  const source = `
    type OneRefusal = 'in_a_type' | 'also_there'
    type MoreRefusal =
      | 'on_a_line'
      | OneRefusal
    const SOME_REFUSALS = [
      'in_a_list',
    ] as const
    function decide(): Result<{ state: 'no_refusal' }, OneRefusal | 'in_a_result'> {}
    saidByDatabase: { some_constraint: 'said_by_database' },
    return no('answered')
    return no(state === 'compared' ? 'first' : 'second')
    return problem('of_the_api', {})`
  expect([...new Set(refusalsIn(source))].sort()).toEqual([
    'also_there',
    'answered',
    'first',
    'in_a_list',
    'in_a_result',
    'in_a_type',
    'of_the_api',
    'on_a_line',
    'said_by_database',
    'second',
  ])
  expect(
    complaintsIn(
      `.min(1, { error: 'required' })\n{ error: 'a' }\n{ code: 'custom', message: 'b_c' }\ncomplain('field', 'd')`,
    ),
  ).toEqual(['required', 'a', 'b_c', 'd'])
})
