import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { no } from '#app/result.ts'
import { type LateDoor, performLate } from './acts.server.ts'
import { LATE_ACTS } from './late-act.ts'

/** The form that every form is made of only hands the names on. */
const sources = readdirSync('app', { recursive: true, encoding: 'utf8' })
  .filter(path => path.endsWith('.tsx') && !path.endsWith('.test.tsx') && path !== join('ui', 'post-form.tsx'))
  .map(path => readFileSync(join('app', path), 'utf8'))
const counted = (text: string, word: string) => text.split(word).length - 1

test('each form that bears the name of an act is of one that may be sent later, and each such act has a form', () => {
  const named = sources.flatMap(text => [...text.matchAll(/data-offline-act'?(?:=|: )["']([^"']+)["']/g)])
  const mentions = sources.reduce((sum, text) => sum + counted(text, 'data-offline-act'), 0)
  expect(named).toHaveLength(mentions)
  expect(new Set(named.map(([, name]) => name))).toEqual(new Set(LATE_ACTS))
})

test('a form that may be sent later says what it is about', () => {
  const marked = sources.filter(text => text.includes('data-offline-act'))
  for (const text of marked) expect(counted(text, 'data-offline-subject')).toBe(counted(text, 'data-offline-act'))
})

test.each(LATE_ACTS)(
  '%s is done under its own name and key, about what the form says, whatever else is sent',
  async act => {
    const heard: { name: string; input: object; key: string }[] = []
    const door: LateDoor = {
      perform: async ({ name }, input, { key }) => {
        heard.push({ name, input: { ...(input as object) }, key })
        return no('not_allowed')
      },
    }
    const sent = { act, subject: 'ABOUT', key: 'k', at: 0 }
    await performLate(door, { ...sent, input: { code: 'X', unitCode: 'X', reference: 'X', stockTake: 'X', at: 'X' } })
    expect(heard).toMatchObject([{ name: act, key: 'k' }])
    const about = Object.values(heard[0]?.input ?? {}).filter(value => value === 'ABOUT')
    expect(about).toHaveLength(act === 'reprocessing.record-batch' ? 0 : 1)
  },
)
