import { eq } from 'drizzle-orm'
import { expect } from 'vitest'
import { perform } from '#app/acts/perform.server.ts'
import { inspectUnit } from '#app/reprocessing/inspect-unit.server.ts'
import { putInQuarantine } from '#app/reprocessing/put-in-quarantine.server.ts'
import { yes } from '#app/result.ts'
import { units } from '#db/schema/inventory.ts'
import { type TestHouse, test } from '#test/support/house.ts'
import { aProduct, aUnit, one } from '#test/support/makers.ts'
import { technicians } from '#test/support/makers-of-reprocessing.ts'
import { scrapAdviceFor } from './unit-pages.server.ts'

const adviceFor = (house: TestHouse, code: string) =>
  house.seeAll(async db => scrapAdviceFor(db, one(await db.select().from(units).where(eq(units.code, code)))))

test('an inspection that finds it beyond repair begins the proposal, until the unit has moved on', async ({
  house,
}) => {
  const { code } = await aUnit(house, (await aProduct(house)).id)
  const [zhou] = await technicians(house)
  expect(await perform(house, putInQuarantine, zhou, { code })).toEqual(yes(null))
  expect(await adviceFor(house, code)).toBeNull()
  const found = { code, result: 'scrap', note: '车架断裂，修不好。' }
  expect(await perform(house, inspectUnit, zhou, found)).toEqual(yes(null))
  expect(await adviceFor(house, code)).toBe('车架断裂，修不好。')
  house.setNow(new Date(house.now().getTime() + 60_000))
  expect(await perform(house, inspectUnit, zhou, { code, result: 'clean_next' })).toEqual(yes(null))
  expect(await adviceFor(house, code)).toBeNull()
})
