import type { ZodType, z } from 'zod'
import type { ApiClient } from '#app/access/api-token.ts'
import { complaintsOf } from '#app/acts/perform.server.ts'
import { no, type Result, yes } from '#app/result.ts'
import type { Operation } from './api-operations.server.ts'
import type { RequestContext } from './context.ts'
import { problem } from './problem.server.ts'
import { logTrouble } from './trouble.server.ts'

type Asked = {
  readonly request: Request
  readonly context: RequestContext
  readonly params: Readonly<Record<string, string | undefined>>
}
type Read<Schema> = Schema extends ZodType ? z.output<Schema> : undefined

/** What an operation works with: everything that was sent, read by its schemas; `body` stays unread for an act's own schema. */
export type Sent<Op extends Operation> = {
  readonly params: Read<Op['params']>
  readonly query: Read<Op['query']>
  readonly body: Read<Op['body']>
  /** The body as it came: an act reads with its own schema. */
  readonly unread: unknown
  readonly key: string | undefined
  readonly client: ApiClient
  readonly context: RequestContext
}
/** A refusal by name, and for a misread form what is wrong with which field. */
type Told<Value> = Result<Value, string> & { readonly complaints?: Readonly<Record<string, string>> }

const MOST_BYTES = 64_000
const KEY = /^[\x21-\x7e]{8,100}$/

/** Answers an operation: token, scope, what was sent, the work itself. Every "no" is problem details; cookies count for nothing. */
export async function answerTo<Op extends Operation>(
  operation: Op,
  asked: Asked,
  work: (sent: Sent<Op>) => Promise<Told<z.output<Op['answer']>>>,
): Promise<Response> {
  const { language } = asked.context.reader
  try {
    const sent = await readSent(operation, asked)
    const told: Told<unknown> = sent.ok ? await work(sent.value) : sent
    if (told.ok) return jsonResponse(told.value, operation.status ?? 200)
    return problem(told.refusal, {
      language,
      complaints: told.complaints,
      headers: headersFor(told.refusal, operation),
    })
  } catch (error) {
    logTrouble(error, 'an operation failed')
    return problem('broken', { language })
  }
}

/** For the method that a route does not offer. */
export const notOffered = (operation: Operation, { context }: Asked): Promise<Response> =>
  problem('method_not_offered', { language: context.reader.language, headers: { Allow: operation.method } })

const jsonResponse = (value: unknown, status: number) =>
  new Response(JSON.stringify(value), { status, headers: { 'Content-Type': 'application/json; charset=utf-8' } })

function headersFor(refusal: string, { scope }: Operation): Record<string, string> {
  if (refusal === 'token_missing') return { 'WWW-Authenticate': 'Bearer' }
  if (refusal !== 'scope_missing') return {}
  return { 'WWW-Authenticate': `Bearer error="insufficient_scope", scope="${scope}"` }
}

async function readSent<Op extends Operation>(op: Op, { request, context, params }: Asked): Promise<Told<Sent<Op>>> {
  const { client } = context
  if (!client) return no('token_missing')
  if (!client.scopes.includes(op.scope)) return no('scope_missing')
  if (request.method !== op.method && request.method !== 'HEAD') return no('method_not_offered')
  const key = request.headers.get('Idempotency-Key') ?? undefined
  if (key !== undefined && !KEY.test(key)) return no('key_is_malformed')
  const unread = op.body ? await readJson(request) : yes(undefined)
  if (!unread.ok) return unread
  const query = Object.fromEntries([...new URL(request.url).searchParams].filter(([name]) => name !== '_data'))
  const read = { params: read1(op.params, params), query: read1(op.query, query), body: read1(op.body, unread.value) }
  for (const part of Object.values(read)) if (!part.ok) return part
  const values = Object.fromEntries(Object.entries(read).map(([name, part]) => [name, part.ok && part.value]))
  return yes({ ...values, unread: unread.value, key, client, context } as Sent<Op>)
}

function read1(schema: ZodType | undefined, given: unknown): Told<unknown> {
  if (!schema) return yes(undefined)
  const read = schema.safeParse(given)
  return read.success ? yes(read.data) : { ...no('misread'), complaints: complaintsOf(read.error) }
}

async function readJson(
  request: Request,
): Promise<Result<unknown, 'body_of_another_type' | 'body_too_large' | 'body_is_no_json'>> {
  if (!/^application\/json\b/i.test(request.headers.get('Content-Type') ?? '')) return no('body_of_another_type')
  const text = await limitedText(request)
  if (text === undefined) return no('body_too_large')
  try {
    return yes(JSON.parse(text))
  } catch {
    return no('body_is_no_json')
  }
}

/** Stops reading at the limit, whatever length was announced. */
async function limitedText(request: Request): Promise<string | undefined> {
  const chunks: Uint8Array[] = []
  const reader = request.body?.getReader()
  for (let bytes = 0; ; ) {
    const { value, done = true } = (await reader?.read()) ?? {}
    if (done || !value) return Buffer.concat(chunks).toString('utf8')
    bytes += value.byteLength
    if (bytes > MOST_BYTES) return undefined
    chunks.push(value)
  }
}
