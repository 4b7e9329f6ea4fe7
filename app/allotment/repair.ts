import { type Arrangement, type Board, type Effort, type Job, meets, NOWHERE } from './board.ts'

/** Every move is two writes; more than these are found faster by starting afresh. */
const MOST_MOVES = 4
/** How many looks at one lane it takes to see who is in the way there. */
const LOOKS = 5

/**
 * Finds places for the jobs that have none by moving as few others as possible: one move more is only tried when fewer do not
 * do. Knows an arrangement or knows nothing.
 */
export function repaired({ lanes, jobs }: Board, effort: Effort): Arrangement {
  const standing = lanes.map((_, lane) => new Set(jobs.filter(job => job.lane === lane)))
  const settled = new Map<Job, number>()

  const settle = (job: Job, lane: number, others: readonly Job[], homeless: readonly Job[], moves: number): boolean => {
    const here = standing[lane]
    for (const other of others) here?.delete(other)
    here?.add(job)
    settled.set(job, lane)
    if (settleAll([...homeless, ...others], moves - others.length)) return true
    settled.delete(job)
    here?.delete(job)
    for (const other of others) here?.add(other)
    return false
  }

  const settleAll = (homeless: readonly Job[], moves: number): boolean => {
    const [job, ...rest] = homeless.toSorted(longestFirst)
    if (!job) return true
    for (const lane of job.lanes) {
      effort.left -= LOOKS
      if (effort.left < 0) return false
      const others = inTheWay(job, standing[lane] ?? [], moves, settled)
      if (others && settle(job, lane, others, rest, moves)) return true
    }
    return false
  }

  const homeless = jobs.filter(({ lane }) => lane === NOWHERE)
  for (let moves = 0; moves <= MOST_MOVES && effort.left > 0; moves++) {
    if (settleAll(homeless, moves)) return new Map(jobs.map(job => [job.id, settled.get(job) ?? job.lane]))
  }
  return 'unknown'
}

const longestFirst = (one: Job, other: Job) => other.to - other.from - (one.to - one.from)

/** Who must leave for a job; nothing when that is more than may move, or one that has been given its place. */
function inTheWay(job: Job, standing: Iterable<Job>, most: number, settled: ReadonlyMap<Job, number>) {
  const others: Job[] = []
  for (const other of standing) {
    if (!meets(other, job)) continue
    if (others.length === most || settled.has(other)) return
    others.push(other)
  }
  return others
}
