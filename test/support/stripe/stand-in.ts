import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import type { StripeAccess } from '#app/payments/stripe.server.ts'
import { NOW } from '../house.ts'
import { StripeBooks, StripeSaysNo } from './books.ts'
import { readBody, type Sent } from './form.ts'
import type { StripeEvent } from './shapes.ts'

/**
 * Stands in for Stripe's HTTP API on this machine, for the tests alone: it keeps state, answers a key a second time as it did
 * the first, and goes wrong when told to. The real client talks to it.
 */
export type StandIn = {
  readonly books: StripeBooks
  /** How the real client finds it. */
  readonly access: StripeAccess
  /** Everything that was asked of it, as it came over the wire. */
  readonly asked: readonly Asked[]
  /** What is wrong with the next calls to it, in turn. */
  readonly goWrong: (...faults: readonly Fault[]) => void
  /** An event as Stripe would post it. */
  readonly letter: (event: StripeEvent, over?: Partial<Posting>) => Letter
  readonly close: () => Promise<void>
}

export type Asked = {
  readonly method: string
  readonly path: string
  readonly headers: { readonly [name: string]: string | string[] | undefined }
  readonly body: string
}
/**
 * `error`: 500 before anything is done; `error_kept`: 500, and the key answers 500 from now on; `reset_before`,
 * `reset_after`: the line goes dead before or after it is done; a number: done, and answered so many milliseconds later.
 */
export type Fault = 'none' | 'error' | 'error_kept' | 'reset_before' | 'reset_after' | number
type Posting = { readonly secret: string; readonly at: Date }
export type Letter = { readonly body: string; readonly signature: string }

const SECRET_KEY = 'sk_test_standin'
const WEBHOOK_SECRET = 'whsec_standin'

type Answer = { readonly status: number; readonly body: unknown }
type Kept = { readonly path: string; readonly body: string; answer: Answer | undefined }
type Line = {
  readonly books: StripeBooks
  readonly keys: Map<string, Kept>
  readonly faults: Fault[]
  readonly asked: Asked[]
}

type Options = { readonly timeout?: number; readonly maxNetworkRetries?: number; readonly now?: () => Date }

export async function stripeStandIn({ now = () => NOW, ...patience }: Options = {}): Promise<StandIn> {
  let origin = ''
  const books = new StripeBooks({ now, origin: () => origin, isLive: false })
  const line: Line = { books, keys: new Map(), faults: [], asked: [] }
  const server = createServer((request, response) => void take(line, request, response))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  origin = `http://127.0.0.1:${port}`
  const at = { host: '127.0.0.1', port, protocol: 'http' as const, maxNetworkRetries: 0, timeout: 2_000, ...patience }
  return {
    books,
    access: { secretKey: SECRET_KEY, webhookSecret: WEBHOOK_SECRET, at },
    asked: line.asked,
    goWrong: (...faults) => void line.faults.push(...faults),
    letter: (event, over) => signed(JSON.stringify(event), { secret: WEBHOOK_SECRET, at: now(), ...over }),
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

export function signed(body: string, { secret, at }: Posting): Letter {
  const time = Math.floor(at.getTime() / 1000)
  const v1 = createHmac('sha256', secret).update(`${time}.${body}`).digest('hex')
  return { body, signature: `t=${time},v1=${v1}` }
}

async function take(line: Line, request: IncomingMessage, response: ServerResponse) {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  const asked = {
    method: request.method ?? '',
    path: request.url ?? '',
    headers: request.headers,
    body: Buffer.concat(chunks).toString(),
  }
  line.asked.push(asked)
  const fault = line.faults.shift() ?? 'none'
  if (fault === 'reset_before') return void request.socket.destroy()
  const answer = fault === 'error' ? BROKEN : await answerOf(line, asked, fault)
  if (fault === 'reset_after') return void request.socket.destroy()
  response.writeHead(answer.status, { 'content-type': 'application/json', 'request-id': 'req_standin' })
  response.end(JSON.stringify(answer.body))
}

const BROKEN: Answer = { status: 500, body: { error: { type: 'api_error', message: 'Something went wrong.' } } }
const refusal = (status: number, type: string, message: string): Answer => ({
  status,
  body: { error: { type, message } },
})

/** The same key: the same answer, or a no while the first is not through or where something else is asked. */
async function answerOf(line: Line, asked: Asked, fault: Fault): Promise<Answer> {
  const { 'idempotency-key': key, authorization } = asked.headers
  if (authorization !== `Bearer ${SECRET_KEY}`)
    return refusal(401, 'invalid_request_error', 'Invalid API Key provided.')
  if (typeof key !== 'string' || asked.method !== 'POST') return slowly(fault, () => done(line.books, asked))
  const kept = line.keys.get(key)
  if (kept) {
    if (kept.path !== asked.path || kept.body !== asked.body)
      return refusal(
        400,
        'idempotency_error',
        'Keys can only be used with the same parameters they were first used with.',
      )
    return kept.answer ?? refusal(409, 'idempotency_error', 'There is another request in progress with this key.')
  }
  const first: Kept = { path: asked.path, body: asked.body, answer: undefined }
  line.keys.set(key, first)
  const answer = await slowly(fault, () => (fault === 'error_kept' ? BROKEN : done(line.books, asked)))
  first.answer = answer
  return answer
}

async function slowly(fault: Fault, work: () => Answer): Promise<Answer> {
  const answer = work()
  if (typeof fault === 'number') await wait(fault)
  return answer
}

type Work = (books: StripeBooks, id: string, sent: Sent) => unknown
const ROUTES: readonly (readonly [method: string, path: RegExp, work: Work])[] = [
  ['POST', /^\/v1\/checkout\/sessions$/, (books, _, sent) => books.openSession(sent)],
  ['GET', /^\/v1\/checkout\/sessions\/([^/]+)$/, (books, id) => books.session(id)],
  ['POST', /^\/v1\/checkout\/sessions\/([^/]+)\/expire$/, (books, id) => books.expire(id)],
  ['GET', /^\/v1\/payment_intents\/([^/]+)$/, (books, id) => books.intents.get(id)],
  ['POST', /^\/v1\/refunds$/, (books, _, sent) => books.refund(sent)],
  ['GET', /^\/v1\/refunds\/([^/]+)$/, (books, id) => books.oneRefund(id)],
  ['GET', /^\/v1\/refunds$/, (books, _, sent) => list(books.refundsOf(String(sent.payment_intent)))],
  ['GET', /^\/v1\/events$/, books => list(books.events.toReversed())],
]
const list = (data: readonly unknown[]) => ({ object: 'list', url: '/v1', has_more: false, data })

function done(books: StripeBooks, { method, path, body }: Asked): Answer {
  const url = new URL(path, 'http://stripe')
  const sent = readBody(method === 'GET' ? url.search.slice(1) : body)
  for (const [ofMethod, pattern, work] of ROUTES) {
    const match = ofMethod === method ? pattern.exec(url.pathname) : null
    if (match) return worked(() => work(books, match[1] ?? '', sent))
  }
  return refusal(404, 'invalid_request_error', `Unrecognized request URL (${method}: ${url.pathname}).`)
}

function worked(work: () => unknown): Answer {
  try {
    return { status: 200, body: structuredClone(work()) }
  } catch (error) {
    if (error instanceof StripeSaysNo) return { status: error.status, body: { error: error.error } }
    throw error
  }
}
