import { addDays } from '#app/time/day.ts'
import type { StageUnit } from './stage.server.ts'
import { openDay } from './stories.ts'
import { type Story, story, type Telling } from './story.ts'

const IN_DAYS = 3
/** So long after the first day all units of the device are still with somebody. */
const BUSY_DAYS = 4

/**
 * Somebody whose unit broke down yesterday: every other one is out beyond their first day, and another device of the same
 * kind stands on the shelf. None where a centre has nothing of the sort.
 */
export function riskStory(telling: Telling, told: readonly Story[]): readonly Story[] {
  const { today, centre } = telling
  const from = openDay(addDays(today, IN_DAYS))
  const used = new Set(told.filter(({ state, back }) => !ENDED.has(state) || back).map(({ unit }) => unit.id))
  const isOut = ({ id }: StageUnit) =>
    told.some(({ unit, state, to }) => unit.id === id && state === 'handed_over' && to > addDays(from, BUSY_DAYS))
  const unit = centre.units.find(
    one =>
      centre.units.filter(({ productId }) => productId === one.productId).every(isOut) &&
      centre.units.some(
        other => other.category.id === one.category.id && other.productId !== one.productId && !used.has(other.id),
      ),
  )
  return unit ? [story(telling, { unit, state: 'confirmed', from, months: 1, isAtRisk: true })] : []
}

const ENDED: ReadonlySet<string> = new Set(['refused', 'cancelled'])
