import { expect } from 'vitest'
import { perform } from '#app/acts/perform.server.ts'
import { addDays } from '#app/time/day.ts'
import { test } from '#test/support/house.ts'
import { aProduct, colleague, TODAY } from '#test/support/makers.ts'
import { acceptUnits } from './accept-units.server.ts'
import { purchasesOf, registrationsEndingBy } from './purchases.server.ts'
import { unitsOfCentre } from './units.server.ts'

const LOT = { supplier: '津门器械', maker: '康乐轮椅厂', lotNo: 'B-7', registrationNo: 'N-2021-07' }

test('a lot: its units know where they come from, and a registration that runs out is listed in time', async ({
  house,
}) => {
  const product = await aProduct(house)
  const he = await colleague(house, 'heJing')
  const centreId = he.centreId ?? ''
  const note = { product: product.code, count: '2', serials: 'A-1\nA-2', price: '100', boughtOn: '2026-03-01', ...LOT }
  const ends = [addDays(TODAY, 90), addDays(TODAY, 91), addDays(TODAY, -1)]
  const codes: string[] = []
  for (const registrationEndsOn of ends) {
    const answer = await perform(house, acceptUnits, he, { ...note, registrationEndsOn })
    if (answer.ok) codes.push(...answer.value.codes)
  }
  const bought = await house.seeAs(he, db => purchasesOf(db, centreId))
  expect(bought).toHaveLength(3)
  expect(bought[0]).toMatchObject({ ...LOT, units: 2, boughtOn: '2026-03-01' })
  const units = await house.seeAs(he, db => unitsOfCentre(db, { centreId, codes }))
  expect(new Set(units.map(({ purchaseId }) => purchaseId))).toEqual(new Set(bought.map(({ id }) => id)))
  const ending = await house.seeAs(he, db => registrationsEndingBy(db, centreId, addDays(TODAY, 90)))
  expect(ending.map(one => one.registrationEndsOn)).toEqual([ends[2], ends[0]])
  const wrong = await perform(house, acceptUnits, he, { ...note, registrationEndsOn: '2026-02-30' })
  expect(wrong).toMatchObject({ complaints: { registrationEndsOn: 'not_a_day' } })
  const blank = await perform(house, acceptUnits, he, { ...note, registrationNo: '', registrationEndsOn: '' })
  expect(blank).toMatchObject({ ok: true })
})
