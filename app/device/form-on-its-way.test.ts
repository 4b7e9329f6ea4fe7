import 'fake-indexeddb/auto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { IDBFactory } from 'fake-indexeddb'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { isDealtWith, sendForm } from './form-on-its-way.ts'
import { isKnown, keep, unsent } from './queue.ts'
import { beHere } from './store.ts'

/** A server that does as its address says: /409 answers 409, /to/sign-in leads there; a form leads to what it wrote. */
let server: Server
let site = ''
const written: string[] = []

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const body = (await request.toArray()).join('')
    if (request.method === 'POST') written.push(body)
    const path = request.url ?? ''
    if (path === '/cut') response.destroy()
    else if (path.startsWith('/to/')) response.writeHead(303, { Location: path.slice('/to'.length) }).end()
    else response.writeHead(Number(path.slice(1)) || 200).end('page')
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => void server.close())

const ID = '3f0e2f5c-6f5b-4b55-9a53-2a5f6f6c0001'
const formTo = (path: string, key = ID) =>
  new Request(site + path, { method: 'POST', body: new URLSearchParams({ key, note: 'a' }) })

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory()
  written.length = 0
  await beHere('one')
  await keep({ act: 'delivery.take-back', subject: 'RU-1', input: { note: 'a' } }, { id: ID, state: 'trying' })
})

test.each([
  '/cut',
  '/500',
  '/502',
  '/503',
  '/401',
  '/403',
  '/429',
  '/to/sign-in?next=/x',
  '/to/sign-in/staff',
  '/to/503',
])('answered by %s, an act stays here, and the person is led to what is kept', async path => {
  const answer = await sendForm(formTo(path))
  expect([answer.status, answer.headers.get('location')]).toEqual([303, `${site}/desk/kept`])
  expect(await unsent()).toMatchObject([{ id: ID }])
})

test.each([
  ['/to/desk/units/X', 303],
  ['/400', 400],
  ['/404', 404],
  ['/409', 409],
  ['/200', 200],
])('answered by %s, an act is let go, and the person sees what came of it', async (path, status) => {
  const answer = await sendForm(formTo(path))
  expect(answer.status).toBe(status)
  if (status === 303) expect(answer.headers.get('location')).toBe(`${site}${path.slice('/to'.length)}`)
  expect(await isKnown(ID)).toBe(false)
  expect(written).toEqual([`key=${ID}&note=a`])
})

test('another site that answers in place of ours has taken nothing', async () => {
  const other = createServer((_, response) => void response.end('please accept our terms'))
  await new Promise<void>(up => other.listen(0, '127.0.0.1', up))
  const { port } = other.address() as AddressInfo
  const answer = await sendForm(formTo(`/to//127.0.0.1:${port}/`))
  other.close()
  expect(answer.headers.get('location')).toBe(`${site}/desk/kept`)
  expect(await isKnown(ID)).toBe(true)
})

test('a form that nobody has written down goes as it is', async () => {
  expect((await sendForm(formTo('/503', 'another key'))).status).toBe(503)
  await expect(sendForm(formTo('/cut', 'another key'))).rejects.toThrow()
})

test('a device that cannot be asked stops no form', async () => {
  const broken = new IDBFactory()
  broken.open = () => {
    throw new Error('the disk is full')
  }
  globalThis.indexedDB = broken
  expect((await sendForm(formTo('/409'))).status).toBe(409)
})

test('a page about signing in counts only where the form has led to it', () => {
  expect(isDealtWith({ status: 200, redirected: false, url: `${site}/sign-in` })).toBe(true)
})
