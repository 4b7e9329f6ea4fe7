import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { readEnv } from '#app/http/env.server.ts'
import type { ContextGiver } from '#app/http/request-context.server.ts'
import { type Pages, webServer } from '#app/http/web.server.ts'
import { loader } from '#app/routes/u.$code.tsx'
import { type TestHouse, test } from './support/house.ts'
import { aProduct, aUnit } from './support/makers.ts'

const KEY = Buffer.alloc(32, 7).toString('base64')
const SECRETS = { FUJU_SEALING_KEY: KEY, FUJU_INDEX_KEY: KEY, FUJU_SESSION_KEY: KEY }

/** Every row of every table, as one line a table: whatever is added, changed or taken away shows. */
async function everything(house: TestHouse) {
  const tables = await house.db.execute<{ name: string }>(
    sql`select tablename as name from pg_tables where schemaname = current_schema() order by 1`,
  )
  const lines: { [table: string]: unknown } = {}
  for (const { name } of (tables as unknown as { rows: { name: string }[] }).rows) {
    const rows = await house.db.execute(
      sql`select count(*)::int as count, md5(string_agg(t::text, '|' order by t::text)) as sum from ${sql.identifier(name)} t`,
    )
    lines[name] = (rows as unknown as { rows: unknown[] }).rows[0]
  }
  return lines
}

/** The page's own reading behind the whole server: headers, cache, sessions, actor. */
const scanned = (give: ContextGiver): ReturnType<Pages['handler']> => {
  return async (request, response) => {
    const context = await give(request, response)
    const address = `http://fuju.test${request.originalUrl}`
    const params = { code: request.path.split('/').at(-1) ?? '' }
    response.json(
      await loader({ request: new Request(address), params, context } as unknown as Parameters<typeof loader>[0]),
    )
  }
}

test('a stranger who scans a label leaves nothing behind: no row, no session, no cookie', async ({ house }) => {
  const { code } = await aUnit(house, (await aProduct(house)).id)
  const pages: Pages = { handler: scanned, files: undefined, close: async () => undefined }
  const env = readEnv({ FUJU_MODE: 'real', DATABASE_URL: 'postgres://nowhere.example/fuju', ...SECRETS })
  const parts = { house, env, pages, payments: null, isReady: async () => true, onDone: () => undefined }
  const server = webServer(parts).listen(0, '127.0.0.1')
  if (!server.listening) await once(server, 'listening')
  const before = await everything(house)
  const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/u/${code}`)
  expect(await answer.json()).toMatchObject({ unit: { code }, renter: null, isSignedIn: false })
  expect(answer.headers.getSetCookie()).toEqual([])
  expect(Object.keys(before)).toEqual(expect.arrayContaining(['audit_rows', 'sessions', 'outbox_events']))
  expect(await everything(house)).toEqual(before)
  server.close()
})
