import { randomUUID } from 'node:crypto'
import { and, asc, eq, inArray, isNotNull, isNull, notInArray, sql } from 'drizzle-orm'
import { addDays, type Day } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import { allotments } from '#db/schema/allotment.ts'
import { categories, products } from '#db/schema/catalogue.ts'
import { movements, places, purchases, units } from '#db/schema/inventory.ts'
import { stockAdjustments, stockTakeCounts, stockTakeExpected, stockTakes } from '#db/schema/stock.ts'
import { transfers, transferUnits } from '#db/schema/transfers.ts'
import { insertAll } from './bulk.server.ts'
import { at } from './moment.ts'
import type { StageCentre } from './stage.server.ts'

type Writing = { readonly db: Database; readonly today: Day; readonly stage: readonly StageCentre[] }

const COUNTED_DAYS_AGO = 40
/** Of three units on the shelf, two have been scanned so far. */
const STILL_TO_SCAN = 3
const ON_THE_WAY_DAYS = 366
/** What visitors of the demo try first stays on the shelf. */
const TRIED_FIRST = ['C01', 'C09', 'C12']

/** Counts, one under way and one settled; something on its way to the next centre; where some of the devices were bought. */
export async function writeStock({ db, today, stage }: Writing): Promise<void> {
  for (const [i, centre] of stage.entries()) {
    await db
      .insert(places)
      .values({ centreId: centre.id, kind: 'showroom', zh: '展厅', en: 'Show room' })
      .onConflictDoNothing()
    await writePurchases(db, centre, today)
    await writeSettled(db, centre, today)
    await writeOpen(db, centre, today)
    const next = stage[(i + 1) % stage.length]
    if (next && next.id !== centre.id) await writeTransfer(db, centre, next, today)
  }
}

const of = ({ id, districtId }: StageCentre) => ({ centreId: id, districtId })

async function placeOf(db: Database, { id }: StageCentre, kind: 'clean_store' | 'dirty_zone' | 'transit') {
  const [place] = await db
    .select({ id: places.id })
    .from(places)
    .where(and(eq(places.centreId, id), eq(places.kind, kind), eq(places.isMain, true)))
  if (!place) throw new Error('each centre has its main places')
  return place.id
}

async function writeOpen(db: Database, centre: StageCentre, today: Day) {
  const [id, placeId, { technician }] = [randomUUID(), await placeOf(db, centre, 'clean_store'), centre.staff]
  const openedAt = at(today, '08:05')
  await db.insert(stockTakes).values({ id, ...of(centre), placeId, isBlind: false, openedBy: technician, openedAt })
  const lying = await db.select().from(units).where(eq(units.placeId, placeId)).orderBy(asc(units.code))
  const expected = lying.map(unit => ({ stockTakeId: id, unitId: unit.id, ...of(centre), placeId, state: unit.state }))
  await insertAll(db, stockTakeExpected, expected)
  const seen = lying.filter((_, i) => i % STILL_TO_SCAN !== 0).map(unit => ({ code: unit.code, unitId: unit.id }))
  const scanned = { stockTakeId: id, ...of(centre), placeId, countedBy: technician, at: at(today, '08:20') }
  await insertAll(
    db,
    stockTakeCounts,
    [...seen, { code: 'FJ-0417', unitId: null }].map(one => ({ ...scanned, ...one })),
  )
}

/** Some weeks ago a device that had been missing turned up among those to be cleaned. */
async function writeSettled(db: Database, centre: StageCentre, today: Day) {
  const [unit] = await db
    .select()
    .from(units)
    .where(and(eq(units.centreId, centre.id), isNotNull(units.placeId)))
    .orderBy(asc(units.code))
    .limit(1)
  if (!unit) return
  const [id, placeId, { technician, verifier }] = [randomUUID(), await placeOf(db, centre, 'dirty_zone'), centre.staff]
  const on = addDays(today, -COUNTED_DAYS_AGO)
  await db.insert(stockTakes).values({
    ...{ id, ...of(centre), placeId, isBlind: true, state: 'settled', openedBy: technician, openedAt: at(on, '16:00') },
    ...{ countedBy: technician, countedAt: at(on, '16:20'), signedName: '盘点员' },
    ...{ settledBy: verifier, settledAt: at(on, '16:40') },
  })
  const whole = { stockTakeId: id, unitId: unit.id, ...of(centre) }
  await db
    .insert(stockTakeCounts)
    .values({ ...whole, code: unit.code, placeId, countedBy: technician, at: at(on, '16:10') })
  await db.insert(stockAdjustments).values({ ...whole, result: 'unexpected', toPlaceId: placeId, at: at(on, '16:40') })
}

/** One device goes to the next centre: one of several of its kind, and nobody is promised it. */
async function writeTransfer(db: Database, centre: StageCentre, next: StageCentre, today: Day) {
  const [unit] = await db
    .select({ id: units.id, productId: units.productId, state: units.state, placeId: units.placeId })
    .from(units)
    .innerJoin(products, eq(products.id, units.productId))
    .innerJoin(categories, eq(categories.id, products.categoryId))
    .where(
      and(
        ...[eq(units.centreId, centre.id), eq(units.state, 'ready'), notInArray(categories.code, TRIED_FIRST)],
        sql`not exists (select from ${allotments} a where a.unit_id = ${units.id} and upper(a.during) > ${today}::date)`,
        sql`(select count(*) from units o where o.product_id = ${units.productId} and o.centre_id = ${centre.id}
          and o.state = 'ready' and not exists (select from ${allotments} a
            where a.unit_id = o.id and upper(a.during) > ${today}::date)) > 1`,
      ),
    )
    .orderBy(asc(products.code), asc(units.code))
    .limit(1)
  if (!unit) return
  const [id, transit, sentAt] = [randomUUID(), await placeOf(db, centre, 'transit'), at(today, '08:15')]
  const sentBy = centre.staff.technician
  await db.insert(transfers).values({ id, ...of(centre), toCentreId: next.id, sentBy, sentAt })
  await db.insert(transferUnits).values({ transferId: id, unitId: unit.id })
  const during = { from: today, to: addDays(today, ON_THE_WAY_DAYS) }
  const held = { unitId: unit.id, productId: unit.productId, centreId: centre.id, holderId: id, isPinned: true, during }
  await db.insert(allotments).values({ ...held, why: 'transfer' })
  await db.update(units).set({ placeId: transit }).where(eq(units.id, unit.id))
  await db.insert(movements).values({
    ...{ unitId: unit.id, ...of(centre), fromState: unit.state, toState: unit.state, why: 'sent_to_another_centre' },
    ...{ fromPlaceId: unit.placeId, toPlaceId: transit, movedBy: sentBy, at: sentAt },
  })
}

/** Makers and numbers are made up. One registration has run out, one soon will. */
const LOTS = [
  { maker: '示例辅具厂', supplier: '示例器械公司', lotNo: 'B2403', registrationNo: '示例注册证0001', endsIn: -20 },
  { maker: '示例轮椅厂', supplier: '示例器械公司', lotNo: 'B2407', registrationNo: '示例注册证0002', endsIn: 45 },
  { maker: '示例康复厂', supplier: '示例康复公司', lotNo: 'B2411', registrationNo: '示例注册证0003', endsIn: 900 },
] as const

async function writePurchases(db: Database, centre: StageCentre, today: Day) {
  const bought = [...new Set(centre.units.map(({ productId }) => productId))].slice(0, LOTS.length)
  for (const [i, productId] of bought.entries()) {
    const lot = LOTS[i % LOTS.length]
    const ofLot = and(eq(units.centreId, centre.id), eq(units.productId, productId), isNull(units.purchaseId))
    const found = await db.select({ id: units.id, boughtOn: units.boughtOn }).from(units).where(ofLot)
    const [first] = found
    if (!lot || !first) continue
    const { endsIn, ...named } = lot
    const [id, registrationEndsOn] = [randomUUID(), addDays(today, endsIn)]
    const row = { id, ...of(centre), productId, ...named, registrationEndsOn, boughtOn: first.boughtOn }
    await db.insert(purchases).values({ ...row, boughtBy: centre.staff.manager })
    const ids = found.map(unit => unit.id)
    await db.update(units).set({ purchaseId: id }).where(inArray(units.id, ids))
  }
}
