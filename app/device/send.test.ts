import 'fake-indexeddb/auto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { IDBFactory } from 'fake-indexeddb'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { keep, unsent } from './queue.ts'
import { NotSent, sendTo } from './send.ts'
import { beHere } from './store.ts'

let server: Server
let site = ''
let sent: { readonly account?: string; readonly items: readonly { readonly id: string }[] } | undefined

beforeAll(async () => {
  server = createServer(async (request, response) => {
    sent = JSON.parse((await request.toArray()).join(''))
    const path = request.url ?? ''
    if (path === '/cut') response.destroy()
    else if (path === '/leads') response.writeHead(302, { Location: '/sign-in' }).end()
    else if (path === '/done') response.end(JSON.stringify(sent?.items.map(({ id }) => ({ id, said: 'done' }))))
    else response.writeHead(Number(path.slice(1))).end('not what was asked for')
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => void server.close())

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory()
  await beHere('one')
  await keep({ act: 'delivery.take-back', subject: 'RU-1', input: {} })
})

test.each([
  ['/cut', 'away'],
  ['/leads', 'signed_out'],
  ['/401', 'signed_out'],
  ['/409', 'signed_out'],
  ['/403', 'trouble'],
  ['/500', 'trouble'],
  ['/503', 'trouble'],
  ['/200', 'trouble'],
])('answered by %s: %s, and everything stays here', async (path, why) => {
  const error = await sendTo(site + path).catch(caught => caught)
  expect(error).toBeInstanceOf(NotSent)
  expect(error.why).toBe(why)
  expect(await unsent()).toHaveLength(1)
})

test('a parcel says whose it is, and what was done lies here no longer', async () => {
  expect(await sendTo(`${site}/done`)).toEqual({ conflicts: 0, left: 0 })
  expect(sent?.account).toBe('one')
  expect(await unsent()).toEqual([])
})
