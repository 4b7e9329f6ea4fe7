import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aCentre, aPerson, aProduct, aReservation, withAllSight } from '#test/support/makers.ts'
import { type ServerHouse, serverHouse } from '#test/support/server-house.ts'
import { issueReceipt } from './receipts.server.ts'

const AT_ONCE = 120

let house: ServerHouse
beforeAll(async () => {
  house = await serverHouse({ connections: 16 })
})
afterAll(() => house.close())

test('many desks at once give every number once, leave none out, and a receipt that comes to nothing takes none', async () => {
  const [person, product, centre] = [await aPerson(house), await aProduct(house), await aCentre(house)]
  const { id: reservationId, fromOn: on } = await aReservation(house, { personId: person.id, productId: product.id })
  const { districtId } = centre
  const paper = { centre, reservationId, personId: person.id, districtId, on, issuedBy: 'system', at: new Date() }
  const answers = await Promise.all(
    Array.from({ length: AT_ONCE }, (_, turn) =>
      withAllSight(house, async db => {
        const no = await issueReceipt(db, paper)
        if (turn % 5 === 0) throw new Error('comes to nothing')
        return no
      }).catch(() => null),
    ),
  )
  const given = answers.filter(no => no !== null).toSorted()
  expect(given).toHaveLength(AT_ONCE - AT_ONCE / 5)
  const numbers = given.map(no => Number(no.split('-')[2])).toSorted((one, other) => one - other)
  expect(numbers).toEqual(Array.from({ length: given.length }, (_, i) => i + 1))
  const { rows } = (await house.db.execute(sql`select last from receipt_counters`)) as unknown as {
    rows: readonly { last: number }[]
  }
  expect(rows).toEqual([{ last: given.length }])
})
