import { eq, sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { perform } from '#app/acts/perform.server.ts'
import { no } from '#app/result.ts'
import { addDays } from '#app/time/day.ts'
import { refusedBy } from '#db/refused.server.ts'
import { fittings, fittingWaivers } from '#db/schema/fitting.ts'
import { type TestHouse, test } from '#test/support/house.ts'
import { aPerson, aProduct, colleague, TODAY, withAllSight } from '#test/support/makers.ts'
import { aFitting } from '#test/support/makers-of-rentals.ts'
import { fittingFor, fittingHolds } from './fittings.server.ts'
import { recordFitting } from './record-fitting.server.ts'
import { waiveFitting } from './waive-fitting.server.ts'

async function scene(house: TestHouse) {
  const product = await aProduct(house, { category: { fittingRequired: true } })
  const person = await aPerson(house)
  return { product, person, fitter: await colleague(house, 'zhaoMin'), manager: await colleague(house, 'heJing') }
}

/** What a browser sends. */
const typed = (ids: { personId: string; productId: string }, over = {}) => ({
  ...ids,
  body_weight: '62',
  hip_width: '400',
  height: '1600',
  door_width: '８00',
  socket_near: 'yes',
  cautions: '0',
  outcome: 'suitable',
  advice: '座宽 450 合适。',
  signedName: '王桂兰',
  signedAgreed: 'yes',
  signedDrawn: '',
  ...over,
})

test('a fitting is kept with what the category asks for, holds for six months, and is seen by its own', async ({
  house,
}) => {
  const { product, person, fitter } = await scene(house)
  const ids = { personId: person.id, productId: product.id }
  expect(await perform(house, recordFitting, fitter, typed(ids))).toMatchObject({ ok: true })
  const { fitting } = await house.seeAs(fitter, db => fittingFor(db, person.id, product.categoryId, TODAY))
  expect(fitting).toMatchObject({
    measurements: { body_weight: 62, hip_width: 400 },
    home: { door_width: 800, socket_near: true },
    validUntil: '2026-09-02',
    fitter: '赵敏',
  })
  const holds = (day: string) => house.seeAs(fitter, db => fittingHolds(db, person.id, product.id, day as typeof TODAY))
  expect([await holds('2026-03-02'), await holds('2026-09-01'), await holds('2026-09-02')]).toEqual([true, true, false])
  const elsewhere = await colleague(house, 'tangYu')
  expect(await house.seeAs(elsewhere, db => db.$count(fittings))).toBe(0)
})

test('impossible figures are named by their field, and nothing is kept', async ({ house }) => {
  const { product, person, fitter } = await scene(house)
  const ids = { personId: person.id, productId: product.id }
  const wrong = typed(ids, { body_weight: '6200', hip_width: '四十', signedAgreed: undefined, signedName: ' ' })
  expect(await perform(house, recordFitting, fitter, wrong)).toMatchObject({
    refusal: 'misread',
    complaints: {
      body_weight: 'not_possible',
      hip_width: 'not_a_number',
      signedAgreed: 'not_ticked',
      signedName: 'required',
    },
  })
  expect(await house.seeAll(db => db.$count(fittings))).toBe(0)
})

test('a fitting is refused for what is missing, what forbids it, and who may not', async ({ house }) => {
  const { product, person, fitter, manager } = await scene(house)
  const ids = { personId: person.id, productId: product.id }
  const attempt = (over: object, actor = fitter) => perform(house, recordFitting, actor, typed(ids, over))
  expect(await attempt({ hip_width: '' })).toEqual(no('measurements_missing'))
  expect(await attempt({ cautions: undefined })).toEqual(no('cautions_not_looked_at'))
  expect(await attempt({ door_width: '550' })).toEqual(no('device_does_not_fit'))
  expect(await attempt({}, manager)).toEqual(no('not_allowed'))
  expect(await attempt({ personId: product.id })).toEqual(no('nobody_to_fit'))
  expect(await attempt({ door_width: '550', outcome: 'not_suitable' })).toMatchObject({ ok: true })
})

test('a later "not suitable" ends what an earlier fitting allowed', async ({ house }) => {
  const { product, person, fitter } = await scene(house)
  const ids = { personId: person.id, productId: product.id, categoryId: product.categoryId }
  await aFitting(house, { ...ids, at: new Date('2026-02-02T02:00:00Z'), fittedOn: addDays(TODAY, -28) })
  const holds = () => house.seeAs(fitter, db => fittingHolds(db, person.id, product.id, TODAY))
  expect(await holds()).toBe(true)
  await perform(house, recordFitting, fitter, typed(ids, { outcome: 'not_suitable' }))
  expect(await holds()).toBe(false)
})

test('a waiver needs a manager, a reason and an end, and holds until then', async ({ house }) => {
  const { product, person, fitter, manager } = await scene(house)
  const waiver = { personId: person.id, productId: product.id, because: '出院当天急用', validUntil: addDays(TODAY, 14) }
  expect(await perform(house, waiveFitting, fitter, waiver)).toEqual(no('not_allowed'))
  expect(await perform(house, waiveFitting, manager, { ...waiver, because: '急' })).toMatchObject({
    complaints: { because: 'too_small' },
  })
  expect(await perform(house, waiveFitting, manager, { ...waiver, validUntil: TODAY })).toEqual(
    no('waiver_ends_too_soon'),
  )
  expect(await perform(house, waiveFitting, manager, waiver)).toMatchObject({ ok: true })
  const holds = (days: number) =>
    house.seeAs(fitter, db => fittingHolds(db, person.id, product.id, addDays(TODAY, days)))
  expect([await holds(0), await holds(13), await holds(14)]).toEqual([true, true, false])
  expect(await house.seeAll(db => db.select().from(fittingWaivers))).toMatchObject([{ waivedBy: manager.id }])
})

test('a finished fitting never changes, not even by the owner of the database', async ({ house }) => {
  const { product, person } = await scene(house)
  await aFitting(house, { personId: person.id, productId: product.id, categoryId: product.categoryId })
  const attempts = [sql`update fittings set advice = 'x'`, sql`delete from fittings`]
  for (const attempt of attempts) {
    const said = await Promise.resolve(house.db.execute(attempt)).then(() => undefined, refusedBy)
    expect(said?.constraint).toBe('fittings_is_append_only')
  }
  const asFitter = () =>
    withAllSight(house, db => db.update(fittings).set({ advice: 'x' }).where(eq(fittings.personId, person.id)))
  await expect(asFitter()).rejects.toThrow()
})
