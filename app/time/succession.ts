import { no, type Result, yes } from '#app/result.ts'
import type { Day } from './day.ts'

/** Something that holds from its first day until the day before `untilOn`, or until further notice. */
export type Spell = { readonly id: string; readonly firstOn: Day; readonly untilOn: Day | null }

/** How a new spell finds its place: the one that runs on its first day ends there, and it takes over what is left. */
export type Place = { readonly ends: string | null; readonly untilOn: Day | null }

/** Puts a spell after the one that runs and before the one that is announced already, so that no two ever hold at once. */
export function placeFor(firstOn: Day, spells: readonly Spell[]): Result<Place, 'starts_that_day_already'> {
  if (spells.some(spell => spell.firstOn === firstOn)) return no('starts_that_day_already')
  const running = spells.find(spell => spell.firstOn < firstOn && (spell.untilOn === null || firstOn < spell.untilOn))
  if (running) return yes({ ends: running.id, untilOn: running.untilOn })
  const [next] = spells
    .map(spell => spell.firstOn)
    .filter(day => firstOn < day)
    .sort()
  return yes({ ends: null, untilOn: next ?? null })
}
