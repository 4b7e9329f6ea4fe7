import type { Fleet, Held } from './plan.ts'
import { planFor } from './plan.ts'

/** Those for whom no unit is left once they all have to go elsewhere, who starts first first: what would be, before it is done. */
export function homelessIn({ units, held }: Fleet, displaced: readonly Held[]): readonly Held[] {
  const gone = new Set(displaced.map(({ id }) => id))
  let standing = held.filter(({ id }) => !gone.has(id))
  const homeless: Held[] = []
  for (const one of displaced.toSorted((a, b) => (a.during.from < b.during.from ? -1 : 1))) {
    const plan = planFor({ units, held: standing }, one.during)
    if (!plan.ok) {
      homeless.push(one)
      continue
    }
    const unitOf = new Map(plan.value.moves.map(({ id, unitId }) => [id, unitId]))
    const moved = standing.map(other => ({ ...other, unitId: unitOf.get(other.id) ?? other.unitId }))
    standing = [...moved, { ...one, unitId: plan.value.unitId }]
  }
  return homeless
}
