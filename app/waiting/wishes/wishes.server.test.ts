import { expect } from 'vitest'
import { VISITOR } from '#app/acts/actor.ts'
import { perform } from '#app/acts/perform.server.ts'
import { no } from '#app/result.ts'
import { test } from '#test/support/house.ts'
import { aCentre, aPerson, aProduct, colleague, residentFor } from '#test/support/makers.ts'
import { addWish } from './add-wish.server.ts'
import { answerWish } from './answer-wish.server.ts'
import { wishesOfCentre, wishesOfPerson } from './wishes.server.ts'

test('a resident wishes, the manager answers everybody who wished for the same, the resident reads it', async ({
  house,
}) => {
  const person = await aPerson(house)
  const resident = await residentFor(house, person)
  const product = await aProduct(house)
  const [desk, manager] = [await colleague(house, 'liuFang'), await colleague(house, 'heJing')]
  expect((await perform(house, addWish, resident, { product: product.code, words: '家里用' })).ok).toBe(true)
  expect((await perform(house, addWish, desk, { product: product.code })).ok).toBe(true)
  const { id: centreId } = await aCentre(house)
  const open = await house.seeAs(manager, db => wishesOfCentre(db, centreId))
  expect(open.map(({ product: one, answer }) => [one?.code, answer])).toEqual([
    [product.code, null],
    [product.code, null],
  ])
  const wish = open.map(({ id }) => id)
  expect(await perform(house, answerWish, desk, { wish, answer: '下月到货。' })).toEqual(no('not_allowed'))
  const elsewhere = await colleague(house, 'tangYu')
  expect(await perform(house, answerWish, elsewhere, { wish, answer: '下月到货。' })).toEqual(no('no_open_wish'))
  expect(await perform(house, answerWish, manager, { wish, answer: '下月到货。' })).toMatchObject({
    value: { answered: 2 },
  })
  expect(await perform(house, answerWish, manager, { wish, answer: '下月到货。' })).toEqual(no('no_open_wish'))
  const own = await house.seeAs(resident, db => wishesOfPerson(db, person.id))
  expect(own).toMatchObject([{ words: '家里用', answer: '下月到货。' }])
})

test('somebody who has not said who they are may wish; another district does not see it', async ({ house }) => {
  const stranger = { ...VISITOR, id: 'account', roles: ['resident'] as const, scope: 'person' as const }
  expect((await perform(house, addWish, stranger, { words: '爬楼机', centre: 'WQ' })).ok).toBe(true)
  const { id: centreId } = await aCentre(house)
  const seenBy = async (name: 'heJing' | 'tangYu') =>
    (await house.seeAs(await colleague(house, name), db => wishesOfCentre(db, centreId))).length
  expect([await seenBy('heJing'), await seenBy('tangYu')]).toEqual([1, 0])
})

test('what cannot be wished for', async ({ house }) => {
  const resident = await residentFor(house, await aPerson(house))
  const wish = (over: object) => perform(house, addWish, resident, over)
  expect(await wish({ words: '  ' })).toEqual({ ok: false, refusal: 'misread', complaints: { words: 'required' } })
  expect(await wish({ words: '好'.repeat(301) })).toMatchObject({ complaints: { words: 'too_big' } })
  expect(await wish({ product: 'no-such' })).toEqual(no('product_unknown'))
  expect(await wish({ category: 'no-such' })).toEqual(no('category_unknown'))
  expect(await wish({ words: '爬楼机', centre: 'nowhere' })).toEqual(no('centre_is_elsewhere'))
  expect(await perform(house, addWish, VISITOR, { words: '爬楼机' })).toEqual(no('not_allowed'))
})
