import { shownUnit } from '#app/inventory/shown-unit.ts'
import type { UnitState } from '#app/inventory/unit.ts'
import { unitByCode } from '#app/inventory/units.server.ts'
import type { Database } from '#db/client.server.ts'
import { DISINFECTION_RULES } from './disinfection-rule.ts'
import { lastDisinfectionOf, lastTakeBackOf } from './records.server.ts'
import { shownRecord } from './shown-record.ts'

/** What a page of the workshop shows of a unit: how it came back, what the rule asks, what was recorded last. */
export async function workOn(db: Database, code: string, state: UnitState) {
  const unit = await unitByCode(db, code)
  if (unit?.state !== state) return undefined
  const takeBack = await lastTakeBackOf(db, unit.id)
  const rule = DISINFECTION_RULES[unit.category.hygiene][takeBack?.contamination ?? 'none']
  const last = await lastDisinfectionOf(db, unit.id)
  const isOfThisReturn = last?.record.takeBackId === (takeBack?.id ?? null)
  return {
    unit: shownUnit(unit),
    takeBack: takeBack ? shownTakeBack(takeBack) : null,
    rule,
    record: last && isOfThisReturn ? shownRecord(last.record, last.operator, rule) : null,
    operatorId: last?.record.operatorId ?? null,
  }
}

type TakeBack = NonNullable<Awaited<ReturnType<typeof lastTakeBackOf>>>
const shownTakeBack = ({ on, condition, contamination, missing, note }: TakeBack) => ({
  ...{ on, condition, contamination, missing, note },
})
