import { inArray } from 'drizzle-orm'
import pg from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { perform } from '#app/acts/perform.server.ts'
import { takeBacks } from '#db/schema/delivery.ts'
import { units } from '#db/schema/inventory.ts'
import { rentals } from '#db/schema/rental.ts'
import { colleague } from '#test/support/makers.ts'
import { manyOut } from '#test/support/makers-of-floors.ts'
import { type ServerHouse, serverHouse } from '#test/support/server-house.ts'
import { takeBackMany } from './take-back-many.server.ts'

const MINUTES = 5 * 60_000
let house: ServerHouse
beforeAll(async () => {
  house = await serverHouse()
}, MINUTES)
afterAll(() => house.close())

test('thirty devices come back with as many statements as three', { timeout: MINUTES }, async () => {
  const driver = await colleague(house, 'sunQiang')
  const statements = vi.spyOn(pg.Client.prototype, 'query')
  const counted: number[] = []
  for (const size of [3, 30]) {
    const load = await manyOut(house, size)
    const [codes, ids] = [load.map(({ unit }) => unit.code), load.map(({ unit }) => unit.id)]
    statements.mockClear()
    const answer = await perform(house, takeBackMany, driver, {
      ...{ codes: codes.join('\n'), condition: 'good', contamination: 'none' },
    })
    counted.push(statements.mock.calls.length)
    expect(answer).toMatchObject({ ok: true, value: { codes } })
    const stands = await house.seeAll(async db => ({
      states: await db.select({ state: units.state }).from(units).where(inArray(units.id, ids)),
      back: await db.select().from(takeBacks).where(inArray(takeBacks.unitId, ids)),
      ended: await db.select({ state: rentals.state }).from(rentals).where(inArray(rentals.unitId, ids)),
    }))
    expect(new Set(stands.states.map(({ state }) => state))).toEqual(new Set(['quarantine']))
    expect(new Set(stands.ended.map(({ state }) => state))).toEqual(new Set(['ended']))
    expect(stands.back).toHaveLength(size)
  }
  expect(counted[0]).toBeGreaterThan(0)
  expect(counted[1]).toBe(counted[0])
})
