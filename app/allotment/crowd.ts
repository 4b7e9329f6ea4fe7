import { type Job, NOWHERE } from './board.ts'

const NOBODY = -1

/** For every job, by its index, the lanes that are still thought possible. */
export type Lists = readonly (readonly number[])[]
/** Jobs, by their indices, that share a day: each needs a lane of its own. */
export type Crowd = {
  readonly jobs: readonly number[]
  /** As the crowd was spread last: the lane of each, by its place in `jobs`, and whose place is on each lane. */
  readonly laneOf: number[]
  readonly placeOn: number[]
  /** How often it could not be served: where to look first. */
  failures: number
}

/** Every largest set of jobs that share a day. The jobs stand in the order of time. */
export function crowdsIn(jobs: readonly Job[], lanes: number): readonly Crowd[] {
  const crowds: Crowd[] = []
  let here: readonly number[] = []
  const close = () => {
    const [laneOf, placeOn] = [here.map(() => NOWHERE), new Array<number>(lanes).fill(NOBODY)]
    crowds.push({ jobs: here, laneOf, placeOn, failures: 1 })
  }
  jobs.forEach((job, index) => {
    const staying = here.filter(other => (jobs[other]?.to ?? 0) > job.from)
    if (staying.length < here.length && here.at(-1) === index - 1) close()
    here = [...staying, index]
  })
  close()
  return crowds
}

/** Gives every job of a crowd a lane of its own, out of its list; false when that cannot be done. */
export function spread(crowd: Crowd, lists: Lists): boolean {
  crowd.jobs.forEach((job, place) => {
    const lane = crowd.laneOf[place] ?? NOWHERE
    if (lane === NOWHERE || lists[job]?.includes(lane)) return
    crowd.laneOf[place] = NOWHERE
    crowd.placeOn[lane] = NOBODY
  })
  return crowd.laneOf.every((lane, place) => lane !== NOWHERE || finds(place, crowd, lists, []))
}

/** Whether a job finds a lane: an empty one, or one whose job finds another (an augmenting path, after Kuhn). */
function finds(place: number, crowd: Crowd, lists: Lists, tried: boolean[]): boolean {
  const list = lists[crowd.jobs[place] ?? 0] ?? []
  const whose = (lane: number) => crowd.placeOn[lane] ?? NOBODY
  const isOpen = (lane: number) => {
    if (tried[lane]) return false
    tried[lane] = true
    return finds(whose(lane), crowd, lists, tried)
  }
  const lane = list.find(empty => whose(empty) === NOBODY) ?? list.find(isOpen)
  if (lane === undefined) return false
  crowd.laneOf[place] = lane
  crowd.placeOn[lane] = place
  return true
}

/**
 * Numbers the lanes so that two have the same number exactly when the jobs of a crowd that has been spread could exchange them,
 * along a ring of jobs or with an empty lane (the strong components of who could go where, after Tarjan).
 */
export function ringsOf({ jobs, laneOf, placeOn }: Crowd, lists: Lists): readonly number[] {
  /** Stands for all lanes on which nobody of the crowd stands: whoever leaves a lane leaves it to everybody. */
  const empty = placeOn.length
  const goals = placeOn.map(place => (place === NOBODY ? [empty] : (lists[jobs[place] ?? 0] ?? [])))
  return ringsIn([...goals, laneOf], laneOf)
}

/** The strong components of a graph, as a number for every node that can be reached from some nodes. */
function ringsIn(goals: readonly (readonly number[])[], from: readonly number[]): readonly number[] {
  const rings = goals.map(() => NOBODY)
  const met = goals.map(() => NOBODY)
  const path: number[] = []
  let count = 0
  const close = (node: number, ring: number) => {
    for (const member of path.splice(path.lastIndexOf(node))) rings[member] = ring
  }
  const visit = (node: number): number => {
    const own = count++
    let first = own
    met[node] = own
    path.push(node)
    for (const goal of goals[node] ?? []) {
      if (rings[goal] !== NOBODY) continue
      const known = met[goal] ?? NOBODY
      first = Math.min(first, known === NOBODY ? visit(goal) : known)
    }
    if (first === own) close(node, own)
    return first
  }
  for (const node of from) if (met[node] === NOBODY) visit(node)
  return rings
}
