import { describe, expect } from 'vitest'
import { type Actor, VISITOR } from '#app/acts/actor.ts'
import { see } from '#app/acts/sight.server.ts'
import { productsByCodes } from '#app/catalogue/products.server.ts'
import { allDistricts } from '#app/districts/districts.server.ts'
import { fen } from '#app/money/fen.ts'
import { personById } from '#app/people/people.server.ts'
import type { Database } from '#db/client.server.ts'
import { NOW, type TestHouse, test } from '#test/support/house.ts'
import { aPrice, aProduct, aUnit, TODAY } from '#test/support/makers.ts'
import { aResident } from '#test/support/makers-of-holds.ts'
import { exampleProgrammes } from '#test/support/makers-of-programmes.ts'
import { statementsDuring } from '#test/support/statements.ts'
import { quoteForPerson } from '../quote-for-person.server.ts'
import { comparedOf } from './compared.server.ts'

const compared = async (db: Database, codes: readonly string[], actor: Actor) => {
  const products = await productsByCodes(db, codes)
  const districts = await allDistricts(db)
  const told = await comparedOf(db, { products, districts, actor, now: NOW, today: TODAY })
  return { products, districts, ...told }
}

async function threeDevices(house: TestHouse) {
  await exampleProgrammes(house)
  const made = []
  for (const rentFenPerMonth of [10_000, 20_000, 30_000]) {
    const product = await aProduct(house)
    await aPrice(house, product.id, { rentFenPerMonth: fen(rentFenPerMonth) })
    await aUnit(house, product.id, { state: 'ready' })
    made.push(product)
  }
  return made
}

describe('devices side by side', () => {
  test('tell a verified person the price that a quote tells', async ({ house }) => {
    const three = await threeDevices(house)
    const resident = await aResident(house, 'hardship_disabled')
    await see(house, resident, async db => {
      const told = await compared(
        db,
        three.map(({ code }) => code),
        resident,
      )
      expect(told.userClass).toBe('hardship_disabled')
      const person = await personById(db, resident.personId ?? '')
      for (const { id: productId } of three) {
        const asked = { productId, districtId: person?.districtId ?? '', months: 1, from: TODAY }
        const quoted = await quoteForPerson(db, {
          ...{ ...asked, userClass: 'hardship_disabled', personId: resident.personId },
        })
        const { personFen, depositFen } = told.priceOf(productId)?.yours ?? {}
        expect({ personFen, depositFen }).toEqual({ personFen: quoted?.personFen, depositFen: quoted?.depositFen })
        expect(personFen).toBeLessThan(told.priceOf(productId)?.rentFenPerMonth ?? 0)
      }
    })
  })

  test('tell a visitor the rent, the least that anybody pays, and what is free', async ({ house }) => {
    const [product] = await threeDevices(house)
    await see(house, VISITOR, async db => {
      const { priceOf, freeOf, userClass } = await compared(db, [product?.code ?? ''], VISITOR)
      const price = priceOf(product?.id ?? '')
      expect([userClass, price?.rentFenPerMonth, price?.yours]).toEqual([null, 10_000, null])
      expect(price?.leastFen).toBeLessThan(10_000)
      expect(freeOf(product?.id ?? '')?.reduce((sum, { free }) => sum + free, 0)).toBe(1)
    })
  })

  test('without a price tell none', async ({ house }) => {
    const product = await aProduct(house)
    const { priceOf } = await see(house, VISITOR, db => compared(db, [product.code], VISITOR))
    expect(priceOf(product.id)).toBeNull()
  })

  test('are read as often for three as for one', async ({ house }) => {
    const codes = (await threeDevices(house)).map(({ code }) => code)
    const resident = await aResident(house, 'local_elderly')
    const readFor = (asked: readonly string[]) =>
      statementsDuring(house, () => see(house, resident, db => compared(db, asked, resident)))
    const once = await readFor(codes.slice(0, 1))
    expect(once).toBeGreaterThan(0)
    expect(await readFor(codes)).toBe(once)
  })
})
