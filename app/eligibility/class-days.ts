import { no, type Result, yes } from '#app/result.ts'
import type { Day } from '#app/time/day.ts'

type Days = { readonly fromOn: Day; readonly untilOn: Day }

/** What has to make room for a class that is decided now: the one that runs ends, one of the very same first day goes. */
export type ClassPlace = { readonly ends: string | null; readonly replaces: string | null }

/** Nobody counts as two classes on one day. What is decided for later days stays, and the new one may not reach into it. */
export function placeOfClass(
  { fromOn, untilOn }: Days,
  others: readonly (Days & { readonly id: string })[],
): Result<ClassPlace, 'class_is_decided_for_later'> {
  if (others.some(other => fromOn < other.fromOn && other.fromOn < untilOn)) return no('class_is_decided_for_later')
  const running = others.find(other => other.fromOn < fromOn && fromOn < other.untilOn)
  const same = others.find(other => other.fromOn === fromOn)
  return yes({ ends: running?.id ?? null, replaces: same?.id ?? null })
}
