import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, expect, test } from 'vitest'
import { copiedPage, copyPage, dropOldPages, HELD_MS } from './page-copies.ts'
import { countUnsent, keep, unsent } from './queue.ts'
import { hidden, seal } from './seal.ts'
import { beHere, device, dropOlderThan, endSession, forget, putWhileHere } from './store.ts'

const NAME = '王桂兰'
const SEARCH = `/desk/units?q=${NAME}`
const ACT = { act: 'delivery.take-back', subject: 'RU-1', input: { note: `${NAME}家中` } }
const page = () => new Response(`<p>${NAME} 13800138000</p>`, { headers: { 'content-type': 'text/html' } })

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
})

const STORES = ['acts', 'drafts', 'pages', 'keys'] as const
const counts = async () => {
  const db = await device()
  return Object.fromEntries(await Promise.all(STORES.map(async name => [name, await db.count(name)])))
}

async function draft(account: string) {
  const row = {
    account,
    name: await hidden(account, 'draft'),
    at: Date.now(),
    sealed: await seal(account, 'draft', {}),
  }
  await putWhileHere('drafts', row)
}

async function workAs(account: string) {
  await beHere(account)
  await keep(ACT)
  await copyPage(SEARCH, page())
  await draft(account)
}

test('signing out leaves nothing of the account, and everything of another', async () => {
  await workAs('one')
  await workAs('other')
  await forget('one')
  expect(await counts()).toEqual({ acts: 1, drafts: 1, pages: 1, keys: 1 })
  await forget('other')
  expect(await counts()).toEqual({ acts: 0, drafts: 0, pages: 0, keys: 0 })
})

test('a session that ended elsewhere leaves only what has not been sent', async () => {
  await workAs('one')
  await endSession('one')
  expect(await counts()).toEqual({ acts: 1, drafts: 0, pages: 0, keys: 1 })
  expect(await unsent()).toMatchObject([ACT])
  await forget('one')
  await beHere('two')
  await copyPage(SEARCH, page())
  await endSession('two')
  expect(await counts()).toEqual({ acts: 0, drafts: 0, pages: 0, keys: 0 })
})

test('two people after each other: what one did waits, sealed, until that one is back', async () => {
  await workAs('one')
  await beHere('other')
  expect(await unsent()).toEqual([])
  expect(await counts()).toEqual({ acts: 1, drafts: 0, pages: 0, keys: 1 })
  expect(await copiedPage(SEARCH)).toBeUndefined()
  await forget('other')
  await beHere('one')
  expect(await unsent()).toMatchObject([ACT])
  expect(await countUnsent('one')).toBe(1)
})

test('what comes in late, after signing out, leaves nothing behind', async () => {
  await beHere('one')
  await draft('one')
  const sealed = await seal('one', 'late', {})
  await forget('one')
  await putWhileHere('drafts', { account: 'one', name: 'late', at: Date.now(), sealed })
  await copyPage(SEARCH, page())
  await expect(seal('one', 'late', {})).rejects.toThrow()
  await expect(keep(ACT)).rejects.toThrow()
  expect(await counts()).toEqual({ acts: 0, drafts: 0, pages: 0, keys: 0 })
})

test('a copy stands for a shift, and is thrown away after it, whosever it is', async () => {
  await beHere('one')
  await copyPage(SEARCH, page())
  expect(await (await copiedPage(SEARCH))?.text()).toContain(NAME)
  await dropOldPages(Date.now() + HELD_MS - 60_000)
  expect((await counts()).pages).toBe(1)
  await (await device()).put('facts', 'other', 'account')
  await dropOldPages(Date.now() + HELD_MS + 60_000)
  expect((await counts()).pages).toBe(0)
})

test('a copy that is too old is not shown, even before it is thrown away', async () => {
  await beHere('one')
  await copyPage(SEARCH, page())
  const db = await device()
  const [row] = await db.getAll('pages')
  if (row) await db.put('pages', { ...row, at: Date.now() - HELD_MS - 1 })
  expect(await copiedPage(SEARCH)).toBeUndefined()
})

test('neither names nor what they stand for can be read, and a sealed page cannot be put under another name', async () => {
  await beHere('one')
  await copyPage(SEARCH, page())
  await copyPage('/desk/round', page())
  const db = await device()
  const rows = await db.getAll('pages')
  const lying = rows.map(({ name, sealed }) => name + new TextDecoder().decode(sealed.body)).join()
  for (const told of [NAME, '13800138000', 'desk', encodeURIComponent(NAME)]) expect(lying).not.toContain(told)
  const [first, second] = rows
  if (first && second) await db.put('pages', { ...first, sealed: second.sealed })
  await expect(Promise.all([copiedPage(SEARCH), copiedPage('/desk/round')])).rejects.toThrow()
})

test('a store that did not open is tried again', async () => {
  const works = globalThis.indexedDB
  const broken = new IDBFactory()
  broken.open = () => {
    throw new Error('the disk is full')
  }
  globalThis.indexedDB = broken
  await expect(device()).rejects.toThrow()
  broken.open = works.open.bind(works)
  await expect(device()).resolves.toBeDefined()
  await dropOlderThan('drafts', 0)
})

test('what one has kept the next who is here neither sees nor sends', async () => {
  await workAs('one')
  await beHere('other')
  expect(await unsent()).toEqual([])
  await beHere('one')
  expect(await unsent()).toMatchObject([{ ...ACT, sequence: 1 }])
})
