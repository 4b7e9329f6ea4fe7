import { sql } from 'drizzle-orm'
import { strengthUnitOf } from '#app/reprocessing/disinfection.ts'
import { EXAMPLE_TABLE } from '#app/reprocessing/example-table.ts'
import { minutesBetween, strengthKept } from '#app/reprocessing/judgement.ts'
import type { Way } from '#app/reprocessing/rule-row.ts'
import { rulesFor } from '#app/reprocessing/rules-for.ts'
import { addDays, addMonths, type Day } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import { units } from '#db/schema/inventory.ts'
import { type disinfectionBatches, type disinfections, disinfectionTables } from '#db/schema/reprocessing.ts'
import type { Chance } from './chance.ts'
import { at } from './moment.ts'
import { dayOfStep, type Returned } from './returned.ts'
import type { StageCentre } from './stage.server.ts'

type Batch = typeof disinfectionBatches.$inferInsert & { readonly id: string }
type Record = typeof disinfections.$inferInsert
/** What was disinfected, by story: the records of one return, and all batches. */
export type Washed = { readonly batches: readonly Batch[]; readonly recordsOf: ReadonlyMap<string, readonly Record[]> }

/** A filling of one day: the same way, as strict, with what is infectious apart. */
type Filling = {
  readonly centre: StageCentre
  readonly on: Day
  readonly way: Way
  readonly isInfectious: boolean
  readonly fellShort: boolean
  readonly stories: Returned[]
}

const FELL_SHORT = 0.06

/** Groups what was washed on one day at one centre into batches, numbered without gaps in the order of the days. */
export function washed(chance: Chance, stories: readonly Returned[], tableId: string): Washed {
  const fillings = new Map<string, Filling>()
  for (const story of stories) {
    fill(fillings, story, false)
    if (chance.happens(FELL_SHORT)) fill(fillings, story, true)
  }
  const inOrder = [...fillings.values()].sort(
    (a, b) => a.on.localeCompare(b.on) || Number(b.fellShort) - Number(a.fellShort),
  )
  const [numbers, batches, recordsOf] = [new Map<string, number>(), [] as Batch[], new Map<string, Record[]>()]
  for (const filling of inOrder) {
    const no = (numbers.get(filling.centre.id) ?? 0) + 1
    numbers.set(filling.centre.id, no)
    const batch = batchOf(chance, filling, { no, tableId })
    batches.push(batch)
    for (const story of filling.stories)
      recordsOf.set(story.id, [...(recordsOf.get(story.id) ?? []), recordOf(story, filling, batch)])
  }
  return { batches, recordsOf }
}

function fill(fillings: Map<string, Filling>, story: Returned, fellShort: boolean) {
  const { materials, hygiene } = story.unit.category
  const { contamination } = story.back
  const [way] = rulesFor(EXAMPLE_TABLE, { materials, hygiene, contamination }).ways
  if (!way) throw new Error(`no way to disinfect ${story.unit.productCode}`)
  const { centre } = story
  const on = dayOfStep(story, 'disinfected')
  const isInfectious = contamination === 'known_infection'
  const key = JSON.stringify([centre.id, on, way, isInfectious, fellShort])
  const filling = fillings.get(key) ?? { centre, on, way, isInfectious, fellShort, stories: [] }
  filling.stories.push(story)
  fillings.set(key, filling)
}

type Numbered = { readonly no: number; readonly tableId: string }

/** Ended just before it was written down; one that fell short was too weak and was done again half an hour later. */
function batchOf(chance: Chance, filling: Filling, { no, tableId }: Numbered): Batch {
  const { centre, on, way, isInfectious, fellShort } = filling
  const endedAt = at(on, fellShort ? '08:20' : '09:05')
  const minutes = way.minutes + chance.pick([0, 0, 5, 10])
  const enough = way.method === 'ozone' ? Math.ceil(way.least / Math.max(1, minutes)) + 20 : way.least * 1.1
  const measured = fellShort ? way.least * 0.6 * (way.method === 'ozone' ? 1 / Math.max(1, minutes) : 1) : enough
  return {
    ...{ id: chance.uuid(), centreId: centre.id, districtId: centre.districtId, no, tableId },
    ...{ method: way.method, agent: way.agent, agentMaker: '', isInfectious, operatorId: centre.staff.technician },
    ...(way.agent && { lotNo: `L${on.slice(2, 7).replace('-', '')}`, agentExpiresOn: addMonths(on, 8) }),
    ...{ measuredStrength: way.unit === '-' ? null : round(Math.min(measured, way.most)) },
    ...{ temperatureC: way.leastC === null ? null : way.leastC + 2 },
    ...{ startedAt: new Date(endedAt.getTime() - minutes * 60_000), endedAt, at: endedAt },
  }
}

const round = (value: number): number => Math.round(value * 10) / 10

function recordOf(story: Returned, { way, on, fellShort }: Filling, batch: Batch): Record {
  const { technician, verifier } = story.centre.staff
  const { id: batchId, centreId, districtId, tableId, method } = batch
  const agent = batch.agent ?? null
  const isVerified = story.back.cleaning === 'ready' && !fellShort
  const minutes = minutesBetween(batch.startedAt, batch.endedAt)
  const asked = { askedStrength: way.least, askedMinutes: way.minutes, askedTemperatureC: way.leastC }
  return {
    ...{ unitId: story.unit.id, centreId, districtId, takeBackId: story.back.takeBackId, batchId, tableId, ...asked },
    ...{ method, agent, lotNo: batch.lotNo ?? '', strengthUnit: strengthUnitOf(method, agent), minutes },
    strength: strengthKept(method, batch.measuredStrength ?? 0, minutes),
    ...{ temperatureC: batch.temperatureC, partsReplaced: true, hasPassed: !fellShort, operatorId: technician },
    ...{ at: at(on, fellShort ? '08:25' : '09:10'), verifierId: isVerified ? verifier : null },
    verifiedAt: isVerified ? at(dayOfStep(story, 'verified'), '09:30') : null,
  }
}

/** A few labels of each centre run out these days; whatever has stood longer has been tried again meanwhile. */
export async function labelClean(db: Database, stories: readonly Returned[], today: Day) {
  const last = new Map(stories.map(story => [story.unit.id, story]))
  const running = [-2, 1, 3, 6]
  const taken = new Map<string, number>()
  const labels = [...last.values()]
    .filter(({ back }) => back.cleaning === 'ready')
    .map(story => {
      const days = EXAMPLE_TABLE.releaseDays[story.unit.category.hygiene]
      const until = addDays(dayOfStep(story, 'verified'), days)
      const count = taken.get(story.centre.id) ?? 0
      const soon = until < addDays(today, 10) ? running[count] : undefined
      if (soon !== undefined) taken.set(story.centre.id, count + 1)
      const renewed = until < addDays(today, 10) ? addDays(today, soon ?? 20 + (count % days)) : until
      return { id: story.unit.id, until: renewed }
    })
  await db.execute(sql`update ${units} u set released_until = label.until
    from jsonb_to_recordset(${JSON.stringify(labels)}::jsonb) as label (id uuid, until date)
    where u.id = label.id`)
}

/** A version that a colleague has proposed and somebody else may approve: labels of what touches mucosa last two weeks. */
export async function proposeRules(db: Database, today: Day, proposedBy: string) {
  const document = { ...EXAMPLE_TABLE, releaseDays: { ...EXAMPLE_TABLE.releaseDays, mucosa: 14 } }
  const rows = document.rows.map(row =>
    row.material === 'metal_or_abs' && row.method === 'spray' && row.agent === 'chlorine'
      ? { ...row, minutes: 60 }
      : row,
  )
  await db.insert(disinfectionTables).values({
    ...{ version: 2, fromOn: addDays(today, 14), document: { ...document, rows }, isExample: true, proposedBy },
    source: '示例：喷洒时间一律按 60 分钟，黏膜类标签两周',
  })
}
