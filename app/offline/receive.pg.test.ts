import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { takeBacks } from '#db/schema/delivery.ts'
import { photos } from '#db/schema/photos.ts'
import { inspections } from '#db/schema/reprocessing.ts'
import { aProduct, aUnit, colleague } from '#test/support/makers.ts'
import { manyOut } from '#test/support/makers-of-floors.ts'
import { doorOf } from '#test/support/offline-devices.ts'
import { inspection, interrupted, kept, listedAs, settingAside, told } from '#test/support/offline-parcels.ts'
import { aPhoto, asDataUrl } from '#test/support/pictures.ts'
import { type ServerHouse, serverHouse } from '#test/support/server-house.ts'
import { openedInput } from './conflict-facts.server.ts'
import { openConflicts } from './conflicts.server.ts'
import { receive } from './receive.server.ts'

const LONG = 600_000
let house: ServerHouse
beforeAll(async () => {
  house = await serverHouse({ connections: 5 })
}, LONG)
afterAll(() => house.close())

const inStore = async () => aUnit(house, (await aProduct(house)).id)
const inspected = (unitId: string) =>
  house.seeAll(db => db.select().from(inspections).where(eq(inspections.unitId, unitId)))

test('a parcel is done in the order of its numbers, whatever the clock says and however it lies', async () => {
  const actor = await colleague(house, 'zhouJie')
  const { id, code } = await inStore()
  const [first, second] = [settingAside(code), inspection(code)]
  expect(await told(house, actor, { ...second, at: first.at - 600_000 }, first)).toEqual(['done', 'done'])
  expect(await inspected(id)).toHaveLength(1)
})

test('what one person has kept is under that person’s name alone: its key does nothing for another', async () => {
  const [one, other] = [await colleague(house, 'zhouJie'), await colleague(house, 'wuLei')]
  const { id, code } = await inStore()
  const [first, act] = [settingAside(code), inspection(code)]
  expect(await told(house, one, first, act)).toEqual(['done', 'done'])
  expect(await told(house, other, act)).toEqual(['conflict'])
  expect(await told(house, one, act)).toEqual(['done'])
  expect(await inspected(id)).toMatchObject([{ inspectedBy: one.id }])
  expect(await listedAs(house, act)).toMatchObject([{ accountId: other.id, refusal: 'nothing_to_inspect' }])
})

test('about a device of another centre: listed where it was done, and seen nowhere else', async () => {
  const [elsewhere, here] = [await colleague(house, 'tangYu'), await colleague(house, 'heJing')]
  const { id, code } = await inStore()
  const act = settingAside(code)
  expect(await told(house, elsewhere, act)).toEqual(['conflict'])
  expect(await listedAs(house, act)).toMatchObject([
    { centreId: elsewhere.centreId, refusal: 'unit_of_another_centre', subject: code },
  ])
  const keysFor = async (actor: typeof here, centreId = elsewhere.centreId ?? '') =>
    (await house.seeAs(actor, db => openConflicts(db, centreId))).map(({ conflict }) => conflict.key)
  expect(await keysFor(elsewhere)).toContain(act.id)
  expect(await keysFor(here)).toEqual([])
  expect(await inspected(id)).toEqual([])
})

test.each([
  ['an act that nobody knows', 'no.such-act', {}, 'not_for_later'],
  ['an act that is not for later', 'ledger.post', {}, 'not_for_later'],
  ['answers that cannot be read', 'reprocessing.inspect-unit', { result: '王桂兰' }, 'misread'],
  ['a count without a list', 'stock.count-units', { codes: '' }, 'misread'],
  ['what is no picture', 'delivery.take-back', { photos: 'data:image/jpeg;base64,AAAA' }, 'not_a_photo'],
])('%s: listed once with all that was written, sealed, and holds up no other', async (_, name, input, refusal) => {
  const actor = await colleague(house, 'zhouJie')
  const { code } = await inStore()
  const act = kept(name, code, { input })
  expect(await told(house, actor, act, settingAside(code))).toEqual(['conflict', 'done'])
  expect(await told(house, actor, act, act)).toEqual(['conflict', 'conflict'])
  const [row, ...more] = await listedAs(house, act)
  expect(more).toEqual([])
  expect(row).toMatchObject({ act: name, subject: code, refusal, sequence: act.sequence, deviceAt: new Date(act.at) })
  expect(row && openedInput(house.vault, row)).toEqual(input)
  expect(row?.inputSealed).not.toContain('王桂兰')
})

test('a picture comes with its act, drawn anew, and once however often it is sent', async () => {
  const driver = await colleague(house, 'sunQiang')
  const [out] = await manyOut(house, 1)
  const picture = await aPhoto()
  expect(picture.includes('Exif')).toBe(true)
  const input = { condition: 'good', contamination: 'none', photos: asDataUrl(picture) }
  const act = kept('delivery.take-back', out?.unit.code ?? '', { input })
  expect(await told(house, driver, act)).toEqual(['done'])
  expect(await told(house, driver, act)).toEqual(['done'])
  const rows = await house.seeAll(db =>
    db
      .select({ id: takeBacks.id, photo: photos })
      .from(takeBacks)
      .innerJoin(photos, eq(photos.takeBackId, takeBacks.id))
      .where(eq(takeBacks.unitId, out?.unit.id ?? '')),
  )
  expect(rows).toMatchObject([{ photo: { takenBy: driver.id } }])
  expect(rows[0]?.photo.bytes).toBeLessThan(picture.length)
})

test('a parcel that cannot be read is told so, and nothing of it is done or listed', async () => {
  const actor = await colleague(house, 'zhouJie')
  const { code } = await inStore()
  const act = settingAside(code)
  const items = [act, { ...act, id: 'not one of ours' }]
  const silent = (error: unknown) => expect.fail(String(error))
  const answer = await receive(doorOf(house, actor), { deviceId: randomUUID(), items }, silent)
  expect(answer).toEqual({ ok: false, refusal: 'misread' })
  expect(await listedAs(house, act)).toEqual([])
  expect(await told(house, actor, act)).toEqual(['done'])
})

test('a sign that no table holds does not keep an act on its device for ever', async () => {
  const driver = await colleague(house, 'sunQiang')
  const [out] = await manyOut(house, 1)
  const input = { condition: 'good', contamination: 'none', note: '轮子\0松了' }
  const known = kept('delivery.take-back', `${out?.unit.code}\0`, { input })
  const unknown = kept('no.such\0', 'TEST\0', { input })
  expect(await told(house, driver, known, unknown)).toEqual(['done', 'conflict'])
  const rows = await house.seeAll(db =>
    db
      .select()
      .from(takeBacks)
      .where(eq(takeBacks.unitId, out?.unit.id ?? '')),
  )
  expect(rows).toMatchObject([{ note: '轮子松了' }])
})

test('where the database itself fails, the device keeps it, the others go on, and nothing written reaches the log', async () => {
  const technician = await colleague(house, 'zhouJie')
  const act = inspection('TEST', { input: { note: '王桂兰家中' } })
  const door = interrupted(doorOf(house, technician), act.act, async () => {
    await house.db.execute(sql`select ${String(act.input.note)}::text::uuid`)
  })
  const [next, heard] = [settingAside((await inStore()).code), [] as unknown[]]
  const answer = await receive(door, { deviceId: randomUUID(), items: [act, next] }, error => heard.push(error))
  expect(answer).toMatchObject({ ok: true, value: [{ said: 'later' }, { said: 'done' }] })
  expect(heard.map(String)).toEqual(['Error: the database said no: 22P02 select $1::text::uuid'])
  expect(await listedAs(house, act)).toEqual([])
  expect(await told(house, technician, act)).toEqual(['conflict'])
})

test('who has no centre has no list: it stays on the device, and somebody hears of it', async () => {
  const officer = await colleague(house, 'qianJin')
  const act = settingAside((await inStore()).code)
  const heard: unknown[] = []
  const answer = await receive(doorOf(house, officer), { deviceId: randomUUID(), items: [act] }, error =>
    heard.push(error),
  )
  expect(answer).toEqual({ ok: true, value: [{ id: act.id, said: 'later' }] })
  expect(heard.map(String)).toEqual(['Error: a conflict could not be noted: not_allowed'])
  expect(await listedAs(house, act)).toEqual([])
})
