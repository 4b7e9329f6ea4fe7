import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readEnv } from './env.server.ts'

const secret = Buffer.alloc(32, 1).toString('base64')
const secrets = { FUJU_SEALING_KEY: secret, FUJU_INDEX_KEY: secret, FUJU_SESSION_KEY: secret }
const folder = () => mkdtempSync(join(tmpdir(), 'fuju-'))

test('in earnest nothing is guessed: database and secrets must be given', () => {
  expect(() => readEnv({ ...secrets })).toThrow('DATABASE_URL')
  expect(() => readEnv({ DATABASE_URL: 'postgres://x' })).toThrow('FUJU_SEALING_KEY')
  expect(readEnv({ ...secrets, DATABASE_URL: 'postgres://x' }).FUJU_MODE).toBe('real')
})

test('for trying out, secrets are made once and kept', () => {
  const FUJU_DATA_DIR = folder()
  const first = readEnv({ FUJU_MODE: 'demo', FUJU_DATA_DIR, DATABASE_URL: '', FUJU_FRESH: '' })
  expect(readEnv({ FUJU_MODE: 'demo', FUJU_DATA_DIR })).toEqual(first)
  expect(first.origin).toBe('http://localhost:3000')
})

test.each([
  [{ PORT: 'abc' }, 'PORT'],
  [{ FUJU_MODE: 'prod' }, 'FUJU_MODE'],
  [{ FUJU_SEALING_KEY: 'short' }, 'FUJU_SEALING_KEY'],
  [{ FUJU_ORIGIN: 'here' }, 'FUJU_ORIGIN'],
  [{ STRIPE_SECRET_KEY: 'pk_test_1', STRIPE_WEBHOOK_SECRET: 'whsec_1' }, 'STRIPE_SECRET_KEY'],
  [{ STRIPE_SECRET_KEY: 'sk_test_1' }, 'both or neither'],
  [{ STRIPE_WEBHOOK_SECRET: 'whsec_1' }, 'both or neither'],
])('%j is refused, naming %s', (given, name) => {
  expect(() => readEnv({ FUJU_DATA_DIR: folder(), FUJU_MODE: 'demo', ...given })).toThrow(name)
})
