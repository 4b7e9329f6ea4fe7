import { fleetOf, heldUntil, type Line } from '#app/allotment/fleet.ts'
import type { Keeping } from '#app/allotment/keeping.ts'
import { type Fleet, type Held, planFor } from '#app/allotment/plan.ts'
import { leavesWhatIsKept } from '#app/allotment/room.ts'
import { overlaps, type Period } from '#app/time/period.ts'

/** The stock of a product at a centre, as it was read. */
export type Shelf = {
  readonly units: readonly string[]
  readonly lines: readonly Line[]
  readonly keptForPriority: number
}
/** A rental that would stay on its unit over other days than the list holds it for. */
export type Stay = {
  readonly holderId: string
  readonly unitId: string
  readonly during: Period
  readonly isPriority: boolean
}
type AsOf = Pick<Keeping, 'today' | 'opening' | 'turnaroundDays'>

/**
 * Whether a rental could stay on its own unit: nothing pinned is in its way, every promise that stands there finds
 * another unit, and what is kept for people with priority is left to them. What `claimUnit` then does cannot fail.
 */
export function couldStay(shelf: Shelf, stay: Stay, asOf: AsOf): boolean {
  const { units, lines } = shelf
  const others = lines.filter(({ holderId }) => holderId !== stay.holderId)
  const { held } = fleetOf(units, others, asOf)
  const onUnit = held.filter(({ unitId, during }) => unitId === stay.unitId && overlaps(during, stay.during))
  if (!onUnit.every(({ isMovable }) => isMovable)) return false
  if (!leavesKept(shelf, stay, asOf)) return false
  const until = heldUntil({ during: stay.during, isOut: true }, asOf)
  const own = { id: stay.holderId, unitId: stay.unitId, isMovable: false, during: { ...stay.during, to: until } }
  return findRoom({ units, held: [...held.filter(one => !onUnit.includes(one)), own] }, onUnit)
}

/** The days that are added may not use what is kept back; those that it has already it keeps. */
function leavesKept({ units, lines, keptForPriority }: Shelf, { holderId, during, isPriority }: Stay, asOf: AsOf) {
  const own = lines.find(line => line.holderId === holderId)
  const from = own ? heldUntil(own, asOf) : during.from
  if (from >= during.to) return true
  const others = lines.filter(line => !line.isPriority && line.holderId !== holderId)
  return leavesWhatIsKept(fleetOf(units, others, asOf), { from, to: during.to }, { keptForPriority, isPriority })
}

/** Places promises one after the other as the act does, who starts first first. */
function findRoom({ units, held }: Fleet, displaced: readonly Held[]): boolean {
  let placed = held
  for (const one of displaced.toSorted((a, b) => (a.during.from < b.during.from ? -1 : 1))) {
    const plan = planFor({ units, held: placed }, one.during)
    if (!plan.ok) return false
    const unitOf = new Map(plan.value.moves.map(({ id, unitId }) => [id, unitId]))
    placed = [
      ...placed.map(other => ({ ...other, unitId: unitOf.get(other.id) ?? other.unitId })),
      { ...one, unitId: plan.value.unitId },
    ]
  }
  return true
}

/** The most months, up to a limit, for which a rental could stay; each month more asks for more room. */
export function longestStay(most: number, couldStayFor: (months: number) => boolean): number {
  let months = 0
  while (months < most && couldStayFor(months + 1)) months++
  return months
}
