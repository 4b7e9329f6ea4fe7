import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ITEMS } from './accessibility-items.ts'

test('the list has 58 items, each once', () => {
  expect(ITEMS).toHaveLength(58)
  expect(new Set(ITEMS.map(([item]) => item)).size).toBe(58)
})

test.each(ITEMS)('%s: what is named as its proof stands there', (_, proof) => {
  if ('by' in proof) expect(readFileSync(proof.by, 'utf8')).toContain(proof.says)
  else expect(('why' in proof ? proof.why : proof.open).length).toBeGreaterThan(5)
})
