import { eq, sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { perform } from '#app/acts/perform.server.ts'
import { no, yes } from '#app/result.ts'
import { addDays } from '#app/time/day.ts'
import { refusedBy } from '#db/refused.server.ts'
import { outboxEvents } from '#db/schema/acts.ts'
import { allotments } from '#db/schema/allotment.ts'
import { movements, purchases, units } from '#db/schema/inventory.ts'
import { recallNotices, recallUnits } from '#db/schema/recalls.ts'
import { NOW, type TestHouse, test } from '#test/support/house.ts'
import { aPerson, aProduct, aReservation, aUnit, colleague, one, TODAY, withAllSight } from '#test/support/makers.ts'
import { anAllotment } from '#test/support/makers-of-rentals.ts'
import { aRecall, aStockOut, colleagues } from '#test/support/makers-of-upkeep.ts'
import { statementsDuring } from '#test/support/statements.ts'
import { noticesOf } from './recall-notices.server.ts'
import { unitsOfRecall } from './recalled-units.server.ts'
import { recallById } from './recalls.server.ts'
import { settleRecalled } from './settle-recalled.server.ts'
import { startRecall } from './start-recall.server.ts'

const why = { zh: '前叉可能断裂', en: 'The fork may break' }
const linesOf = (house: TestHouse, unitId: string) =>
  house.seeAll(db => db.select().from(allotments).where(eq(allotments.unitId, unitId)))
const wordsLeft = async (house: TestHouse) =>
  (await house.seeAll(db => db.select().from(outboxEvents))).map(({ kind }) => kind).sort()

test('all of a product: kept back in stock, after the rental where it is out, and everybody told', async ({
  house,
}) => {
  const { product, shelf, away } = await aStockOut(house, { inStock: 2, out: 2 })
  const { he } = await colleagues(house)
  const { id, ...counted } = await aRecall(house, he, product.code)
  expect(counted).toEqual({ units: 4, told: 2, moved: 0, endangered: 0 })
  const named = await house.seeAs(he, db => unitsOfRecall(db, id))
  expect(named.map(unit => unit.code).sort()).toEqual(
    [...shelf, ...away.map(({ unit }) => unit)].map(u => u.code).sort(),
  )
  const [first] = await linesOf(house, shelf[0]?.id ?? '')
  expect(first).toMatchObject({ why: 'recall', isPinned: true, during: { from: TODAY, to: addDays(TODAY, 366) } })
  const out = (await linesOf(house, away[0]?.unit.id ?? '')).toSorted((a, b) =>
    a.during.from < b.during.from ? -1 : 1,
  )
  expect(out.map(line => line.why)).toEqual(['rental', 'recall'])
  expect(out[1]?.during.from, 'from the day on which the rental holds it no longer').toBe(out[0]?.during.to)
  expect(await wordsLeft(house)).toEqual(['unit_recalled', 'unit_recalled'])
  const told = await house.seeAs(he, db => noticesOf(db, id))
  expect(told.map(({ isCurrent, reachedAt }) => [isCurrent, reachedAt])).toEqual([
    [true, null],
    [true, null],
  ])
})

test('a lot, or serial numbers: those and no others', async ({ house }) => {
  const product = await aProduct(house)
  const { he } = await colleagues(house)
  const lot = {
    ...{ centreId: he.centreId ?? '', districtId: he.districtId ?? '', productId: product.id },
    lotNo: 'L7',
  }
  const purchase = await withAllSight(house, async db =>
    one(
      await db
        .insert(purchases)
        .values({ ...lot, boughtOn: TODAY, boughtBy: he.id })
        .returning(),
    ),
  )
  const ofLot = await aUnit(house, product.id, { purchaseId: purchase.id, serialNo: 'A-1' })
  const other = await aUnit(house, product.id, { serialNo: 'A-2' })
  const elsewhere = await colleague(house, 'tangYu')
  await aUnit(house, product.id, { serialNo: 'A-2', centreId: elsewhere.centreId ?? '' })
  const codesOf = async (given: { lotNo?: string; serials?: string }) => {
    const { id } = await aRecall(house, he, product.code, given)
    return (await house.seeAs(he, db => unitsOfRecall(db, id))).map(({ code }) => code)
  }
  expect(await codesOf({ lotNo: 'L7' })).toEqual([ofLot.code])
  expect(await codesOf({ serials: 'A-2\nA-9，A-2' })).toEqual([other.code])
  const none = { product: product.code, lotNo: 'L8', noticeNo: 'N', ...why }
  expect(await perform(house, startRecall, he, none)).toEqual(no('recall_finds_no_unit'))
  expect(await perform(house, startRecall, he, { ...none, product: 'C99-99' })).toEqual(no('recall_is_of_no_product'))
})

test('promises go to units that are left, and who finds none is told', async ({ house }) => {
  const product = await aProduct(house)
  const bad = [await aUnit(house, product.id), await aUnit(house, product.id)]
  const good = await aUnit(house, product.id)
  const { he, zhou } = await colleagues(house)
  const person = await aPerson(house)
  const promised = []
  for (const unit of bad) {
    const fromOn = addDays(TODAY, 10 + promised.length)
    const reservation = await aReservation(house, { personId: person.id, productId: product.id, fromOn })
    await anAllotment(house, unit, reservation.id, { during: { from: fromOn, to: addDays(fromOn, 33) } })
    promised.push(reservation)
  }
  const serials = bad.map(({ serialNo }) => serialNo).join('\n')
  const { id, ...counted } = await aRecall(house, he, product.code, { serials })
  expect(counted).toEqual({ units: 2, told: 0, moved: 1, endangered: 1 })
  expect((await linesOf(house, good.id)).map(({ holderId }) => holderId)).toEqual([promised[0]?.id])
  expect(await wordsLeft(house)).toEqual(['reservation_at_risk'])
  expect(await house.seeAs(he, db => recallById(db, id))).toMatchObject({ recall: { moved: 1, endangered: 1 } })
  const settled = { recall: id, unit: bad[0]?.code, outcome: 'not_concerned', note: '' }
  expect(await perform(house, settleRecalled, zhou, settled)).toEqual(yes({ settled: 1 }))
  expect((await linesOf(house, bad[0]?.id ?? '')).map(({ holderId }) => holderId)).toEqual([promised[1]?.id])
  expect(await wordsLeft(house)).toEqual(['reservation_at_risk', 'reservation_saved'])
})

test('a recalled unit is not handed over, and a notice is taken up once, whoever writes', async ({ house }) => {
  const { product, shelf } = await aStockOut(house, { inStock: 1, out: 0 })
  const { he } = await colleagues(house)
  const unit = shelf[0]
  const notice = { product: product.code, noticeNo: 'R-7', ...why }
  expect(await perform(house, startRecall, he, notice)).toMatchObject({ ok: true })
  expect(await perform(house, startRecall, he, notice)).toEqual(no('recall_is_taken_up_already'))
  const { id: personId } = await aPerson(house)
  const reservation = await aReservation(house, { personId, productId: product.id })
  const saidTo = (attempt: Parameters<typeof house.db.execute>[0]) =>
    Promise.resolve(house.db.execute(attempt)).then(() => undefined, refusedBy)
  const handOver = sql`insert into hand_overs (reservation_id, person_id, centre_id, district_id, unit_id, checked,
      trained, signed_name, handed_over_by, at, "on")
    select ${reservation.id}, ${personId}, ${reservation.centreId}, ${reservation.districtId}, ${unit?.id}, '{}', '{}',
      '王桂兰', ${he.id}, now(), ${TODAY}`
  expect((await saidTo(handOver))?.constraint).toBe('recalled_unit_is_not_handed_over')
  const half = sql`update recall_units set outcome = 'mended'`
  expect((await saidTo(half))?.constraint).toBe('recalled_unit_is_settled_with_an_outcome')
  const twice = sql`insert into recall_units (recall_id, unit_id, centre_id, district_id)
    select recall_id, unit_id, centre_id, district_id from recall_units`
  expect((await saidTo(twice))?.constraint).toBe('recall_names_a_unit_once')
  await house.db.execute(sql`update recall_units set outcome = 'not_concerned', settled_at = ${NOW.toISOString()}`)
  expect(await saidTo(handOver)).toBeUndefined()
})

test('200 units, 120 of them out: every unit and every user is listed, in as many statements as 10', {
  timeout: 120_000,
}, async ({ house }) => {
  const { he } = await colleagues(house)
  const few = await aStockOut(house, { inStock: 4, out: 6 })
  const forFew = await statementsDuring(house, () => aRecall(house, he, few.product.code))
  await house.db.execute(sql`truncate recall_units, recall_notices`)
  const { product, shelf, away } = await aStockOut(house, { inStock: 80, out: 120 })
  let started: Awaited<ReturnType<typeof aRecall>> | undefined
  const forMany = await statementsDuring(house, async () => {
    started = await aRecall(house, he, product.code)
  })
  expect([forMany, forFew > 10]).toEqual([forFew, true])
  const { id = '', ...counted } = started ?? {}
  expect(counted).toEqual({ units: 200, told: 120, moved: 0, endangered: 0 })
  const [named, told] = await house.seeAs(he, async db => [await unitsOfRecall(db, id), await noticesOf(db, id)])
  expect(new Set(named.map(unit => unit.id))).toEqual(
    new Set([...shelf, ...away.map(({ unit }) => unit)].map(u => u.id)),
  )
  const users = await house.seeAll(db => db.select().from(recallNotices))
  expect(new Set(users.map(({ personId }) => personId))).toEqual(new Set(away.map(({ personId }) => personId)))
  expect([told.length, await house.seeAll(db => db.$count(recallUnits))]).toEqual([120, 200])
})

test('thirty that were mended go to be inspected in as many statements as three; one that is out stays there', {
  timeout: 120_000,
}, async ({ house }) => {
  const { he, zhou } = await colleagues(house)
  const sent: number[] = []
  for (const inStock of [3, 30]) {
    const { product, shelf, away } = await aStockOut(house, { inStock, out: 1 })
    const broken = shelf[0]
    await withAllSight(house, db =>
      db
        .update(units)
        .set({ state: 'repair', releasedAt: null })
        .where(eq(units.id, broken?.id ?? '')),
    )
    const { id: recall } = await aRecall(house, he, product.code)
    const unit = [...shelf, ...away.map(one => one.unit)].map(({ code }) => code)
    const settled = { recall, unit, outcome: 'mended', note: '' }
    sent.push(
      await statementsDuring(house, async () =>
        expect(await perform(house, settleRecalled, zhou, settled)).toEqual(yes({ settled: inStock + 1 })),
      ),
    )
    const kept = await house.seeAll(db => db.select().from(units).where(eq(units.productId, product.id)))
    expect(kept.filter(({ state }) => state === 'quarantine')).toHaveLength(inStock)
    expect(kept.filter(({ state }) => state === 'out').map(({ code }) => code)).toEqual([away[0]?.unit.code])
    const moved = await house.seeAll(db => db.select().from(movements).where(eq(movements.toState, 'quarantine')))
    const ofBroken = moved.filter(({ unitId }) => unitId === broken?.id)
    expect(ofBroken).toMatchObject([{ why: 'repaired', movedBy: zhou.id, centreId: he.centreId }])
  }
  expect(sent[1]).toBe(sent[0])
})
