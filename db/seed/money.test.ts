import { eq } from 'drizzle-orm'
import { expect } from 'vitest'
import { quoteForPerson } from '#app/booking/quote-for-person.server.ts'
import { classOn } from '#app/eligibility/classes.server.ts'
import { personById } from '#app/people/people.server.ts'
import { accounts } from '#db/schema/access.ts'
import { centres, districts, streets } from '#db/schema/districts.ts'
import { type TestHouse, test } from '#test/support/house.ts'
import { aCentre, aProduct, one, TODAY, withAllSight } from '#test/support/makers.ts'
import { RENTERS } from './cast.ts'
import { examplePrices, seedPrices } from './prices.server.ts'
import { seedProgrammes } from './programmes.server.ts'
import { seedRenters } from './renters.server.ts'

const seeded = (house: TestHouse) =>
  withAllSight(house, async db => {
    const [place, street, centre] = [
      await db.select().from(districts),
      await db.select().from(streets),
      await db.select().from(centres),
    ]
    const places = {
      districts: new Map(place.map(row => [row.code, row.id])),
      streets: new Map(street.map(row => [row.zh, row])),
      centres: new Map(centre.map(row => [row.code, row])),
    }
    await seedProgrammes(db, places)
    await seedPrices(db)
    return seedRenters({ ...house, db }, places)
  })

/** Who pays what for the electric wheelchair of the pilot: 200 yuan a month (press, 2021). */
test.for([
  ['wangGuilan', 0, 12_000, 8_000],
  ['liJianguo', 16_000, 0, 4_000],
  ['zhaoDeshun', 0, 12_000, 8_000],
] as const)(
  '%s: the district bears %i fen, the centre %i, and they pay %i',
  async ([name, district, centre, person], { house }) => {
    const chair = examplePrices().find(price => price.rentFenPerMonth === 20_000)
    const product = await aProduct(house, { code: chair?.code ?? '' })
    const personId = (await seeded(house)).get(name) ?? ''
    const { districtId } = await aCentre(house)
    const userClass = (await house.seeAll(db => classOn(db, personId, TODAY))) ?? 'other'
    const asked = { productId: product.id, districtId, personId, userClass, months: 1, from: TODAY }
    const quote = await house.seeAll(db => quoteForPerson(db, asked))
    const borneBy = (payer: string) =>
      (quote?.shares ?? []).filter(share => share.payer === payer).reduce((sum, share) => sum + share.amountFen, 0)
    expect([borneBy('district'), borneBy('centre'), quote?.personFen]).toEqual([district, centre, person])
  },
)

test('the cast’s numbers are sealed, and their accounts are theirs', async ({ house }) => {
  const ids = await seeded(house)
  for (const [key, renter] of Object.entries(RENTERS)) {
    const row = await house.seeAll(db => personById(db, ids.get(key) ?? ''))
    const account = one(await house.seeAll(db => db.select().from(accounts).where(eq(accounts.phone, renter.phone))))
    expect(account.personId).toBe(row?.id)
    expect(house.vault.open(row?.idNumberSealed ?? '', row?.id ?? '')).toBe(renter.idNumber)
    expect(row?.idNumberIndex).toBe(house.vault.index(renter.idNumber))
  }
})
