import { afterEach, beforeEach, expect, test } from 'vitest'
import { fen } from '#app/money/fen.ts'
import { NOW } from '#test/support/house.ts'
import { type Fault, type StandIn, signed, stripeStandIn } from '#test/support/stripe/stand-in.ts'
import { Unreachable } from './provider.ts'
import { stripePayments } from './stripe.server.ts'

const REFERENCE = '5f0e5a52-6a34-4b5b-8f7c-2d1f5a9b7c10'
const OPENING = {
  key: `payment:${REFERENCE}:open`,
  opaqueRef: REFERENCE,
  amountFen: fen(12_345),
  backUrl: 'https://fuju.example/payments/0a',
}

let standIn: StandIn
beforeEach(async () => {
  standIn = await stripeStandIn({ timeout: 300 })
})
afterEach(() => standIn.close())

const stripe = ({ maxNetworkRetries = 0, secretKey = standIn.access.secretKey } = {}) =>
  stripePayments({ ...standIn.access, secretKey, at: { ...at(), maxNetworkRetries } })
function at() {
  if (!standIn.access.at) throw new Error('nowhere')
  return standIn.access.at
}

async function paid() {
  const provider = stripe()
  const opened = await provider.open(OPENING)
  if (opened === 'refused') throw new Error('refused')
  standIn.books.pay(opened.checkoutRef)
  const standing = await provider.look(opened.checkoutRef)
  if (standing.state !== 'paid') throw new Error(standing.state)
  return { ...opened, ...standing }
}
const sendingBack = (chargeRef: string, amount: number, opaqueRef = REFERENCE) => ({
  ...{ key: `refund:${opaqueRef}:send`, opaqueRef, chargeRef, amountFen: fen(amount) },
})

test('a page is opened for the amount in yuan and fen, and stands as Stripe says', async () => {
  const provider = stripe()
  const opened = await provider.open(OPENING)
  if (opened === 'refused') throw new Error('refused')
  expect(new URL(opened.payUrl).origin).toBe(provider.pages)
  expect(standIn.books.session(opened.checkoutRef)).toMatchObject({
    ...{ currency: 'cny', amount_total: 12_345, client_reference_id: REFERENCE, mode: 'payment' },
    ...{ success_url: OPENING.backUrl, cancel_url: OPENING.backUrl },
  })
  expect(await provider.look(opened.checkoutRef)).toEqual({ state: 'open' })
  standIn.books.expire(opened.checkoutRef)
  expect(await provider.look(opened.checkoutRef)).toEqual({ state: 'expired' })
})

test('what was paid names its charge', async () => {
  expect(await paid()).toMatchObject({ state: 'paid', amountFen: 12_345, chargeRef: expect.any(String) })
})

test('at home it pays at Stripe itself, and the version of the API is ours', () => {
  expect(stripePayments({ secretKey: 'sk_test_1', webhookSecret: 'whsec_1' }).pages).toBe('https://checkout.stripe.com')
})

test('the version of the API is the one that this was written for', async () => {
  await stripe().open(OPENING)
  expect(standIn.asked[0]?.headers).toMatchObject({
    'stripe-version': '2026-10-28.endive',
    'idempotency-key': OPENING.key,
  })
})

test('the same key opens one page, however often it is sent', async () => {
  const [first, second] = [await stripe().open(OPENING), await stripe().open(OPENING)]
  expect(second).toEqual(first)
  expect(standIn.books.sessions.size).toBe(1)
  await expect(stripe().open({ ...OPENING, amountFen: fen(1) })).rejects.toThrow(Unreachable)
})

test.each<[string, Fault, number]>([
  ['says 500 before it does anything', 'error', 0],
  ['says 500 and keeps saying so', 'error_kept', 0],
  ['hangs up before it does anything', 'reset_before', 0],
  ['hangs up after it has done it', 'reset_after', 1],
  ['is slower than we wait', 600, 1],
])('where Stripe %s nobody knows what has happened', async (_, fault, done) => {
  // Where the line goes dead the client tries once more by itself.
  standIn.goWrong(fault, fault)
  await expect(stripe().open(OPENING)).rejects.toThrow(Unreachable)
  expect(standIn.books.sessions.size).toBe(done)
})

test.each<Fault>(['error', 'reset_before', 'reset_after'])(
  'after %s the client asks again with the same key, and there is one page',
  async fault => {
    standIn.goWrong(fault, fault)
    expect(await stripe({ maxNetworkRetries: 2 }).open(OPENING)).toMatchObject({ checkoutRef: expect.any(String) })
    expect(new Set(standIn.asked.map(asked => asked.headers['idempotency-key']))).toEqual(new Set([OPENING.key]))
    expect(standIn.books.sessions.size).toBe(1)
  },
)

test('two with the same key at once: one is done, the other learns nothing yet', async () => {
  standIn.goWrong(200)
  const answers = await Promise.allSettled([stripe().open(OPENING), stripe().open(OPENING)])
  expect(answers.map(answer => answer.status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(standIn.books.sessions.size).toBe(1)
})

test('a wrong key of ours, and a page that nobody knows, are no answer', async () => {
  await expect(stripe({ secretKey: 'sk_test_other' }).open(OPENING)).rejects.toThrow(Unreachable)
  await expect(stripe().look('cs_test_nobody')).rejects.toThrow(Unreachable)
})

test('a refund goes back once, in parts, and never above what was paid', async () => {
  const { chargeRef } = await paid()
  const provider = stripe()
  const part = sendingBack(chargeRef, 12_000)
  const first = await provider.refund(part)
  expect(first).toEqual({ refundRef: expect.any(String), state: 'sent' })
  expect(await provider.refund(part)).toEqual(first)
  expect(await provider.refund(sendingBack(chargeRef, 346, 'another'))).toBe('refused')
  expect(await provider.refund(sendingBack(chargeRef, 345, 'a third'))).toMatchObject({ state: 'sent' })
  expect(standIn.books.refundedOf(chargeRef)).toBe(12_345)
})

test('a refund is found again by its own number, or by our reference', async () => {
  standIn.books.refundsBegin = 'pending'
  const { chargeRef } = await paid()
  const provider = stripe()
  const asked = { opaqueRef: REFERENCE, chargeRef, refundRef: null }
  expect(await provider.lookRefund(asked)).toBeUndefined()
  const sent = await provider.refund(sendingBack(chargeRef, 345))
  expect(sent).toMatchObject({ state: 'under_way' })
  if (sent === 'refused') throw new Error('refused')
  expect(await provider.lookRefund(asked)).toEqual(sent)
  standIn.books.endRefund(sent.refundRef, 'failed')
  expect(await provider.lookRefund({ ...asked, refundRef: sent.refundRef })).toMatchObject({ state: 'by_transfer' })
})

test('an event is read when Stripe has signed it just now, and says what it is about', async () => {
  const { checkoutRef, chargeRef } = await paid()
  await stripe().refund(sendingBack(chargeRef, 345))
  const read = standIn.books.events.map(event => {
    const { body, signature } = standIn.letter(event)
    return stripe().readEvent(body, signature, NOW)?.says
  })
  expect(read).toEqual([
    undefined,
    {
      ...{ of: 'payment', opaqueRef: REFERENCE, checkoutRef },
      standing: { state: 'paid', chargeRef, amountFen: 12_345 },
    },
    { of: 'refund', opaqueRef: REFERENCE, sentBack: { refundRef: expect.any(String), state: 'sent' } },
  ])
})

test.each<[string, (letter: { body: string; signature: string }) => [string, string | null]]>([
  ['is not signed', ({ body }) => [body, null]],
  ['is signed with another secret', ({ body }) => [body, signed(body, { secret: 'whsec_other', at: NOW }).signature]],
  ['is cut short', ({ body, signature }) => [body.slice(0, -10), signature]],
  ['was changed', ({ body, signature }) => [body.replace('12345', '99999'), signature]],
  ['is older than five minutes', ({ body }) => [body, old(body)]],
  ['is no JSON', () => ['{', signed('{', { secret: standIn.access.webhookSecret, at: NOW }).signature]],
  ['is of the other mode', ({ body }) => otherMode(body)],
  ['has a signature that is none', ({ body }) => [body, 'nonsense']],
])('a letter that %s is not read', async (_, spoil) => {
  await paid()
  const event = standIn.books.events.at(-1)
  if (!event) throw new Error('nothing happened')
  const letter = standIn.letter(event)
  expect(stripe().readEvent(letter.body, letter.signature, NOW)).toBeDefined()
  expect(stripe().readEvent(...spoil(letter), NOW)).toBeUndefined()
})

const old = (body: string) =>
  signed(body, { secret: standIn.access.webhookSecret, at: new Date(NOW.getTime() - 301_000) }).signature
function otherMode(body: string): [string, string] {
  const live = body.replace('"livemode":false', '"livemode":true')
  return [live, signed(live, { secret: standIn.access.webhookSecret, at: NOW }).signature]
}

test('what it does not know Stripe says no to, in its own shape', async () => {
  const answer = await fetch(`${stripe().pages}/v1/customers`, {
    method: 'POST',
    headers: { authorization: `Bearer ${standIn.access.secretKey}` },
  })
  expect(answer.status).toBe(404)
  expect(await answer.json()).toMatchObject({ error: { type: 'invalid_request_error' } })
})
