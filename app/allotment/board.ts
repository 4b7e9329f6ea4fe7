/** Half-open, in whole days since 1970: a search on days in their written form is too slow. */
export type Span = { readonly from: number; readonly to: number }
/** Somebody's days, and the unit on which they are. */
export type Stay = Span & { readonly id: string; readonly unitId: string }
/** What stays on a lane. */
export type Pin = Span & { readonly lane: number }
/** A stay that may move: the lane on which it stands (NOWHERE while it has none), and those on which no pin is in its way. */
export type Job = Span & { readonly id: string; readonly lane: number; readonly lanes: readonly number[] }
/** One lane a unit, with what is pinned to it in the order of time, and in the order of time the jobs to spread over them. */
export type Board = { readonly lanes: readonly (readonly Span[])[]; readonly jobs: readonly Job[] }
/** The lane of every job, by id; or there is none; or the effort was spent before that was known. */
export type Arrangement = ReadonlyMap<string, number> | 'none' | 'unknown'
/** How many looks at a lane the searches may still take. */
export type Effort = { left: number }

export const NOWHERE = -1

export const meets = (one: Span, other: Span): boolean => one.from < other.to && other.from < one.to

/** Those that start first, first; of those that start together the longest, which is the hardest to place. */
const byStart = (one: Span, other: Span): number => one.from - other.from || other.to - one.to

/** The board of some units. Of movable stays that meet on one unit, and of those that meet a pin, one stands nowhere. */
export function boardOf(units: readonly string[], pinned: readonly Stay[], movable: readonly Stay[]): Board {
  const laneOf = new Map(units.map((unitId, lane) => [unitId, lane]))
  const pins = byUnit(pinned)
  const lanes = units.map(unitId => merged(pins.get(unitId) ?? []))
  const inOrder = movable.toSorted(byStart)
  const open: number[][] = inOrder.map(() => [])
  lanes.forEach((pinsHere, lane) => {
    let next = 0
    inOrder.forEach(({ from, to }, job) => {
      while ((pinsHere[next]?.to ?? Infinity) <= from) next++
      if ((pinsHere[next]?.from ?? Infinity) >= to) open[job]?.push(lane)
    })
  })
  const filledUntil = lanes.map(() => -Infinity)
  const jobs = inOrder.map(({ id, unitId, from, to }, job) => {
    const lane = laneOf.get(unitId) ?? NOWHERE
    const stands = open[job]?.includes(lane) && (filledUntil[lane] ?? 0) <= from
    if (stands) filledUntil[lane] = to
    return { id, from, to, lane: stands ? lane : NOWHERE, lanes: open[job] ?? [] }
  })
  return { lanes, jobs }
}

/** The board without some jobs, and with more that is pinned. */
export function boardWithout(board: Board, isOut: (job: Job) => boolean, pins: readonly Pin[]): Board {
  const jobs = board.jobs.filter(job => !isOut(job))
  if (pins.length === 0) return { lanes: board.lanes, jobs }
  const narrower = jobs.map(job => {
    const taken = pins.filter(pin => meets(pin, job)).map(({ lane }) => lane)
    const lanes = job.lanes.filter(lane => !taken.includes(lane))
    return { ...job, lanes, lane: taken.includes(job.lane) ? NOWHERE : job.lane }
  })
  return { lanes: board.lanes, jobs: narrower }
}

export function byUnit(stays: readonly Stay[]): ReadonlyMap<string, readonly Stay[]> {
  const grouped = new Map<string, Stay[]>()
  for (const stay of stays) {
    const others = grouped.get(stay.unitId)
    if (others) others.push(stay)
    else grouped.set(stay.unitId, [stay])
  }
  return grouped
}

/** In the order of time; what touches or overlaps is one. */
function merged(spans: readonly Span[]): readonly Span[] {
  const whole: Span[] = []
  for (const span of spans.toSorted(byStart)) {
    const last = whole.at(-1)
    if (last && span.from <= last.to) whole[whole.length - 1] = { from: last.from, to: Math.max(last.to, span.to) }
    else whole.push(span)
  }
  return whole
}

/** Those that are linked to one by overlaps. What is not cannot matter to it: on the day between, all lanes can be exchanged. */
export function linkedTo<Kind extends Span>(one: Kind, others: readonly Kind[]): readonly Kind[] {
  let linked: Kind[] = []
  let until = -Infinity
  for (const span of [...others, one].toSorted(byStart)) {
    if (span.from >= until) {
      if (linked.includes(one)) return linked
      linked = []
    }
    linked.push(span)
    until = Math.max(until, span.to)
  }
  return linked
}
