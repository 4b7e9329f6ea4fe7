import { randomUUID } from 'node:crypto'
import { IDBFactory } from 'fake-indexeddb'
import 'fake-indexeddb/auto'
import { count, eq, sql } from 'drizzle-orm'
import { expect } from 'vitest'
import type { Actor } from '#app/acts/actor.ts'
import { perform } from '#app/acts/perform.server.ts'
import { see } from '#app/acts/sight.server.ts'
import { keep, type Parcel, type Reply, sync, unsent } from '#app/device/queue.ts'
import { beHere, forget } from '#app/device/store.ts'
import { refusedBy } from '#db/refused.server.ts'
import { syncConflicts } from '#db/schema/offline.ts'
import { stockTakeCounts } from '#db/schema/stock.ts'
import { NOW, type TestHouse, test } from '#test/support/house.ts'
import { aProduct, aUnit, colleague } from '#test/support/makers.ts'
import { aStockTake, mainPlace } from '#test/support/makers-of-stock.ts'
import type { Door } from './door.server.ts'
import { receive } from './receive.server.ts'

const DEVICES = ['zhouJie', 'wuLei', 'sunQiang', 'liuFang', 'heJing'] as const
const SCANS = 2000
const LOST = 30
const INJECTED = 40
const TEN_MINUTES = 600_000

const doorOf = (house: TestHouse, actor: Actor): Door => ({
  ...{ actor, vault: house.vault },
  see: read => see(house, actor, read),
  perform: (act, input, options) => perform(house, act, actor, input, options),
})

/** Each device has a store of its own; whoever holds it works on it alone. */
function onDevice(factory: IDBFactory) {
  globalThis.indexedDB = factory
}

/** A line that is cut as planned: before the request, or after the server has done it and before it has answered. */
function cutLine(door: Door, cuts: ('before' | 'after')[]) {
  return async (parcel: Parcel): Promise<Reply> => {
    const cut = cuts.shift()
    if (cut === 'before') throw new TypeError('the network is away')
    const told = await receive(door, parcel, error => expect.fail(String(error)))
    if (cut === 'after') throw new TypeError('the answer was lost')
    if (!told.ok) throw new Error(told.refusal)
    return told.value
  }
}

type Machine = { readonly d: number; readonly factory: IDBFactory; readonly actor: Actor }

/** Four hundred scans without network; of each fifty one is about a count that does not exist. */
async function scanAll({ d, factory, actor }: Machine, count: { stockTake: string; place: string; first: string }) {
  onDevice(factory)
  await beHere(actor.id)
  for (let n = 0; n < SCANS / DEVICES.length; n++) {
    const subject = n % (SCANS / INJECTED) === 7 ? randomUUID() : count.stockTake
    const codes = n === 0 ? count.first : `SCAN-${d}-${n}`
    await keep({ act: 'stock.count-units', subject, input: { place: count.place, codes, at: clockOf(d) } })
  }
}

/** Cut six times, then through, then once more as a device would that has never heard the answer. */
async function sendAll(house: TestHouse, { d, factory, actor }: Machine) {
  onDevice(factory)
  const cuts = Array.from({ length: LOST / DEVICES.length }, (_, i) =>
    (i + d) % 2 ? ('before' as const) : ('after' as const),
  )
  const send = cutLine(doorOf(house, actor), cuts)
  while (cuts.length > 0) await sync(send).catch(error => expect(error).toBeInstanceOf(TypeError))
  const again = (await unsent()).slice(0, 50)
  await sync(send)
  expect(await unsent()).toEqual([])
  await send({ deviceId: randomUUID(), items: again })
}

test('five devices, 2,000 scans, 30 disconnections: nothing lost, nothing doubled, each conflict listed once', {
  timeout: 120_000,
}, async ({ house }) => {
  const take = await aStockTake(house)
  const { id: stockTake } = take
  const { id: place } = await mainPlace(house, 'clean_store')
  const product = await aProduct(house)
  const unit = await aUnit(house, product.id)
  const machines = await Promise.all(
    DEVICES.map(async (name, d) => ({ d, factory: new IDBFactory(), actor: await colleague(house, name) })),
  )
  const each = SCANS / DEVICES.length
  for (const machine of machines) await scanAll(machine, { stockTake, place, first: unit.code })
  const sent: number[] = []
  for (const { factory } of machines) {
    onDevice(factory)
    sent.push((await unsent()).length)
  }
  expect(sent).toEqual([each, each, each, each, each])

  const began = performance.now()
  for (const machine of machines) await sendAll(house, machine)
  const tookMs = performance.now() - began
  const [rows, listed] = await house.seeAll(async db => [
    await db.select({ code: stockTakeCounts.code, n: count() }).from(stockTakeCounts).groupBy(stockTakeCounts.code),
    await db.select().from(syncConflicts),
  ])
  const counted = rows.reduce((all, { n }) => all + n, 0)
  const shared = DEVICES.length - 1
  expect(counted).toBe(SCANS - INJECTED - shared)
  expect(rows.filter(({ n }) => n > 1)).toEqual([])
  expect(listed).toHaveLength(INJECTED)
  expect(new Set(listed.map(({ refusal }) => refusal))).toEqual(new Set(['no_such_stock_take']))
  expect(listed.every(({ inputSealed }) => !inputSealed.includes('SCAN'))).toBe(true)
  expect((tookMs / SCANS) * 500).toBeLessThan(30_000)
})

/** Ahead or behind by ten minutes. */
const clockOf = (d: number) => new Date(NOW.getTime() + (d % 2 ? TEN_MINUTES : -TEN_MINUTES)).toISOString()

test('what is kept is sealed, is nobody else’s, and is gone at sign-out', async () => {
  onDevice(new IDBFactory())
  await beHere('one')
  await keep({ act: 'delivery.take-back', subject: 'RU-1', input: { note: '王桂兰家中' } })
  await beHere('other')
  expect(await unsent()).toEqual([])
  await beHere('one')
  expect(await unsent()).toMatchObject([{ sequence: 1, input: { note: '王桂兰家中' } }])
  await forget('one')
  await beHere('one')
  expect(await unsent()).toEqual([])
})

test('raw writing does not list a conflict twice, nor decide one in nobody’s name', async ({ house }) => {
  const actor = await colleague(house, 'zhouJie')
  const items = [{ id: randomUUID(), act: 'no.such-act', subject: 'X', input: {}, sequence: 1, at: NOW.getTime() }]
  const told = await receive(doorOf(house, actor), { deviceId: randomUUID(), items }, error =>
    expect.fail(String(error)),
  )
  expect(told).toMatchObject({ ok: true, value: [{ said: 'conflict' }] })
  const columns = sql`centre_id, district_id, account_id, key, act, subject, device_id, sequence, device_at, received_at, refusal, input_sealed`
  const twice = sql`insert into sync_conflicts (${columns}) select ${columns} from sync_conflicts`
  const unsigned = sql`update sync_conflicts set decision = 'not_needed'`
  for (const [attempt, constraint] of [
    [twice, 'conflict_is_listed_once'],
    [unsigned, 'conflict_is_decided_by_somebody'],
  ] as const) {
    const said = await Promise.resolve(house.db.execute(attempt)).then(() => undefined, refusedBy)
    expect(said?.constraint).toBe(constraint)
  }
  expect(
    await house.seeAll(db => db.select().from(syncConflicts).where(eq(syncConflicts.refusal, 'not_for_later'))),
  ).toHaveLength(1)
})
