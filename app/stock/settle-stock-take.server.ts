import { act, type Deed } from '#app/acts/act.server.ts'
import { lockStock } from '#app/allotment/allotments.server.ts'
import type { MovementReason } from '#app/inventory/movement.ts'
import { moveUnits } from '#app/inventory/moves.server.ts'
import { placeSuits } from '#app/inventory/place.ts'
import type { UnitRow } from '#app/inventory/units.server.ts'
import { no, type Result, yes } from '#app/result.ts'
import { keepAndRestore } from '#app/risk/restore.server.ts'
import { addAdjustments } from './adjustments.server.ts'
import { type Finding, type Remedy, resultsOf } from './count-result.ts'
import { countFactsOf } from './counts.server.ts'
import { ownStockTake } from './own-stock-take.server.ts'
import { StockTakeNamed } from './stock-take.input.ts'
import { changeStockTake, type StockTakeRow } from './stock-takes.server.ts'
import { stocksOf } from './stocks-of.ts'
import { lockUnitsById, unitsById } from './units-by-id.server.ts'

type Refusal = 'no_such_stock_take' | 'stock_take_is_not_there' | 'counted_by_the_same_person' | 'unit_cannot_move'

const REASONS: { readonly [R in Exclude<Remedy, 'none'>]: MovementReason } = {
  set_missing: 'not_found',
  move: 'moved',
  take_in: 'found',
}

/**
 * A second person agrees with what was counted, and the records follow: what nobody saw is missing, what lies elsewhere is
 * moved where it may lie there, what was missing and is here goes to quarantine. Judged by how things stand now, which may
 * be hours after the last scan. Promises of what is missing go to other units, or those who reserved are told.
 */
export const settleStockTake = act({
  name: 'stock.settle-stock-take',
  input: StockTakeNamed,
  may: ['technician', 'manager'],
  saidByDatabase: { stock_take_is_settled_by_another_person: 'counted_by_the_same_person' },
  async does(deed, { stockTake }): Promise<Result<{ adjusted: number; lost: number }, Refusal>> {
    const take = await ownStockTake(deed, stockTake, 'settled')
    if (!take.ok) return take
    if (take.value.countedBy === deed.actor.id) return no('counted_by_the_same_person')
    const { findings, units } = await judgedNow(deed, take.value)
    const moved = await adjust(deed, take.value, findings, units)
    if (!moved.ok) return moved
    const lost = await handOn(deed, findings, units)
    await changeStockTake(deed.db, stockTake, { state: 'settled', settledBy: deed.actor.id, settledAt: deed.now })
    deed.touch({ subject: 'stock_take', id: stockTake, fields: ['state'] })
    return yes({ adjusted: findings.length, lost })
  },
})

type Units = ReadonlyMap<string, UnitRow>

/** What is to be changed, read again once nobody else can move these units: stocks first, then units, in their order. */
async function judgedNow({ db }: Deed, take: StockTakeRow) {
  const changing = async () => resultsOf(await countFactsOf(db, take)).filter(({ remedy }) => remedy !== 'none')
  const ids = (await changing()).flatMap(({ unitId }) => unitId ?? [])
  for (const stock of stocksOf((await unitsById(db, ids)).values())) await lockStock(db, stock)
  await lockUnitsById(db, ids)
  const locked = new Set(ids)
  const findings = (await changing()).filter(({ unitId }) => locked.has(unitId ?? ''))
  return { findings, units: await unitsById(db, ids) }
}

async function adjust({ db, actor, now, touch }: Deed, take: StockTakeRow, findings: readonly Finding[], units: Units) {
  const { id: stockTakeId, centreId, districtId } = take
  const moves = findings.flatMap(({ unitId, seen, remedy, result }) => {
    const unit = units.get(unitId ?? '')
    if (!unit || remedy === 'none') return []
    const to = remedy === 'set_missing' ? 'missing' : remedy === 'take_in' ? 'quarantine' : unit.state
    const place = seen && placeSuits(seen.placeKind, to) ? seen.placeId : undefined
    return [{ unit, to, place, why: REASONS[remedy], result } as const]
  })
  const moved = await moveUnits(
    db,
    moves.map(({ result: _, ...move }) => ({ ...move, movedBy: actor.id, now, districtId })),
  )
  if (!moved.ok) return moved
  const after = await unitsById(db, [...units.keys()])
  await addAdjustments(
    db,
    moves.map(({ unit, result }) => ({
      ...{ stockTakeId, centreId, districtId, unitId: unit.id, result, at: now },
      ...{ fromPlaceId: unit.placeId, toPlaceId: after.get(unit.id)?.placeId ?? null },
    })),
  )
  for (const { unit } of moves) touch({ subject: 'unit', id: unit.id, fields: ['state', 'placeId'] })
  return yes(null)
}

/** Each stock that lost or got a unit is brought up to date; says how many promises found no other unit. */
async function handOn(deed: Deed, findings: readonly Finding[], units: Units): Promise<number> {
  const counted = findings.filter(({ remedy }) => remedy === 'set_missing' || remedy === 'take_in')
  const changed = new Map(counted.flatMap(({ unitId }) => [...units].filter(([id]) => id === unitId)))
  let lost = 0
  for (const stock of stocksOf(changed.values())) lost += (await keepAndRestore(deed, stock)).lost
  return lost
}
