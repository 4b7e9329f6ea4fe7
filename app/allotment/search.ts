import { type Arrangement, type Board, type Effort, type Job, NOWHERE } from './board.ts'
import type { Lists } from './crowd.ts'
import { type Crowds, narrowed } from './narrowing.ts'

/**
 * Tries lane after lane for the job that is hardest to place, and strikes out after each trial what has become impossible.
 * Exact within the effort. `crowds` are those of the board's jobs.
 */
export function searched({ lanes, jobs }: Board, crowds: Crowds, effort: Effort): Arrangement {
  const wanted = lanes.map((_, lane) => jobs.filter(job => job.lanes.includes(lane)).length)

  const search = (lists: Lists): Lists | undefined => {
    let open: Lists | undefined = lists
    while (open && effort.left >= 0) {
      effort.left -= jobs.length
      const job = hardest(open, crowds)
      if (job === undefined) return open
      const list = open[job] ?? []
      const lane = easiest(list, jobs[job], wanted)
      const here = crowds.of[job] ?? []
      const tried = narrowed(open.with(job, [lane]), here, crowds, effort)
      const found = tried && search(tried)
      if (found) return found
      const others = list.filter(other => !areAlike(lane, other, open ?? []))
      open = narrowed(open.with(job, others), here, crowds, effort)
    }
    return
  }

  const found = search(jobs.map(job => job.lanes))
  if (effort.left < 0) return 'unknown'
  return found ? new Map(jobs.map(({ id }, job) => [id, found[job]?.[0] ?? NOWHERE])) : 'none'
}

/** The job with the fewest lanes left, those first whose crowds have failed most; nothing when each has one lane. */
function hardest(lists: Lists, crowds: Crowds): number | undefined {
  let [found, least] = [-1, Infinity]
  for (const [job, list] of lists.entries()) {
    if (list.length < 2) continue
    const failures = (crowds.of[job] ?? []).reduce((sum, crowd) => sum + crowd.failures, 0)
    if (list.length / failures >= least) continue
    found = job
    least = list.length / failures
  }
  return found < 0 ? undefined : found
}

/** The lane on which it stands, else the one that the fewest could have. */
const easiest = (list: readonly number[], job: Job | undefined, wanted: readonly number[]): number =>
  job && list.includes(job.lane)
    ? job.lane
    : list.reduce((best, lane) => ((wanted[lane] ?? 0) < (wanted[best] ?? 0) ? lane : best))

/** Two lanes which all jobs may have, or none: where one fails, so does the other. */
const areAlike = (one: number, other: number, lists: Lists): boolean =>
  one === other || lists.every(list => list.includes(one) === list.includes(other))
