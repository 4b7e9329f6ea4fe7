import { asc, eq, sql } from 'drizzle-orm'
import { fen, NOTHING } from '#app/money/fen.ts'
import { addDays, type Day } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import { categories, products } from '#db/schema/catalogue.ts'
import { movements, units } from '#db/schema/inventory.ts'
import { repairParts, repairs, scrappings, upkeepDue, upkeepPlans, upkeepWorks } from '#db/schema/upkeep.ts'
import { insertAll } from './bulk.server.ts'
import { at } from './moment.ts'
import { writeRecall } from './recall.server.ts'
import type { StageCentre } from './stage.server.ts'
import { UPKEEP_PLANS } from './upkeep-plans.ts'

export type Upkeep = { readonly db: Database; readonly today: Day; readonly stage: readonly StageCentre[] }
export type Unit = { readonly id: string; readonly productId: string; readonly serialNo: string }

/** What is looked after, mended, taken out of stock and recalled, at each centre; last, since it moves idle units alone. */
export async function writeUpkeep({ db, today, stage }: Upkeep): Promise<void> {
  await writePlans(db, today)
  for (const centre of stage) {
    await writeDues(db, centre, today)
    await writeOpenRepairs(db, centre, today)
    const [mended, doubtful, gone] = await idleUnits(db, centre, today)
    if (mended) await writeDoneRepair(db, centre, mended, today)
    if (doubtful) await writeScrapping(db, centre, doubtful, today)
    if (gone) await writeScrapped(db, centre, gone, today)
    await writeRecall(db, centre, today)
  }
}

async function writePlans(db: Database, today: Day) {
  const known = new Map((await db.select().from(categories)).map(({ code, id }) => [code, id]))
  const rows = UPKEEP_PLANS.flatMap(({ categories: codes, ...plan }) =>
    codes.flatMap(code => {
      const categoryId = known.get(code)
      return categoryId ? [{ ...plan, categoryId, isExample: true, writtenAt: at(addDays(today, -400), '09:00') }] : []
    }),
  )
  await insertAll(db, upkeepPlans, rows)
}

/** The first of a centre's units is overdue unless somebody waits for it, the next is due soon, the others later on. */
async function writeDues(db: Database, centre: StageCentre, today: Day) {
  const dues = await db
    .select({
      unitId: upkeepDue.unitId,
      planId: upkeepDue.planId,
      everyDays: upkeepPlans.everyDays,
      everyHours: upkeepPlans.everyHours,
      isIdle: isIdle(today),
    })
    .from(upkeepDue)
    .innerJoin(upkeepPlans, eq(upkeepPlans.id, upkeepDue.planId))
    .innerJoin(units, eq(units.id, upkeepDue.unitId))
    .innerJoin(products, eq(products.id, units.productId))
    .where(sql`${upkeepDue.centreId} = ${centre.id} and ${upkeepPlans.everyDays} is not null`)
    .orderBy(asc(products.code), asc(units.serialNo))
  const works: (typeof upkeepWorks.$inferInsert)[] = []
  const seen = new Map<string, number>()
  for (const { unitId, planId, everyDays, everyHours, isIdle: idle } of dues) {
    const nth = seen.get(planId) ?? 0
    seen.set(planId, nth + 1)
    const daysLeft = nth === 0 && idle ? -4 : nth === 1 ? 12 : 25 + ((nth * 37) % 150)
    const dueOn = addDays(today, daysLeft)
    const on = addDays(dueOn, -(everyDays ?? 0))
    await db.update(upkeepDue).set({ dueOn }).where(sql`unit_id = ${unitId} and plan_id = ${planId}`)
    works.push({
      ...{ unitId, planId, centreId: centre.id, districtId: centre.districtId, result: 'passed', on },
      ...{ reportNo: `J${on.replaceAll('-', '')}`, meterHours: everyHours === null ? null : 0, costFen: fen(12_000) },
      ...{ doneBy: centre.staff.technician, at: at(on, '10:30') },
    })
  }
  await insertAll(db, upkeepWorks, works)
}

/** On the shelf, and promised to nobody. */
const isIdle = (today: Day) =>
  sql<boolean>`${units.state} = 'ready' and not exists (select from allotments a where a.unit_id = ${units.id} and upper(a.during) > ${today}::date)`

/** Some of each centre that nobody waits for and of which there are others; not what is tried first. */
async function idleUnits(db: Database, centre: StageCentre, today: Day): Promise<readonly Unit[]> {
  return db
    .select({ id: units.id, productId: units.productId, serialNo: units.serialNo })
    .from(units)
    .innerJoin(products, eq(products.id, units.productId))
    .where(
      sql`${units.centreId} = ${centre.id} and ${isIdle(today)} and ${products.code} !~ '^C(01|09|12)'
        and exists (select from units o where o.product_id = ${units.productId} and o.centre_id = ${units.centreId}
          and o.state = 'ready' and o.id <> ${units.id})`,
    )
    .orderBy(sql`${products.code} desc`, asc(units.serialNo))
    .limit(3)
}

const whose = ({ id, districtId }: StageCentre) => ({ centreId: id, districtId })

const FAULTS = ['刹车失灵，拉杆松动。', '升降到一半就停，电机有异响。', '脚轮卡住，推不直。']

async function writeOpenRepairs(db: Database, centre: StageCentre, today: Day) {
  const broken = await db
    .select({ unitId: units.id })
    .from(units)
    .where(sql`${units.centreId} = ${centre.id} and ${units.state} = 'repair'`)
    .orderBy(asc(units.serialNo))
  for (const [i, { unitId }] of broken.entries()) {
    const openedAt = at(addDays(today, -2 - i), '09:20')
    const fault = FAULTS[i % FAULTS.length] ?? ''
    const [repair] = await db
      .insert(repairs)
      .values({ unitId, ...whose(centre), fault, openedBy: centre.staff.technician, openedAt })
      .returning({ id: repairs.id })
    if (repair && i === 0)
      await db
        .insert(repairParts)
        .values({ repairId: repair.id, ...whose(centre), name: '刹车线', count: 2, costFen: fen(3600) })
  }
}

async function writeDoneRepair(db: Database, centre: StageCentre, { id: unitId }: Unit, today: Day) {
  const { technician } = centre.staff
  const [repair] = await db
    .insert(repairs)
    .values({
      ...{ unitId, ...whose(centre), state: 'done', fault: '轮胎磨平，扶手松。', openedBy: technician },
      ...{ openedAt: at(addDays(today, -40), '09:00'), labourFen: fen(8000), minutes: 50, note: '换轮胎，紧固扶手。' },
      ...{ endedBy: technician, endedAt: at(addDays(today, -38), '15:00') },
    })
    .returning({ id: repairs.id })
  if (!repair) return
  await db.insert(repairParts).values([
    { repairId: repair.id, ...whose(centre), name: '轮胎', count: 2, costFen: fen(12_000) },
    { repairId: repair.id, ...whose(centre), name: '螺丝套件', count: 1, costFen: NOTHING },
  ])
}

/** Proposed by the technician: somebody else decides. It waits in quarantine. */
async function writeScrapping(db: Database, centre: StageCentre, { id: unitId }: Unit, today: Day) {
  const { technician } = centre.staff
  const proposedAt = at(addDays(today, -1), '16:10')
  const why = { ground: 'worn_out' as const, note: '用了多年，接头松动，修了两次仍不稳。', proposedBy: technician }
  await db.insert(scrappings).values({ unitId, ...whose(centre), ...why, proposedAt })
  await move(db, centre, { unitId, to: 'quarantine', why: 'put_in_quarantine', movedBy: technician, at: proposedAt })
}

async function writeScrapped(db: Database, centre: StageCentre, { id: unitId }: Unit, today: Day) {
  const { technician, manager, verifier } = centre.staff
  const decidedBy = [manager, verifier].find(id => id !== technician)
  if (!decidedBy) return
  const decidedAt = at(addDays(today, -20), '11:00')
  await db.insert(scrappings).values({
    ...{ unitId, ...whose(centre), state: 'approved', ground: 'unsafe', note: '焊缝开裂，不能再承重。' },
    ...{ proposedBy: technician, proposedAt: at(addDays(today, -21), '09:40'), decidedBy, decidedAt },
  })
  await move(db, centre, { unitId, to: 'scrapped', why: 'scrapped', movedBy: decidedBy, at: decidedAt })
}

type Move = {
  readonly unitId: string
  readonly to: 'quarantine' | 'scrapped'
  readonly why: string
  readonly movedBy: string
  readonly at: Date
}

async function move(db: Database, centre: StageCentre, { unitId, to, ...moved }: Move) {
  await db.update(units).set({ state: to, releasedAt: null }).where(eq(units.id, unitId))
  await db.insert(movements).values({ unitId, ...whose(centre), fromState: 'ready', toState: to, ...moved })
}
