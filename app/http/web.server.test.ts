import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { refuseCrossSite } from './cross-site.server.ts'
import { giveFreshWords, neverStored, securityHeaders } from './headers.server.ts'

const ORIGIN = 'https://fuju.test'
const web = express()
web.use(giveFreshWords, securityHeaders('real'), neverStored, refuseCrossSite(ORIGIN))
web.all('*', (_request, response) => void response.send('done'))
const server = web.listen(0, '127.0.0.1')
const at = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`

beforeAll(async () => {
  if (!server.listening) await once(server, 'listening')
})
afterAll(() => server.close())

/** The matrix of quality.md D.4: the framework lets rows 3, 4 and 6 pass. */
test.each([
  ['a form of our own', 'POST', '/desk', { 'sec-fetch-site': 'same-origin' }, 200],
  ['a form of our own in an older browser', 'POST', '/desk', { origin: ORIGIN }, 200],
  ['a form on another site', 'POST', '/desk', { 'sec-fetch-site': 'cross-site', origin: 'http://evil.test' }, 403],
  ['a form on another site, older browser', 'POST', '/desk', { origin: 'http://evil.test' }, 403],
  [
    'the same with a forged host',
    'POST',
    '/desk',
    { origin: 'http://evil.test', 'x-forwarded-host': 'evil.test' },
    403,
  ],
  ['a data request', 'POST', '/?index&_data=routes%2F_index', { origin: 'http://evil.test' }, 403],
  ['a resource', 'POST', '/desk/labels.pdf', { origin: 'http://evil.test' }, 403],
  ['a sibling host', 'POST', '/desk', { 'sec-fetch-site': 'same-site' }, 403],
  ['nobody says where from', 'POST', '/desk', {}, 403],
  ['a program with a token', 'POST', '/api/v1/quotes', { authorization: 'Bearer x' }, 200],
  ['an api call with a cookie alone', 'POST', '/api/v1/quotes', { cookie: 'fuju=1' }, 403],
  ['what Stripe has signed', 'POST', '/webhooks/stripe', { 'stripe-signature': 't=1,v1=0' }, 200],
  ['the same address without a signature', 'POST', '/webhooks/stripe', {}, 403],
  ['a signature at another address', 'POST', '/desk', { 'stripe-signature': 't=1,v1=0' }, 403],
  ['reading from another site', 'GET', '/devices', { 'sec-fetch-site': 'cross-site' }, 200],
  ['a method that nobody needs', 'DELETE', '/desk', { 'sec-fetch-site': 'same-origin' }, 405],
] as const)('%s: %s %s is answered', async (_what, method, path, headers, status) => {
  const answer = await fetch(at() + path, { method, headers: { ...headers } })
  expect(answer.status).toBe(status)
})

test('every answer carries the headers, and a nonce that is never the same', async () => {
  const [one, other] = await Promise.all([fetch(at()), fetch(at())])
  const policy = one.headers.get('content-security-policy') ?? ''
  expect(policy).toMatch(/script-src 'self' 'nonce-[\w+/=]{24}'/)
  expect(policy).not.toContain('unsafe')
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).not.toBe(other.headers.get('content-security-policy'))
  expect(one.headers.get('cache-control')).toBe('no-store')
  expect(one.headers.get('x-content-type-options')).toBe('nosniff')
  expect(one.headers.get('strict-transport-security')).toContain('max-age=31536000')
})

test.for([
  ['/desk/scan?many=yes', true],
  ['/desk', true],
  ['/desktop', false],
  ['/u/A2BCD3EF', false],
] as const)('a decoder runs at the desk alone: %s', async ([path, isAllowed]) => {
  const policy = (await fetch(at() + path)).headers.get('content-security-policy') ?? ''
  expect(policy.includes("'wasm-unsafe-eval'")).toBe(isAllowed)
  expect(policy).not.toContain("'unsafe-eval'")
})

test.each([
  [null, "form-action 'self'"],
  ['https://checkout.stripe.com', "form-action 'self' https://checkout.stripe.com"],
])('a form leads to us, and to where one pays (%s)', async (paidAt, said) => {
  const paying = express()
  paying.use(giveFreshWords, securityHeaders('real', paidAt))
  paying.all('*', (_request, response) => void response.send('done'))
  const open = paying.listen(0, '127.0.0.1')
  await once(open, 'listening')
  const answer = await fetch(`http://127.0.0.1:${(open.address() as AddressInfo).port}`)
  expect(answer.headers.get('content-security-policy')?.split(';')).toContain(said)
  open.close()
})
