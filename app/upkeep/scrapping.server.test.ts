import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { perform } from '#app/acts/perform.server.ts'
import { allotmentOf } from '#app/allotment/allotments.server.ts'
import { no, yes } from '#app/result.ts'
import { addDays } from '#app/time/day.ts'
import { refusedBy } from '#db/refused.server.ts'
import { units } from '#db/schema/inventory.ts'
import { type TestHouse, test } from '#test/support/house.ts'
import { aPerson, aProduct, aReservation, aUnit, colleague, TODAY } from '#test/support/makers.ts'
import { anAllotment, aRunningRental } from '#test/support/makers-of-rentals.ts'
import { anAgreedScrapping, colleagues } from '#test/support/makers-of-upkeep.ts'
import { decideScrapping } from './decide-scrapping.server.ts'
import { proposeScrapping } from './propose-scrapping.server.ts'
import { scrappingsOf } from './scrappings.server.ts'

const aChair = async (house: TestHouse) => aUnit(house, (await aProduct(house)).id)
const stateOf = async (house: TestHouse, code: string) =>
  (await house.seeAll(db => db.select().from(units).where(eq(units.code, code))))[0]?.state
const grounds = { ground: 'unsafe', note: '车架断裂' }

test('one proposes, another agrees, and the unit is gone', async ({ house }) => {
  const { code } = await aChair(house)
  const { zhou, wu } = await colleagues(house)
  expect(await perform(house, proposeScrapping, zhou, { code, ...grounds })).toEqual(yes(null))
  expect(await stateOf(house, code), 'what may be unsafe goes to nobody').toBe('quarantine')
  expect(await perform(house, proposeScrapping, wu, { code, ...grounds })).toEqual(no('scrapping_is_proposed_already'))
  const decision = { code, decision: 'approved' }
  expect(await perform(house, decideScrapping, zhou, decision)).toEqual(no('scrapping_needs_another_person'))
  expect(await perform(house, decideScrapping, wu, decision)).toEqual(yes(null))
  expect(await stateOf(house, code)).toBe('scrapped')
  expect(await perform(house, decideScrapping, wu, decision)).toEqual(no('no_scrapping_is_proposed'))
  const listed = await house.seeAs(wu, db => scrappingsOf(db, wu.centreId ?? '', 'approved'))
  expect(listed).toMatchObject([{ code, ground: 'unsafe', proposer: zhou.name, state: 'approved' }])
  expect(listed[0]?.decider).toBe(wu.name)
})

test('another says no: it goes its way again, and may be proposed anew', async ({ house }) => {
  const { code } = await aChair(house)
  const { zhou, he } = await colleagues(house)
  await perform(house, proposeScrapping, he, { code, ...grounds })
  expect(await perform(house, decideScrapping, zhou, { code, decision: 'declined' })).toEqual(yes(null))
  expect(await stateOf(house, code)).toBe('quarantine')
  expect(await perform(house, proposeScrapping, zhou, { code, ...grounds })).toEqual(yes(null))
})

test('who counted on it gets another, or is at risk and told so', async ({ house }) => {
  const product = await aProduct(house)
  const [unit, other] = [await aUnit(house, product.id), await aUnit(house, product.id)]
  const { zhou, he } = await colleagues(house)
  const holderId = randomUUID()
  const during = { from: addDays(TODAY, 90), to: addDays(TODAY, 120) }
  await anAllotment(house, unit, holderId, { during })
  await perform(house, proposeScrapping, zhou, { code: unit.code, ...grounds })
  expect(await perform(house, decideScrapping, he, { code: unit.code, decision: 'approved' })).toEqual(yes(null))
  expect(await house.seeAll(db => allotmentOf(db, holderId))).toMatchObject({ unitId: other.id, during })
  await perform(house, proposeScrapping, zhou, { code: other.code, ...grounds })
  expect(await perform(house, decideScrapping, he, { code: other.code, decision: 'approved' })).toEqual(yes(null))
  expect(await house.seeAll(db => allotmentOf(db, holderId))).toBeUndefined()
})

test('a unit that is prepared for somebody is not scrapped over their head', async ({ house }) => {
  const unit = await aChair(house)
  const { zhou, he } = await colleagues(house)
  const during = { from: addDays(TODAY, 90), to: addDays(TODAY, 120) }
  await anAllotment(house, unit, randomUUID(), { during, isPinned: true })
  await perform(house, proposeScrapping, zhou, { code: unit.code, ...grounds })
  const refused = await perform(house, decideScrapping, he, { code: unit.code, decision: 'approved' })
  expect(refused).toEqual(no('unit_is_promised'))
})

test('what cannot be proposed is refused by name', async ({ house }) => {
  const product = await aProduct(house)
  const unit = await aUnit(house, product.id)
  const { zhou } = await colleagues(house)
  const person = await aPerson(house)
  await aRunningRental(house, await aReservation(house, { personId: person.id, productId: product.id }), unit)
  const { code } = unit
  expect(await perform(house, proposeScrapping, zhou, { code, ...grounds })).toEqual(no('unit_cannot_move'))
  const [desk, elsewhere] = [await colleague(house, 'liuFang'), await colleague(house, 'tangYu')]
  expect(await perform(house, proposeScrapping, desk, { code, ...grounds })).toEqual(no('not_allowed'))
  expect(await perform(house, proposeScrapping, elsewhere, { code, ...grounds })).toEqual(no('unit_of_another_centre'))
  expect(await perform(house, proposeScrapping, zhou, { code, ground: 'boring', note: '' })).toMatchObject({
    complaints: { ground: 'not_offered', note: 'required' },
  })
})

test('the database asks for two people, whoever writes', async ({ house }) => {
  const unit = await aChair(house)
  const { zhou } = await colleagues(house)
  const saidTo = (attempt: Parameters<typeof house.db.execute>[0]) =>
    Promise.resolve(house.db.execute(attempt)).then(() => undefined, refusedBy)
  const scrap = sql`update units set state = 'scrapped', released_at = null where id = ${unit.id}`
  expect((await saidTo(scrap))?.constraint, 'by nobody').toBe('scrapping_needs_two_people')
  const proposed = await anAgreedScrapping(house, unit, { state: 'proposed', decidedBy: null, decidedAt: null })
  expect((await saidTo(scrap))?.constraint, 'by one').toBe('scrapping_needs_two_people')
  const agree = (by: string | null) => sql`update scrappings set state = 'approved', decided_by = ${by}::uuid,
    decided_at = now() where id = ${proposed.id}`
  expect((await saidTo(agree(zhou.id)))?.constraint).toBe('scrapping_is_decided_by_another_person')
  expect((await saidTo(agree(null)))?.constraint).toBe('scrapping_is_decided_by_somebody')
  const again = sql`insert into scrappings (unit_id, centre_id, district_id, ground, note, proposed_by, proposed_at)
    select unit_id, centre_id, district_id, ground, note, proposed_by, now() from scrappings`
  expect((await saidTo(again))?.constraint).toBe('scrapping_of_a_unit_is_proposed_once')
  const he = await colleague(house, 'heJing')
  expect(await saidTo(agree(he.id))).toBeUndefined()
  expect(await saidTo(scrap)).toBeUndefined()
})
