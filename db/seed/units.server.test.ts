import { expect } from 'vitest'
import { SYSTEM } from '#app/acts/actor.ts'
import { actAs } from '#app/acts/sight.server.ts'
import { isUnitCode } from '#app/inventory/unit-code.ts'
import { dayOf } from '#app/time/day.ts'
import { centres } from '#db/schema/districts.ts'
import { units } from '#db/schema/inventory.ts'
import { test } from '#test/support/house.ts'
import { seedCatalogue } from './catalogue.server.ts'
import type { Places } from './districts.server.ts'
import { seedUnits } from './units.server.ts'

test('every centre has every product, and there are at least 600 units in all', async ({ house }) => {
  await house.db.transaction(async tx => {
    await actAs(tx, SYSTEM)
    const found = await tx.select().from(centres)
    const places: Places = {
      districts: new Map(),
      streets: new Map(),
      centres: new Map(found.map(centre => [centre.code, centre])),
    }
    await seedUnits(tx, await seedCatalogue(tx), places, dayOf('2026-03-02'))
  })
  const kept = await house.seeAll(db => db.select().from(units))
  expect(kept.length).toBeGreaterThanOrEqual(600)
  expect(new Set(kept.map(unit => `${unit.centreId} ${unit.productId}`)).size).toBe(3 * 170)
  expect(kept.filter(unit => !isUnitCode(unit.code))).toEqual([])
  expect(kept.filter(unit => unit.state === 'ready').length).toBeGreaterThan(kept.length * 0.9)
})
