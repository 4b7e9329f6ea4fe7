import { asc } from 'drizzle-orm'
import { expect } from 'vitest'
import { perform } from '#app/acts/perform.server.ts'
import { no, yes } from '#app/result.ts'
import { movements } from '#db/schema/inventory.ts'
import { test } from '#test/support/house.ts'
import { aProduct, colleague } from '#test/support/makers.ts'
import { acceptUnits } from './accept-units.server.ts'
import { ACCEPTANCE_CHECKS } from './acceptance.ts'
import { releaseUnit } from './release-unit.server.ts'
import { isUnitCode } from './unit-code.ts'
import { countsByState, unitByCode, unitsOfCentre } from './units.server.ts'

const checked = Object.fromEntries(ACCEPTANCE_CHECKS.map(check => [check, 'yes']))

test('new units come into stock, are checked, and are ready', async ({ house }) => {
  const product = await aProduct(house)
  const he = await colleague(house, 'heJing')
  const note = { product: product.code, count: '2', serials: 'A-1\n\n A-2 ', price: '4500.50', boughtOn: '2026-03-01' }
  const answer = await perform(house, acceptUnits, he, note)
  const codes = answer.ok ? answer.value.codes : []
  expect(codes.map(isUnitCode)).toEqual([true, true])
  const kept = await house.seeAs(he, db => unitsOfCentre(db, { centreId: he.centreId ?? '', codes }))
  expect(kept.map(({ serialNo, priceFen, state }) => [serialNo, priceFen, state]).sort()).toEqual([
    ['A-1', 450_050, 'received'],
    ['A-2', 450_050, 'received'],
  ])
  const [code = ''] = codes
  const half = await perform(house, releaseUnit, he, { ...checked, code, works: '' })
  expect(half).toMatchObject({ refusal: 'misread', complaints: { works: 'not_ticked' } })
  expect(await perform(house, releaseUnit, he, { ...checked, code })).toEqual(yes(null))
  expect(await perform(house, releaseUnit, he, { ...checked, code })).toEqual(no('released_once_already'))
  expect(await house.seeAs(he, db => unitByCode(db, code.toLowerCase()))).toMatchObject({ state: 'ready' })
  expect(await house.seeAs(he, db => countsByState(db, { centreId: he.centreId ?? '', codes }))).toMatchObject({
    ready: 1,
    received: 1,
  })
  const moves = await house.seeAll(db => db.select().from(movements).orderBy(asc(movements.at), asc(movements.toState)))
  expect(moves.map(({ why }) => why).sort()).toEqual(['accepted', 'accepted', 'first_release'])
})

test('a delivery note that does not add up is not taken', async ({ house }) => {
  const { code: product } = await aProduct(house)
  const he = await colleague(house, 'heJing')
  const note = { product, count: '2', serials: '', price: '100', boughtOn: '2026-03-01' }
  const said = async (over: object) => perform(house, acceptUnits, he, { ...note, ...over })
  expect(await said({ serials: 'A-1' })).toMatchObject({ complaints: { serials: 'serials_do_not_match' } })
  expect(await said({ count: '0' })).toMatchObject({ complaints: { count: 'not_a_count' } })
  expect(await said({ count: '101' })).toMatchObject({ complaints: { count: 'too_big' } })
  expect(await said({ price: '1.234' })).toMatchObject({ complaints: { price: 'not_an_amount' } })
  expect(await said({ boughtOn: '2026-02-30' })).toMatchObject({ complaints: { boughtOn: 'not_a_day' } })
  expect(await said({ boughtOn: '2026-03-03' })).toEqual(no('bought_in_the_future'))
  expect(await said({ product: 'T9999-99' })).toEqual(no('product_not_offered'))
})
