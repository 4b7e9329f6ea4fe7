import { eq, sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { perform } from '#app/acts/perform.server.ts'
import { no, yes } from '#app/result.ts'
import { refusedBy } from '#db/refused.server.ts'
import { units } from '#db/schema/inventory.ts'
import { type TestHouse, test } from '#test/support/house.ts'
import { aProduct, aUnit, colleague } from '#test/support/makers.ts'
import { colleagues } from '#test/support/makers-of-upkeep.ts'
import { addPart } from './add-part.server.ts'
import { finishRepair } from './finish-repair.server.ts'
import { giveUpRepair } from './give-up-repair.server.ts'
import { openRepair } from './open-repair.server.ts'
import { endedRepairsOf, openRepairsOf, partsOf, unitsWithoutRepair } from './repairs.server.ts'
import { proposedFor } from './scrappings.server.ts'
import { shownRepair } from './shown-repair.ts'

const stateOf = async (house: TestHouse, id: string) =>
  (await house.seeAll(db => db.select().from(units).where(eq(units.id, id))))[0]?.state

async function aBrokenChair(house: TestHouse) {
  const unit = await aUnit(house, (await aProduct(house)).id)
  const { zhou } = await colleagues(house)
  const opened = await perform(house, openRepair, zhou, { code: unit.code, fault: '刹车失灵' })
  if (!opened.ok) throw new Error(opened.refusal)
  return { unit, zhou, id: opened.value.id }
}

test('a repair with its parts, its work and its sum, and the way back through the cleaning room', async ({ house }) => {
  const { unit, zhou, id } = await aBrokenChair(house)
  expect(await stateOf(house, unit.id)).toBe('repair')
  const centreId = zhou.centreId ?? ''
  const [open] = await house.seeAs(zhou, db => openRepairsOf(db, centreId))
  expect(open && shownRepair(open)).toMatchObject({ code: unit.code, fault: '刹车失灵', state: 'open', costFen: 0 })
  expect(await perform(house, addPart, zhou, { id, name: '刹车线', count: '2', cost: '36.50' })).toEqual(yes(null))
  expect(await perform(house, addPart, zhou, { id, name: '刹车皮', count: '1', cost: '' })).toEqual(yes(null))
  const work = { id, labour: '80', minutes: '45', note: '换了两根刹车线' }
  expect(await perform(house, finishRepair, zhou, work)).toEqual(yes(null))
  expect(await stateOf(house, unit.id)).toBe('quarantine')
  const [ended] = await house.seeAs(zhou, db => endedRepairsOf(db, centreId))
  expect(ended && shownRepair(ended)).toMatchObject({ state: 'done', costFen: 11_650 })
  expect(ended?.repair).toMatchObject({ labourFen: 8000, minutes: 45, endedBy: zhou.id })
  expect((await house.seeAs(zhou, db => partsOf(db, id))).map(({ name, count }) => [name, count])).toEqual([
    ['刹车皮', 1],
    ['刹车线', 2],
  ])
  for (const late of [addPart, finishRepair, giveUpRepair] as const)
    expect(
      await perform(house, late as typeof addPart, zhou, { ...work, why: '晚了', name: '胶套', count: '1' }),
    ).toEqual(no('repair_has_ended'))
})

test('what cannot be mended is proposed for scrapping by the one who gave up', async ({ house }) => {
  const { unit, zhou, id } = await aBrokenChair(house)
  expect(await perform(house, giveUpRepair, zhou, { id, why: '' })).toMatchObject({ complaints: { why: 'required' } })
  expect(await perform(house, giveUpRepair, zhou, { id, why: '车架断裂' })).toEqual(yes(null))
  expect(await stateOf(house, unit.id), 'it waits in the workshop').toBe('repair')
  expect(await house.seeAs(zhou, db => proposedFor(db, unit.id))).toMatchObject({
    ...{ ground: 'beyond_repair', note: '车架断裂', proposedBy: zhou.id, state: 'proposed' },
  })
})

test('a unit that an inspection has sent to the workshop waits for its record', async ({ house }) => {
  const unit = await aUnit(house, (await aProduct(house)).id, { state: 'repair' })
  const { zhou } = await colleagues(house)
  const without = () => house.seeAs(zhou, db => unitsWithoutRepair(db, zhou.centreId ?? ''))
  expect((await without()).map(({ code }) => code)).toEqual([unit.code])
  expect(await perform(house, openRepair, zhou, { code: unit.code, fault: '轮胎破了' })).toMatchObject({ ok: true })
  expect(await without()).toEqual([])
})

test('what cannot be done is refused by name', async ({ house }) => {
  const { unit, zhou, id } = await aBrokenChair(house)
  const again = { code: unit.code, fault: '又坏了' }
  expect(await perform(house, openRepair, zhou, again)).toEqual(no('repair_is_open_already'))
  const elsewhere = await colleague(house, 'tangYu')
  expect(await perform(house, finishRepair, elsewhere, { id })).toEqual(no('no_such_repair'))
  const driver = await colleague(house, 'sunQiang')
  expect(await perform(house, openRepair, driver, again)).toEqual(no('not_allowed'))
  const misread = await perform(house, addPart, zhou, { id, name: '', count: '0', cost: '便宜' })
  expect(misread).toMatchObject({ complaints: { name: 'required', count: 'not_a_count', cost: 'not_an_amount' } })
})

test('the database keeps repairs, whoever writes', async ({ house }) => {
  const { id } = await aBrokenChair(house)
  const saidTo = (attempt: Parameters<typeof house.db.execute>[0]) =>
    Promise.resolve(house.db.execute(attempt)).then(() => undefined, refusedBy)
  const second = sql`insert into repairs (unit_id, centre_id, district_id, fault, opened_by, opened_at)
    select unit_id, centre_id, district_id, fault, opened_by, now() from repairs`
  expect((await saidTo(second))?.constraint, 'two open ones').toBe('unit_has_one_open_repair')
  const ended = sql`update repairs set state = 'done' where id = ${id}`
  expect((await saidTo(ended))?.constraint).toBe('repair_has_ended_when_it_is_not_open')
  const paid = sql`update repairs set labour_fen = -1 where id = ${id}`
  expect((await saidTo(paid))?.constraint).toBe('repair_costs_nothing_or_more')
})
