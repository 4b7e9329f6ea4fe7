import type { LoaderFunctionArgs } from '@remix-run/node'
import { expect } from 'vitest'
import type { Actor } from '#app/acts/actor.ts'
import { perform } from '#app/acts/perform.server.ts'
import { withBarePhotos } from '#app/delivery/door/photo-files.server.ts'
import { handOver } from '#app/delivery/hand-over.server.ts'
import { photos } from '#db/schema/photos.ts'
import { type TestHouse, test } from '#test/support/house.ts'
import { colleague } from '#test/support/makers.ts'
import { onTheWayOut } from '#test/support/makers-of-doors.ts'
import { aPhoto, asDataUrl } from '#test/support/pictures.ts'
import { loader } from './desk.photos.$id.tsx'

/** The route as the server asks it, for somebody. */
const ask = (house: TestHouse, actor: Actor, id: string) => {
  const context = {
    actor,
    vault: house.vault,
    see: (read: Parameters<typeof house.seeAs>[1]) => house.seeAs(actor, read),
  }
  const asked = { request: new Request('http://x/'), params: { id }, context } as unknown as LoaderFunctionArgs
  return loader(asked).catch((answer: Response) => answer)
}

test('a photo is shown to its centre and kept by nobody on the way; another centre’s is nobody’s', async ({
  house,
}) => {
  const { driver, typed } = await onTheWayOut(house)
  const sent = await withBarePhotos({ ...typed, photos: asDataUrl(await aPhoto(400, 300)) })
  expect(sent.ok && (await perform(house, handOver, driver, sent.value))).toMatchObject({ ok: true })
  const [photo] = await house.seeAs(driver, db => db.select().from(photos))
  const { id = '' } = photo ?? {}
  const shown = await ask(house, driver, id)
  expect([shown.status, shown.headers.get('content-type'), shown.headers.get('cache-control')]).toEqual([
    200,
    'image/jpeg',
    'private, no-store',
  ])
  expect((await shown.arrayBuffer()).byteLength).toBeGreaterThan(500)
  expect((await ask(house, await colleague(house, 'tangYu'), id)).status).toBe(404)
  expect((await ask(house, driver, 'no-such-photo')).status).toBe(404)
})
