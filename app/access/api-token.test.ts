import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { bearerOf, clientActor, isToken, newToken, startOf } from './api-token.ts'

const token = newToken(randomBytes(16).toString('hex'))

test.each([
  [`Bearer ${token}`, token],
  [`bearer   ${token}`, token],
  [token, undefined],
  ['Basic dXNlcjpwYXNz', undefined],
  ['Bearer fuju_short', undefined],
  [`Bearer ${token} ${token}`, undefined],
  ['', undefined],
  [undefined, undefined],
])('the token in %s is %s', (header, found) => expect(bearerOf(header)).toBe(found))

test('its first letters are too few to use', () => {
  expect(isToken(token)).toBe(true)
  expect(isToken(startOf(token))).toBe(false)
})

test('a client acts as a desk of its centre and sees no further', () => {
  const client = { id: 'one', name: '街道服务', scopes: ['quotes:read'], centreId: 'wq', districtId: '120114' } as const
  expect(clientActor(client)).toMatchObject({ id: 'client:one', roles: ['desk'], scope: 'centre', personId: null })
})
