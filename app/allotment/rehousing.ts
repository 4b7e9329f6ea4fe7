import { type Fleet, type Held, planFor } from './plan.ts'

/** Where everybody stands after promises that have lost their units got others: who moved, who has one, who has none. */
export type Rehoused = {
  readonly unitOf: ReadonlyMap<string, string>
  readonly homeless: readonly string[]
}

/**
 * Many promises need other units at once. They are planned one after the other, in the order in which they are given, on a
 * fleet that already has those before them; nothing is read or written between.
 */
export function rehouse({ units, held }: Fleet, displaced: readonly Held[]): Rehoused {
  const gone = new Set(displaced.map(({ id }) => id))
  const was = new Map(held.map(({ id, unitId }) => [id, unitId]))
  let standing = held.filter(({ id }) => !gone.has(id))
  const homeless: string[] = []
  for (const one of displaced) {
    const plan = planFor({ units, held: standing }, one.during)
    if (!plan.ok) {
      homeless.push(one.id)
      continue
    }
    const goesTo = new Map(plan.value.moves.map(({ id, unitId }) => [id, unitId]))
    const moved = standing.map(other => ({ ...other, unitId: goesTo.get(other.id) ?? other.unitId }))
    standing = [...moved, { ...one, unitId: plan.value.unitId, isMovable: true }]
  }
  const changed = standing.filter(({ id, unitId }) => gone.has(id) || was.get(id) !== unitId)
  return { unitOf: new Map(changed.map(({ id, unitId }) => [id, unitId])), homeless }
}
