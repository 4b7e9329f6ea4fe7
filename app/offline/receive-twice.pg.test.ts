import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inspections } from '#db/schema/reprocessing.ts'
import { aProduct, aUnit, colleague } from '#test/support/makers.ts'
import { doorOf } from '#test/support/offline-devices.ts'
import { inspection, interrupted, listedAs, settingAside, told, toldThrough } from '#test/support/offline-parcels.ts'
import { type ServerHouse, serverHouse } from '#test/support/server-house.ts'

/** One act under one key arrives more than once: it is done or listed, never both. */

const LONG = 600_000
let house: ServerHouse
beforeAll(async () => {
  house = await serverHouse({ connections: 5 })
}, LONG)
afterAll(() => house.close())

const inStore = async () => aUnit(house, (await aProduct(house)).id)
const inspected = (unitId: string) =>
  house.seeAll(db => db.select().from(inspections).where(eq(inspections.unitId, unitId)))

const BETWEEN = {
  'after one was refused, before that is written down': 'offline.note-conflict',
  'before one is tried, after the list was read': 'reprocessing.inspect-unit',
} as const

test.each(Object.entries(BETWEEN))(
  'it arrives twice at once: %s the other is done, and nothing is listed',
  async (_, name) => {
    const actor = await colleague(house, 'zhouJie')
    const { id, code } = await inStore()
    const [first, act] = [settingAside(code), inspection(code)]
    const meanwhile = async () => expect(await told(house, actor, first, act)).toEqual(['done', 'done'])
    expect(await toldThrough(interrupted(doorOf(house, actor), name, meanwhile), act)).toEqual(['done'])
    expect(await inspected(id)).toHaveLength(1)
    expect(await listedAs(house, act)).toEqual([])
  },
)

test('it arrives twice at once: what one has listed the other does not do', async () => {
  const actor = await colleague(house, 'zhouJie')
  const { id, code } = await inStore()
  const act = inspection(code)
  const meanwhile = async () => expect(await told(house, actor, act, settingAside(code))).toEqual(['conflict', 'done'])
  const door = interrupted(doorOf(house, actor), 'reprocessing.inspect-unit', meanwhile)
  expect(await toldThrough(door, act)).toEqual(['conflict'])
  expect(await inspected(id)).toEqual([])
  expect(await listedAs(house, act)).toMatchObject([{ refusal: 'nothing_to_inspect' }])
})

test('what was done is not listed when it comes again from one who may not do it any more', async () => {
  const actor = await colleague(house, 'zhouJie')
  const { id, code } = await inStore()
  const [first, act] = [settingAside(code), inspection(code)]
  expect(await told(house, actor, first, act)).toEqual(['done', 'done'])
  expect(await told(house, { ...actor, roles: ['driver'] }, act)).toEqual(['done'])
  expect(await inspected(id)).toHaveLength(1)
  expect(await listedAs(house, act)).toEqual([])
})

test('other answers under the key of what was done are not lost: they are listed', async () => {
  const actor = await colleague(house, 'zhouJie')
  const { id, code } = await inStore()
  const [first, act] = [settingAside(code), inspection(code)]
  expect(await told(house, actor, first, act)).toEqual(['done', 'done'])
  const other = { ...act, input: { result: 'repair', note: '刹车松了' } }
  expect(await told(house, actor, other, other)).toEqual(['conflict', 'conflict'])
  expect(await inspected(id)).toMatchObject([{ result: 'clean_next' }])
  expect(await listedAs(house, act)).toMatchObject([{ refusal: 'key_reused' }])
})
