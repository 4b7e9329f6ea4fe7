import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { vaultOf } from './vault.server.ts'

const key = () => randomBytes(32).toString('base64')
const vault = vaultOf(key(), key())

test('what is sealed opens again, and looks like nothing', () => {
  const sealed = vault.seal('120114195603040022', 'person-1')
  expect(sealed).not.toContain('1201')
  expect(vault.open(sealed, 'person-1')).toBe('120114195603040022')
  expect(vault.seal('120114195603040022', 'person-1')).not.toBe(sealed)
})

test('a sealed number cannot be moved to another row, changed, or opened with another key', () => {
  const sealed = vault.seal('120114195603040022', 'person-1')
  expect(() => vault.open(sealed, 'person-2')).toThrow()
  expect(() => vault.open(`${sealed.slice(0, -2)}AA`, 'person-1')).toThrow()
  expect(() => vaultOf(key(), key()).open(sealed, 'person-1')).toThrow()
})

test('the index finds a number whatever its case, and another key gives another index', () => {
  expect(vault.index('11010519491231002x')).toBe(vault.index('11010519491231002X'))
  expect(vault.index('1')).not.toBe(vaultOf(key(), key()).index('1'))
})

test('a short key is refused', () => expect(() => vaultOf('abc', key())).toThrow('32 bytes'))
