import { sql } from 'drizzle-orm'
import { expect } from 'vitest'
import type { Actor } from '#app/acts/actor.ts'
import { perform } from '#app/acts/perform.server.ts'
import { no } from '#app/result.ts'
import { refusedBy } from '#db/refused.server.ts'
import { photos } from '#db/schema/photos.ts'
import { type TestHouse, test } from '#test/support/house.ts'
import { colleague } from '#test/support/makers.ts'
import { onTheWayOut } from '#test/support/makers-of-doors.ts'
import { aPhoto, asDataUrl, asFile } from '#test/support/pictures.ts'
import { handOver } from '../hand-over.server.ts'
import { takeBack } from '../take-back.server.ts'
import { withBarePhotos } from './photo-files.server.ts'
import { photoBody, photosOf } from './photos.server.ts'

async function sentWith(typed: object, ...pictures: readonly Buffer[]) {
  const files = pictures.map((bytes, i) => asFile(bytes, `${i}.jpg`))
  const sent = await withBarePhotos({ ...typed }, field => (field === 'photos' ? files : []))
  if (!sent.ok) throw new Error(sent.refusal)
  return sent.value
}
const bodyAs = (house: TestHouse, actor: Actor, id: string) => house.seeAs(actor, db => photoBody(db, house.vault, id))

test('photos of a hand-over and of a take-back are sealed, and opened by the staff of their centre alone', async ({
  house,
}) => {
  const { unit, driver, typed } = await onTheWayOut(house)
  const given = await sentWith(typed, await aPhoto(), await aPhoto(400, 300))
  expect(await perform(house, handOver, driver, given)).toMatchObject({ ok: true })
  const back = { unitCode: unit.code, condition: 'good', contamination: 'none' }
  expect(await perform(house, takeBack, driver, await sentWith(back, await aPhoto(800, 600)))).toMatchObject({
    ok: true,
  })

  const rows = await house.seeAs(driver, db => db.select().from(photos).orderBy(photos.at))
  expect(rows.map(({ handOverId, takeBackId }) => [handOverId !== null, takeBackId !== null])).toEqual([
    [true, false],
    [true, false],
    [false, true],
  ])
  const [first] = rows
  const of = await house.seeAs(driver, db => photosOf(db, { handOverIds: [first?.handOverId ?? ''] }))
  expect(of.get(first?.handOverId ?? '')).toHaveLength(2)
  const body = await bodyAs(house, driver, first?.id ?? '')
  expect(body?.subarray(0, 2)).toEqual(Buffer.from([0xff, 0xd8]))
  expect(body?.length).toBe(first?.bytes)
  expect(first?.bodySealed.includes(body?.toString('base64').slice(0, 40) ?? '')).toBe(false)
  expect(await bodyAs(house, await colleague(house, 'tangYu'), first?.id ?? '')).toBeUndefined()
  for (const id of ['', 'x', '00000000-0000-0000-0000-000000000000'])
    expect(await bodyAs(house, driver, id)).toBeUndefined()
  // Tied to its row: put into another one it does not open.
  expect(() => house.vault.open(first?.bodySealed ?? '', rows[1]?.id ?? '')).toThrow()
})

test('a form that arrives twice is done once, though its pictures were made small in another way', async ({
  house,
}) => {
  const { driver, typed } = await onTheWayOut(house)
  const key = 'one-form-of-a-device'
  const first = await perform(house, handOver, driver, await sentWith(typed, await aPhoto()), { key })
  const again = await perform(house, handOver, driver, await sentWith(typed, await aPhoto(800, 600)), { key })
  expect(again).toEqual(first)
  expect(await perform(house, handOver, driver, typed, { key })).toEqual(first)
  const other = { ...typed, conditionNote: '另一张单子' }
  expect(await perform(house, handOver, driver, other, { key })).toEqual(no('key_reused'))
  expect(await house.seeAs(driver, db => db.$count(photos))).toBe(1)
})

test('a picture that still tells where it was taken does not come through the door', async ({ house }) => {
  const { driver, typed } = await onTheWayOut(house)
  const attempt = (sent: unknown) => perform(house, handOver, driver, { ...typed, photos: sent })
  const complaints = { complaints: { 'photos.0': 'wrong_form' } }
  expect(await attempt(asDataUrl(await aPhoto()))).toMatchObject(complaints)
  for (const sent of ['data:image/jpeg;base64,', 'data:image/jpeg;base64,AAAAA', 'data:text/html;base64,PGI+', 'x'])
    expect(await attempt(sent)).toMatchObject(complaints)
})

test('the database keeps a photo of one thing, small, as it was taken', async ({ house }) => {
  const { driver, typed } = await onTheWayOut(house)
  await perform(house, handOver, driver, await sentWith(typed, await aPhoto(400, 300)))
  const said = (query: string) =>
    Promise.resolve(house.db.execute(sql.raw(query))).then(
      () => 'written',
      error => refusedBy(error).constraint,
    )
  const columns = 'person_id, centre_id, district_id, body_sealed, taken_by, at'
  const copy = (into: string, from: string) =>
    said(`insert into photos (${columns}, ${into}) select ${columns}, ${from} from photos limit 1`)
  expect(await copy('bytes', 'bytes')).toBe('photo_is_of_one_thing')
  expect(await copy('bytes, hand_over_id', '0, hand_over_id')).toBe('photo_is_small')
  expect(await copy('bytes, hand_over_id', '600001, hand_over_id')).toBe('photo_is_small')
  expect(await copy('bytes, hand_over_id', '600000, hand_over_id')).toBe('written')
  expect(await said(`update photos set body_sealed = 'x'`)).toBe('photo_is_not_exchanged')
  expect(await said('delete from photos')).toBe('written')
})
