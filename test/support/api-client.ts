import { resolve } from 'node:path'
import { z } from 'zod'
import { API_SCOPES, type ApiScope } from '#app/access/api-scope.ts'
import { clientActor } from '#app/access/api-token.ts'
import { addApiToken, clientByToken } from '#app/access/api-tokens.server.ts'
import { VISITOR } from '#app/acts/actor.ts'
import { perform } from '#app/acts/perform.server.ts'
import { OPERATIONS } from '#app/http/api-operations.server.ts'
import type { RequestContext } from '#app/http/context.ts'
import { openApi } from '#app/http/openapi.server.ts'
import { readerOf } from '#app/http/reader.ts'
import { dayAt } from '#app/time/day.ts'
import type { TestHouse } from './house.ts'
import { aCentre, withAllSight } from './makers.ts'

type Json = Record<string, unknown>
type Call = (asked: { request: Request; context: RequestContext; params: Json }) => Promise<Response>

const TOKEN = `fuju_${'a1'.repeat(16)}`
/** A token of a centre, as its program would hold it. */
export async function withToken(house: TestHouse, scopes: readonly ApiScope[] = API_SCOPES, centreCode = 'WQ') {
  const { id: centreId } = await aCentre(house, centreCode)
  const token = `${TOKEN}${centreCode.toLowerCase()}`
  await withAllSight(house, db => addApiToken(db, token, { name: '街道服务', scopes, centreId }))
  return token
}

/** What the server does for each request, without the server. */
export async function ask(
  house: TestHouse,
  path: string,
  { token = '', body, headers = {} }: { token?: string; body?: unknown; headers?: Record<string, string> } = {},
) {
  const [pathname = ''] = path.split('?')
  const operation = OPERATIONS.find(
    one => matched(one.path, pathname) && one.method === (body === undefined ? 'GET' : 'POST'),
  )
  if (!operation) throw new Error(`no operation ${path}`)
  const client = (token && (await house.seeAll(db => clientByToken(db, token)))) || null
  const actor = client ? clientActor(client) : VISITOR
  const context = {
    ...{ client, actor, reader: readerOf({}, headers['Accept-Language']) },
    ...{ now: house.now(), today: dayAt(house.now()) },
    see: read => house.seeAs(actor, read),
    perform: (act, input, options) => perform(house, act, actor, input, options),
  } as Partial<RequestContext> as RequestContext
  const sent =
    body === undefined ? {} : { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) }
  const json = body === undefined ? {} : { 'Content-Type': 'application/json' }
  const request = new Request(`http://fuju.test${path}`, { ...sent, headers: { ...json, ...headers } })
  const route: { loader?: Call; action?: Call } = await import(
    /* @vite-ignore */ resolve('app', `${operation.route}.tsx`)
  )
  const call = operation.method === 'GET' ? route.loader : route.action
  if (!call) throw new Error('no such method')
  const answer = await call({ request, context, params: matched(operation.path, pathname) ?? {} })
  return { status: answer.status, headers: answer.headers, told: (await answer.json()) as Json, operation }
}

function matched(pattern: string, path: string): Json | undefined {
  const found = new RegExp(`^${pattern.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`).exec(path)
  return found ? { ...found.groups } : undefined
}

/** Reads an answer with what the description says of it, as a program would that knows nothing else. */
export function asDescribed({
  told,
  status,
  operation,
}: {
  told: unknown
  status: number
  operation: (typeof OPERATIONS)[number]
}) {
  const whole = JSON.stringify(openApi('http://fuju.test')).replaceAll('#/components/schemas/', '#/$defs/')
  const { paths, components } = JSON.parse(whole)
  const { responses } = paths[operation.path][operation.method.toLowerCase()]
  const { content } = responses[status] ?? responses.default
  const { schema } = Object.values(content)[0] as { schema: Json }
  return z.fromJSONSchema({ ...schema, $defs: components.schemas }).safeParse(told)
}
