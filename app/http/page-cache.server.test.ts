import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { eq } from 'drizzle-orm'
import express from 'express'
import { afterEach, expect } from 'vitest'
import { VISITOR } from '#app/acts/actor.ts'
import { see } from '#app/acts/sight.server.ts'
import { productByCode } from '#app/catalogue/products.server.ts'
import { products } from '#db/schema/catalogue.ts'
import { NOW, type TestHouse, test } from '#test/support/house.ts'
import { aProduct, aUnit, withAllSight } from '#test/support/makers.ts'
import { aResident } from '#test/support/makers-of-holds.ts'
import { anAllotment } from '#test/support/makers-of-rentals.ts'
import { giveFreshWords } from './headers.server.ts'
import { pageCache } from './page-cache.server.ts'

const QUARTER_MS = 15 * 60_000
const DAY_MS = 24 * 60 * 60_000
const open: Server[] = []
afterEach(() => {
  for (const server of open.splice(0)) server.close()
})

/** A process of its own with a page that reads the device's name; each page says how many were made before it. */
async function aProcess(house: TestHouse) {
  const web = express()
  let made = 0
  web.use(giveFreshWords, pageCache(house, 'fuju'))
  web.get('/devices/:code', async (request, response) => {
    const product = await see(house, VISITOR, db => productByCode(db, request.params.code))
    if (!product) return void response.status(404).type('html').send(`none ${++made}`)
    const { nonce, formKey } = response.locals
    // In pieces, as the framework writes them: a character may be cut in two.
    const page = Buffer.from(`${product.zh}|${++made}|${nonce}|${formKey}`)
    response.type('html').write(page.subarray(0, 2))
    response.end(page.subarray(2))
  })
  const server = web.listen(0, '127.0.0.1')
  open.push(server)
  await once(server, 'listening')
  const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return async (path: string, headers: { readonly [name: string]: string } = {}) => {
    const answer = await fetch(at + path, { headers })
    const [name, place, nonce, formKey] = (await answer.text()).split('|')
    return { name, made: Number(place), nonce, formKey, type: answer.headers.get('content-type') }
  }
}

const aDevice = (house: TestHouse) => aProduct(house, { code: 'Z99-01' })
const PAGE = '/devices/Z99-01'
const rename = (house: TestHouse, id: string, zh: string) =>
  withAllSight(house, db => db.update(products).set({ zh }).where(eq(products.id, id)))

test('a page is made once, and each reader has a nonce and a form key of their own', async ({ house }) => {
  await aDevice(house)
  const ask = await aProcess(house)
  const [first, second, third] = [await ask(PAGE), await ask(PAGE), await ask(PAGE)]
  expect([first, second, third].map(({ made }) => made)).toEqual([1, 1, 1])
  expect(second.name).toBe('智能电动轮椅')
  expect(second.type).toBe(first.type)
  for (const own of ['nonce', 'formKey'] as const)
    expect(new Set([first[own], second[own], third[own], undefined, ''])).toHaveLength(5)
})

test('what another process has changed is never shown as it was', async ({ house }) => {
  const { id } = await aDevice(house)
  const [here, there] = [await aProcess(house), await aProcess(house)]
  for (const name of ['一', '二', '三']) {
    await rename(house, id, name)
    expect([await here(PAGE), await there(PAGE), await here(PAGE)].map(page => page.name)).toEqual([name, name, name])
  }
})

test('a change that is under way when a page is made does not stay hidden behind it', async ({ house }) => {
  const { id } = await aDevice(house)
  const ask = await aProcess(house)
  await ask(PAGE)
  const made = await Promise.all([ask(PAGE), rename(house, id, '新'), ask(PAGE)])
  expect(made).toHaveLength(3)
  expect((await ask(PAGE)).name).toBe('新')
})

test('a hold and its end, another day, another language: made anew', async ({ house }) => {
  const { id } = await aDevice(house)
  const unit = await aUnit(house, id)
  const ask = await aProcess(house)
  expect((await ask(PAGE)).made).toBe(1)
  await anAllotment(house, unit, (await aResident(house)).id, {
    why: 'hold',
    expiresAt: new Date(NOW.getTime() + QUARTER_MS),
  })
  expect([(await ask(PAGE)).made, (await ask(PAGE)).made]).toEqual([2, 2])
  house.setNow(new Date(NOW.getTime() + QUARTER_MS))
  expect([(await ask(PAGE)).made, (await ask(PAGE)).made]).toEqual([3, 3])
  house.setNow(new Date(NOW.getTime() + DAY_MS))
  expect((await ask(PAGE)).made).toBe(4)
  expect((await ask(PAGE, { cookie: 'language=en' })).made).toBe(5)
  expect((await ask(PAGE, { cookie: 'contrast=high' })).made).toBe(6)
  expect((await ask(PAGE)).made).toBe(4)
})

test('whoever has a session, or asks for more, is answered afresh; what is not there is not kept', async ({
  house,
}) => {
  await aDevice(house)
  const ask = await aProcess(house)
  const signedIn = { cookie: 'fuju=s%3Aabc' }
  const asked = [await ask(PAGE, signedIn), await ask(PAGE, signedIn), await ask(`${PAGE}?months=3`)]
  expect([...asked, await ask(`${PAGE}?months=3`)].map(({ made }) => made)).toEqual([1, 2, 3, 4])
  expect((await ask('/devices/Z98-01')).name).toBe('none 5')
  expect((await ask('/devices/Z98-01')).name).toBe('none 6')
})
