import { shownUnit } from '#app/inventory/shown-unit.ts'
import type { UnitState } from '#app/inventory/unit.ts'
import { type UnitKept, unitByCode } from '#app/inventory/units.server.ts'
import type { Database } from '#db/client.server.ts'
import { lastDisinfectionOf, lastTakeBackOf } from './records.server.ts'
import { rulesFor } from './rules-for.ts'
import { shownRecord } from './shown-record.ts'
import { isRecent, stepFor } from './step.ts'
import { askedAt, MEASURES } from './step-points.ts'
import { lastStepOf, steppedOf } from './steps.server.ts'
import { tableOf } from './tables.server.ts'

/** What a page of the workshop shows of a unit: how it came back, and what was recorded last. */
export async function workOn(db: Database, code: string, state: UnitState) {
  const unit = await unitByCode(db, code)
  if (unit?.state !== state) return undefined
  const takeBack = await lastTakeBackOf(db, unit.id)
  const last = await lastDisinfectionOf(db, unit.id)
  const isOfThisReturn = last?.record.takeBackId === (takeBack?.id ?? null)
  return {
    unit: shownUnit(unit),
    takeBack: takeBack ? shownTakeBack(takeBack) : null,
    record: last && isOfThisReturn ? await shownOf(db, unit, last) : null,
    operatorId: last?.record.operatorId ?? null,
  }
}

type Last = NonNullable<Awaited<ReturnType<typeof lastDisinfectionOf>>>

async function shownOf(db: Database, unit: UnitKept, { record, operator }: Last) {
  const { materials, hygiene } = unit.category
  const contamination = (await lastTakeBackOf(db, unit.id))?.contamination ?? 'none'
  const rule = rulesFor(await tableOf(db, record.tableId), { materials, hygiene, contamination })
  return shownRecord(record, operator, rule)
}

/** The step that a unit waits for, with the points that it asks of this device. */
export async function stepWork(db: Database, code: string) {
  const unit = await unitByCode(db, code)
  const kind = unit && (unit.state === 'ready' ? ('function_test' as const) : stepFor(unit.state))
  if (!unit || !kind) return undefined
  const takeBack = await lastTakeBackOf(db, unit.id)
  const { points, measures } = askedAt(kind, await steppedOf(db, unit))
  return {
    ...{ unit: shownUnit(unit), kind, points },
    measures: measures.map(name => ({ name, ...MEASURES[name] })),
    takeBack: takeBack ? shownTakeBack(takeBack) : null,
  }
}

/** What the last function test of a unit found, for the second person. */

/** The label of a clean unit, and whether it has been tried again since it was released. */
export async function recheckWork(db: Database, code: string, now: Date) {
  const unit = await unitByCode(db, code)
  if (unit?.state !== 'ready') return undefined
  const last = await lastStepOf(db, unit.id, 'function_test')
  const isFresh = last?.step.result === 'passed' && isRecent(last.step.at, unit.releasedAt, now)
  return {
    ...{ unit: shownUnit(unit), releasedUntil: unit.releasedUntil },
    tested: last && isFresh ? { at: last.step.at.toISOString(), by: last.by ?? '', byId: last.step.doneBy } : null,
  }
}

type TakeBack = NonNullable<Awaited<ReturnType<typeof lastTakeBackOf>>>
const shownTakeBack = ({ on, condition, contamination, accessories, missing, note }: TakeBack) => ({
  ...{ on, condition, contamination, accessories, missing, note },
})
