import { type Arrangement, type Board, type Effort, type Job, meets, NOWHERE } from './board.ts'

/** How many looks at one lane it takes to see who is in the way there. */
const LOOKS = 4

type Standing = { readonly on: (readonly Job[])[]; readonly driven: Map<Job, number> }

/**
 * Puts each job that has no lane where it drives out those who have been driven out least, until nobody is left without.
 * Knows an arrangement or knows nothing; finds one far sooner than an exact search where there are many.
 */
export function shuffled({ lanes, jobs }: Board, effort: Effort): Arrangement {
  const standing = { on: lanes.map((_, lane) => jobs.filter(job => job.lane === lane)), driven: new Map<Job, number>() }
  const placed = new Map(jobs.map(job => [job.id, job.lane]))
  const homeless = jobs.filter(({ lane }) => lane === NOWHERE)
  for (let job = homeless.pop(); job; job = homeless.pop()) {
    const lane = cheapest(job, standing, effort)
    if (lane === NOWHERE || effort.left < 0) return 'unknown'
    placed.set(job.id, lane)
    homeless.unshift(...driveOut(job, lane, standing))
  }
  return placed
}

function driveOut(job: Job, lane: number, { on, driven }: Standing): readonly Job[] {
  const here = on[lane] ?? []
  const others = here.filter(other => meets(other, job))
  for (const other of others) driven.set(other, (driven.get(other) ?? 0) + 1)
  on[lane] = [...here.filter(other => !meets(other, job)), job]
  return others
}

function cheapest(job: Job, { on, driven }: Standing, effort: Effort): number {
  let [best, least] = [NOWHERE, Infinity]
  for (const lane of job.lanes) {
    effort.left -= LOOKS
    let cost = 0
    for (const other of on[lane] ?? []) if (meets(other, job)) cost += 1 + (driven.get(other) ?? 0)
    if (cost >= least) continue
    best = lane
    least = cost
    if (cost === 0) break
  }
  return best
}
