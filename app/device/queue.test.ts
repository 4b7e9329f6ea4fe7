import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, expect, test } from 'vitest'
import { isKnown, keep, keepAfterAll, letGo, Misread, type Parcel, sync, unsent } from './queue.ts'
import { beHere, device } from './store.ts'

const MINUTE = 60_000
const act = (note: string) => ({ act: 'delivery.take-back', subject: 'RU-1', input: { note } })
const done = async ({ items }: Parcel) => items.map(({ id }) => ({ id, said: 'done' as const }))

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory()
  await beHere('one')
})

test('a parcel holds no more than fifty acts and two million bytes, and none is left out', async () => {
  const photos = Array.from({ length: 4 }, () => 'x'.repeat(300_000))
  for (let n = 0; n < 3; n++) await keep({ ...act(`large ${n}`), input: { photos } })
  for (let n = 0; n < 60; n++) await keep(act(`small ${n}`))
  const parcels: Parcel[] = []
  await sync(async parcel => {
    parcels.push(parcel)
    return done(parcel)
  })
  const sizes = parcels.map(parcel => new TextEncoder().encode(JSON.stringify(parcel)).length)
  expect(Math.max(...sizes)).toBeLessThan(2_000_000)
  expect(parcels.map(({ items }) => items.length)).toEqual([1, 1, 50, 11])
  expect(parcels.flatMap(({ items }) => items.map(({ sequence }) => sequence))).toEqual(
    Array.from({ length: 63 }, (_, i) => i + 1),
  )
  expect(await unsent()).toEqual([])
})

test('an act that the server cannot read holds up no other', async () => {
  for (const note of ['a', 'bad', 'c']) await keep(act(note))
  const outcome = await sync(async parcel => {
    if (parcel.items.some(({ input }) => input.note === 'bad')) throw new Misread()
    return done(parcel)
  })
  expect(outcome).toEqual({ conflicts: 0, left: 1 })
  expect(await unsent()).toMatchObject([{ input: { note: 'bad' } }])
})

test('an act that this device cannot open any more holds up no other', async () => {
  await keep(act('a'))
  const lost = await keep(act('b'))
  const db = await device()
  const row = await db.get('acts', lost)
  if (row) await db.put('acts', { ...row, sealed: { ...row.sealed, body: new ArrayBuffer(32) } })
  expect(await sync(done)).toEqual({ conflicts: 0, left: 0 })
  expect(await isKnown(lost)).toBe(true)
})

test('what the server has trouble with stays; a conflict is told once and lies here no longer', async () => {
  for (const note of ['done', 'conflict', 'later']) await keep(act(note))
  const tells = async ({ items }: Parcel) =>
    items.map(({ id, input }) => ({ id, said: input.note as 'done' | 'later' }))
  expect(await sync(tells)).toEqual({ conflicts: 1, left: 1 })
  expect(await unsent()).toMatchObject([{ input: { note: 'later' } }])
})

test('a form on its way is nobody’s to send until it is cut off, kept or let go', async () => {
  const id = crypto.randomUUID()
  await keep(act('a'), { id, state: 'trying' })
  expect(await unsent()).toEqual([])
  expect(await unsent(Date.now() + 2 * MINUTE)).toHaveLength(1)
  expect(await keepAfterAll(id)).toBe(true)
  expect(await unsent()).toHaveLength(1)
  await letGo(id)
  expect(await keepAfterAll(id)).toBe(false)
})
