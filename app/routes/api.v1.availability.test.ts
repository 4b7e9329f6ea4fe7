import { expect } from 'vitest'
import { asDescribed, ask, withToken } from '#test/support/api-client.ts'
import { type TestHouse, test } from '#test/support/house.ts'
import { aPerson, aProduct, aReservation, aUnit } from '#test/support/makers.ts'
import { aRunningRental } from '#test/support/makers-of-rentals.ts'

type Item = { readonly product: string; readonly units: number; readonly free: number }

/** Two units, one of them out from 2 March for a month, and two days' turnaround. */
async function aProductWithOneOut(house: TestHouse) {
  const product = await aProduct(house)
  const unit = await aUnit(house, product.id)
  await aUnit(house, product.id)
  const { id: personId } = await aPerson(house)
  await aRunningRental(house, await aReservation(house, { personId, productId: product.id }), unit)
  return product
}

test('the whole catalogue is told for one period: how many units, how many free throughout', async ({ house }) => {
  const token = await withToken(house)
  const { code } = await aProductWithOneOut(house)
  const table = [
    ['2026-03-02', '2026-04-02', 1],
    ['2026-04-03', '2026-05-03', 1],
    ['2026-04-04', '2026-05-04', 2],
  ] as const
  for (const [from, to, free] of table) {
    const answer = await ask(house, `/api/v1/availability?from=${from}&to=${to}`, { token })
    expect(answer).toMatchObject({ status: 200, told: { centre: 'WQ', from, to } })
    expect(asDescribed(answer).error).toBeUndefined()
    expect(answer.told.items as Item[]).toEqual([{ product: code, units: 2, free }])
  }
  const elsewhere = await ask(house, '/api/v1/availability?from=2026-03-02&to=2026-04-02&centre=HD', { token })
  expect(elsewhere.told).toMatchObject({ centre: 'HD', items: [] })
})

test('what cannot be told is refused by name', async ({ house }) => {
  const token = await withToken(house)
  const scoped = await withToken(house, ['quotes:read'], 'HD')
  const { code } = await aProductWithOneOut(house)
  const table = [
    ['from=2026-04-02&to=2026-03-02', 400, { refusal: 'misread', errors: [{ field: 'to', word: 'too_small' }] }],
    ['from=2026-03-02&to=2026-03-02', 400, { refusal: 'misread', errors: [{ field: 'to', word: 'too_small' }] }],
    ['from=2026-03-02&to=2027-03-04', 400, { refusal: 'misread', errors: [{ field: 'to', word: 'too_big' }] }],
    ['from=2026-03-02&to=2036-03-02', 400, { refusal: 'misread', errors: [{ field: 'to', word: 'too_big' }] }],
    ['from=2026-02-29&to=2026-03-02', 400, { refusal: 'misread', errors: [{ field: 'from', word: 'not_a_day' }] }],
    ['from=2026-03-02', 400, { refusal: 'misread', errors: [{ field: 'to', word: 'required' }] }],
    ['from=2026-03-01&to=2026-03-09', 409, { refusal: 'day_is_past' }],
    ['from=2026-03-02&to=2026-03-09&centre=XX', 404, { refusal: 'not_found' }],
  ] as const
  for (const at of ['/api/v1/availability', `/api/v1/products/${code}/availability`]) {
    for (const [query, status, told] of table) {
      const answer = await ask(house, `${at}?${query}`, { token })
      expect(answer, `${at}?${query}`).toMatchObject({ status, told })
      expect(asDescribed({ ...answer }).error).toBeUndefined()
    }
    const year = await ask(house, `${at}?from=2026-03-02&to=2027-03-03`, { token })
    expect(year.status).toBe(200)
    expect(await ask(house, `${at}?${table[0][0]}`)).toMatchObject({ status: 401, told: { refusal: 'token_missing' } })
    expect(await ask(house, `${at}?from=2026-03-02&to=2026-03-09`, { token: scoped })).toMatchObject({
      ...{ status: 403, told: { refusal: 'scope_missing' } },
    })
  }
})
