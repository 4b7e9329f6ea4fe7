import { expect } from 'vitest'
import { post } from '#app/ledger/entries.server.ts'
import { rentCharged, rentChargeReversed } from '#app/ledger/posting.ts'
import { fen } from '#app/money/fen.ts'
import { programmeById } from '#app/programmes/programmes.server.ts'
import { type Day, dayOf } from '#app/time/day.ts'
import { grants } from '#db/schema/programmes.ts'
import { type TestHouse, test } from '#test/support/house.ts'
import { aPerson, aPrice, aProduct, aReservation, colleague, type Made, withAllSight } from '#test/support/makers.ts'
import { aProgramme, capsWith, rulesWith } from '#test/support/makers-of-programmes.ts'
import { previewOf } from './preview-of.server.ts'

type Product = Made<typeof import('#db/schema/catalogue.ts').products>

/** A month at 200 yuan for somebody new, whose rent was charged on a day; perhaps taken back again. */
async function charged(house: TestHouse, product: Product, on: Day, isReversed = false) {
  const person = await aPerson(house)
  const given = await aReservation(house, { personId: person.id, productId: product.id, fromOn: on })
  const { id: reservationId, personId, centreId, districtId } = given
  const about = { reservationId, personId, centreId, districtId, on, writtenBy: 'clerk' }
  const charge = { listRentFen: fen(20_000), personFen: fen(20_000), shares: [] }
  await withAllSight(house, async db => {
    await post(db, { ...about, kind: 'rent_charged', entries: rentCharged(charge) })
    if (!isReversed) return
    await post(db, { ...about, kind: 'rent_charge_reversed', entries: rentChargeReversed(charge) })
  })
  return given
}

async function previewed(house: TestHouse, id: string, month = '2026-02', as: 'heJing' | 'tangYu' = 'heJing') {
  const actor = await colleague(house, as)
  return house.seeAs(actor, async db => {
    const version = await programmeById(db, id)
    if (!version) throw new Error('no version')
    return previewOf(db, version, month)
  })
}

async function aMonth(house: TestHouse) {
  const product = await aProduct(house)
  await aPrice(house, product.id)
  await aProgramme(house)
  const given = await charged(house, product, dayOf('2026-02-03'))
  await charged(house, product, dayOf('2026-02-28'))
  await charged(house, product, dayOf('2026-02-10'), true)
  await charged(house, product, dayOf('2026-01-31'))
  await charged(house, product, dayOf('2026-03-01'))
  return { product, given }
}

const DRAFT = { version: 2, firstOn: dayOf('2026-04-01'), approvedAt: null, approvedBy: null }
const rates = (bp: number) => ({ benefit: { how: 'share' as const, rates: [{ who: {}, bp }] } })

test('the rentals whose rent was charged in the month and not taken back, under the versions of their days', async ({
  house,
}) => {
  const { given } = await aMonth(house)
  const id = await aProgramme(house, { ...DRAFT, rules: rulesWith(rates(8_000)) })
  const preview = await previewed(house, id)
  expect(preview).toMatchObject({ rentals: 2, listRentFen: 40_000, people: { less: 2, more: 0, same: 0 } })
  expect(preview.payers).toEqual([
    { payer: 'person', beforeFen: 20_000, afterFen: 8_000 },
    { payer: 'district', beforeFen: 20_000, afterFen: 32_000 },
  ])
  expect(preview.largest.map(({ reference }) => reference)).toContain(given.reference)
  expect(await previewed(house, id, '2025-12')).toMatchObject({ rentals: 0, listRentFen: 0, largest: [] })
})

test('what a limit gave before the month is gone in it as well', async ({ house }) => {
  const { given } = await aMonth(house)
  const caps = capsWith({ personYearFen: 15_000 })
  const id = await aProgramme(house, { ...DRAFT, rules: rulesWith({ caps }) })
  const { personId, centreId, districtId } = given
  await withAllSight(house, db =>
    db.insert(grants).values({
      ...{ programmeId: id, code: 'subsidy', personId, centreId, districtId, move: 'reserved', amountFen: fen(9_000) },
      ...{ reservationId: '5f0e5a52-6a34-4b5b-8f7c-2d1f5a9b7c10', at: new Date('2026-01-15T02:00:00Z') },
      ...{ capFrom: dayOf('2026-01-01'), budgetFrom: dayOf('2026-01-01') },
    }),
  )
  const { payers } = await previewed(house, id)
  expect(payers[0]).toEqual({ payer: 'person', beforeFen: 20_000, afterFen: 24_000 })
})

test('a preview shows nobody more than they see: another centre sees nothing of these rentals', async ({ house }) => {
  await aMonth(house)
  const id = await aProgramme(house, { ...DRAFT, rules: rulesWith(rates(8_000)) })
  expect(await previewed(house, id, '2026-02', 'tangYu')).toMatchObject({ rentals: 0 })
})
