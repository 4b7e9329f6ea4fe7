import { eq } from 'drizzle-orm'
import { expect } from 'vitest'
import { movements, units } from '#db/schema/inventory.ts'
import { asDescribed, ask, withToken } from '#test/support/api-client.ts'
import { NOW, type TestHouse, test } from '#test/support/house.ts'
import { aCentre, aProduct, aUnit } from '#test/support/makers.ts'
import { aPlace, mainPlace } from '#test/support/makers-of-stock.ts'

const at = (tag: string) => `/api/v1/units/${tag}/movements`
async function stand(house: TestHouse) {
  const unit = await aUnit(house, (await aProduct(house)).id)
  return { unit, token: await withToken(house), showroom: await aPlace(house, 'showroom', '展厅') }
}
const movesOf = (house: TestHouse, unitId: string) =>
  house.seeAll(db => db.select().from(movements).where(eq(movements.unitId, unitId)))

test('a door says where a unit is: it lies there, its state stays, and nobody’s name stands on it', async ({
  house,
}) => {
  const { unit, token, showroom } = await stand(house)
  const occurredAt = new Date(NOW.getTime() - 60_000).toISOString()
  const answer = await ask(house, at(unit.code), { token, body: { place: showroom.id, occurredAt } })
  expect(answer).toMatchObject({
    status: 200,
    told: { code: unit.code, state: 'ready', place: showroom.id, hasMoved: true },
  })
  expect(asDescribed(answer).error).toBeUndefined()
  expect(await movesOf(house, unit.id)).toMatchObject([
    {
      why: 'moved',
      fromState: 'ready',
      toState: 'ready',
      toPlaceId: showroom.id,
      movedBy: null,
      at: new Date(occurredAt),
    },
  ])
  const again = await ask(house, at(unit.code.toLowerCase()), { token, body: { place: showroom.id } })
  expect(again).toMatchObject({ status: 200, told: { hasMoved: false } })
  const home = await ask(house, at(unit.code), { token, body: { kind: 'clean_store', reason: 'unloaded' } })
  expect(home.told).toMatchObject({ place: (await mainPlace(house, 'clean_store')).id, hasMoved: true })
  expect(await movesOf(house, unit.id)).toHaveLength(2)
})

test('sent again under its key it is done once; another body under it is refused', async ({ house }) => {
  const { unit, token, showroom } = await stand(house)
  const headers = { 'Idempotency-Key': 'door-reader-0001' }
  const first = await ask(house, at(unit.code), { token, headers, body: { place: showroom.id } })
  const again = await ask(house, at(unit.code), { token, headers, body: { place: showroom.id } })
  expect(again.told).toEqual(first.told)
  const other = await ask(house, at(unit.code), { token, headers, body: { kind: 'clean_store' } })
  expect(other).toMatchObject({ status: 422, told: { refusal: 'key_reused' } })
})

test('what a door may not say is refused by name', async ({ house }) => {
  const { unit, token, showroom } = await stand(house)
  const out = await aUnit(house, unit.productId, { state: 'missing', releasedAt: null })
  const theirs = await aUnit(house, unit.productId, { centreId: (await aCentre(house, 'HD')).id })
  const theirPlace = await mainPlace(house, 'clean_store', 'HD')
  await ask(house, at(unit.code), { token, body: { place: showroom.id } })
  const reader = await withToken(house, ['catalogue:read'], 'XQ')
  const place = showroom.id
  const table = [
    [await ask(house, at('NOBODYS'), { token, body: { place } }), 404, 'not_found'],
    [await ask(house, at(theirs.code), { token, body: { place } }), 404, 'not_found'],
    [await ask(house, at(unit.code), { token, body: { place: theirPlace.id } }), 422, 'no_such_place'],
    [await ask(house, at(out.code), { token, body: { place } }), 409, 'unit_lies_nowhere'],
    [await ask(house, at(unit.code), { token, body: { kind: 'dirty_zone' } }), 409, 'place_does_not_suit_it'],
    [
      await ask(house, at(unit.code), { token, body: { kind: 'clean_store', occurredAt: '2026-03-01T00:00:00Z' } }),
      ...([409, 'unit_has_moved_since'] as const),
    ],
    [
      await ask(house, at(unit.code), { token, body: { kind: 'clean_store', occurredAt: '2026-03-03T00:00:00Z' } }),
      ...([422, 'moment_is_in_the_future'] as const),
    ],
    [await ask(house, at(unit.code), { token, body: {} }), 400, 'misread'],
    [await ask(house, at(unit.code), { token, body: { place, kind: 'transit' } }), 400, 'misread'],
    [await ask(house, at(unit.code), { token, body: { place, reason: 'handed_over' } }), 400, 'misread'],
    [await ask(house, at(unit.code), { token: reader, body: { place } }), 403, 'scope_missing'],
    [await ask(house, at(unit.code), { body: { place } }), 401, 'token_missing'],
  ] as const
  for (const [answer, status, refusal] of table) {
    expect(answer).toMatchObject({ status, told: { status, refusal } })
    expect(asDescribed(answer).error).toBeUndefined()
  }
  const [now] = await house.seeAll(db => db.select().from(units).where(eq(units.id, unit.id)))
  expect(now).toMatchObject({ state: 'ready', placeId: showroom.id })
})
