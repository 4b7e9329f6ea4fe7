import { type Board, type Effort, NOWHERE } from './board.ts'
import { type Crowd, crowdsIn, type Lists, ringsOf, spread } from './crowd.ts'

/** The crowds of a board, and those that each job is in. */
export type Crowds = { readonly all: readonly Crowd[]; readonly of: readonly (readonly Crowd[])[] }

export function crowdsOf({ lanes, jobs }: Board): Crowds {
  const all = crowdsIn(jobs, lanes.length)
  const of: Crowd[][] = jobs.map(() => [])
  for (const crowd of all) for (const job of crowd.jobs) of[job]?.push(crowd)
  return { all, of }
}

/**
 * Strikes out every lane that a job cannot have if each in its crowds is to have one of its own (Régin, AAAI-94), and looks
 * again at the crowds that this concerns, until nothing is left to strike out or the effort is spent. Undefined when some
 * crowd cannot be served.
 */
export function narrowed(lists: Lists, concerned: Iterable<Crowd>, crowds: Crowds, effort: Effort): Lists | undefined {
  const now = [...lists]
  const waiting = new Set(concerned)
  for (const crowd of waiting) {
    waiting.delete(crowd)
    if (effort.left < 0) return now
    const shorter = narrowIn(crowd, now, effort)
    if (!shorter) return
    for (const job of shorter) for (const other of crowds.of[job] ?? []) waiting.add(other)
    waiting.delete(crowd)
  }
  return now
}

/** Strikes out in one crowd; returns whose lists became shorter, or nothing when the crowd cannot be served. */
function narrowIn(crowd: Crowd, lists: (readonly number[])[], effort: Effort): readonly number[] | undefined {
  effort.left -= crowd.jobs.length
  if (crowd.jobs.every(job => (lists[job]?.length ?? 0) >= crowd.jobs.length)) return []
  if (!spread(crowd, lists)) {
    crowd.failures++
    return
  }
  const rings = ringsOf(crowd, lists)
  return crowd.jobs.filter((job, place) => {
    const list = lists[job] ?? []
    effort.left -= list.length
    const own = rings[crowd.laneOf[place] ?? NOWHERE]
    const left = list.filter(lane => rings[lane] === own)
    if (left.length === list.length) return false
    lists[job] = left
    return true
  })
}
