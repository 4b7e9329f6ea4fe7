import { expect } from 'vitest'
import type { Actor } from '#app/acts/actor.ts'
import { perform } from '#app/acts/perform.server.ts'
import { no } from '#app/result.ts'
import { addDays, startOf } from '#app/time/day.ts'
import { type TestHouse, test } from '#test/support/house.ts'
import { colleague, TODAY } from '#test/support/makers.ts'
import { aResident, stocked } from '#test/support/makers-of-holds.ts'
import { DRAFT_DAYS, NOTHING_ANSWERED } from './draft.ts'
import { answersOf, draftsOf } from './drafts.server.ts'
import { dropDraft } from './drop-draft.server.ts'
import { forgetDrafts } from './forget-drafts.server.ts'
import { keepDraft } from './keep-draft.server.ts'

async function begun(house: TestHouse) {
  const { product, centre } = await stocked(house, 1)
  const actor = await aResident(house)
  const asked = { product: product.code, centreId: centre.id, from: TODAY, months: 1 }
  const keep = (answers: object, by: Actor = actor) => perform(house, keepDraft, by, { ...asked, ...answers })
  const answers = (by: Actor = actor) => house.seeAs(by, db => answersOf(db, actor.personId ?? '', product.id))
  const drafts = (by: Actor = actor) => house.seeAs(by, db => draftsOf(db, actor.personId ?? ''))
  return { product, asked, actor, keep, answers, drafts }
}

test('each page adds to what was answered before, and an answer may be changed', async ({ house }) => {
  const { keep, answers, drafts, product } = await begun(house)
  await keep({ step: 'begun' })
  expect(await answers()).toEqual(NOTHING_ANSWERED)
  await keep({ step: 'who', userClass: 'other' })
  await keep({ step: 'delivery', way: 'deliver', address: '光明道 9 号' })
  await keep({ step: 'contact', phone: '13800000003', note: '没有电梯' })
  await keep({ step: 'delivery', way: 'collect', months: 3 })
  const contact = { phone: '13800000003', note: '没有电梯' }
  expect(await answers()).toEqual({ userClass: 'other', way: 'collect', address: '', ...contact })
  expect(await drafts()).toMatchObject([{ product: { code: product.code }, centre: 'WQ', fromOn: TODAY, months: 3 }])
})

const MISREAD = [
  [{ step: 'who', userClass: 'rich' }, { userClass: 'not_offered' }],
  [{ step: 'delivery', way: 'deliver', address: ' ' }, { address: 'required' }],
  [{ step: 'contact', phone: '12' }, { phone: 'not_a_phone' }],
  [{ step: 'contact', phone: '' }, { phone: 'not_a_phone' }],
] as const

test('a page that is misread keeps nothing, and says which field', async ({ house }) => {
  const { keep, drafts } = await begun(house)
  for (const [answers, complaints] of MISREAD) expect(await keep(answers)).toMatchObject({ ok: false, complaints })
  expect(await drafts()).toEqual([])
})

test('nobody else sees it: no other resident, not the desk, not the manager', async ({ house }) => {
  const { keep, answers, drafts } = await begun(house)
  await keep({ step: 'contact', phone: '13800000003', note: '' })
  for (const other of [await aResident(house), await colleague(house, 'liuFang'), await colleague(house, 'heJing')]) {
    expect(await answers(other)).toEqual(NOTHING_ANSWERED)
    expect(await drafts(other)).toEqual([])
  }
})

test('only a resident whom the centre knows keeps one, of a device that there is', async ({ house }) => {
  const { keep, actor, asked } = await begun(house)
  expect(await keep({ step: 'begun' }, { ...actor, personId: null })).toEqual(no('person_not_introduced'))
  expect(await keep({ step: 'begun' }, await colleague(house, 'liuFang'))).toEqual(no('not_allowed'))
  expect(await keep({ ...asked, step: 'begun', product: 'C99-99' })).toEqual(no('product_unknown'))
})

test('it is forgotten when its person wants it no more, and nobody else can make it so', async ({ house }) => {
  const { keep, drafts, product, actor } = await begun(house)
  await keep({ step: 'begun' })
  await perform(house, dropDraft, await aResident(house), { product: product.code })
  expect(await drafts()).toHaveLength(1)
  await perform(house, dropDraft, actor, { product: product.code })
  expect(await drafts()).toEqual([])
})

test('it stands thirty days after the last answer, and is then forgotten', async ({ house }) => {
  const { keep, drafts } = await begun(house)
  await keep({ step: 'begun' })
  house.setNow(startOf(addDays(TODAY, DRAFT_DAYS)))
  expect(await forgetDrafts(house)).toBe(0)
  await keep({ step: 'who', userClass: 'other', from: addDays(TODAY, DRAFT_DAYS) })
  house.setNow(startOf(addDays(TODAY, 2 * DRAFT_DAYS)))
  expect(await forgetDrafts(house)).toBe(0)
  house.setNow(startOf(addDays(TODAY, 2 * DRAFT_DAYS + 1)))
  expect(await forgetDrafts(house)).toBe(1)
  expect(await drafts()).toEqual([])
})
