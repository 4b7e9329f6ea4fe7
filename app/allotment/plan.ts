import { no, type Result, yes } from '#app/result.ts'
import { type Day, daysBetween } from '#app/time/day.ts'
import { overlaps, type Period } from '#app/time/period.ts'

/** What holds a unit. A reservation that nobody has prepared yet is movable; everything else stays where it is. */
export type Held = {
  readonly id: string
  readonly unitId: string
  readonly during: Period
  readonly isMovable: boolean
}
/** The units of one product at one centre that can go out, and what holds them. */
export type Fleet = { readonly units: readonly string[]; readonly held: readonly Held[] }
/** The unit to promise, and what has to move to another unit so that it is free. */
export type Plan = { readonly unitId: string; readonly moves: readonly Move[] }
export type Move = { readonly id: string; readonly unitId: string }

/** Where the search gives up: pins that lie in the future can make it explode. */
const MOST_STEPS = 20_000
const ASKED = 'asked'
const FAR = 10_000

/**
 * Finds a unit for a period: one that is free, else one that becomes free when others' movable reservations move.
 * Refuses with `none_free` only when no arrangement serves everybody, and with `needs_a_person` when that is not known
 * within the step budget. While only running rentals are pinned it never takes a step back: demand below the number of
 * units is then enough.
 */
export function planFor(fleet: Fleet, asked: Period): Result<Plan, 'none_free' | 'needs_a_person'> {
  const unitId = tightestFree(fleet, asked)
  return unitId === undefined ? rearranged(fleet, asked) : yes({ unitId, moves: [] })
}

/** How many of these periods hold one and the same day, at most. */
export function peakOf(periods: readonly Period[]): number {
  const changes = periods.flatMap(({ from, to }) => [[from, 1] as const, [to, -1] as const])
  changes.sort(([day, by], [other, byOther]) => (day < other ? -1 : day > other ? 1 : by - byOther))
  let [count, most] = [0, 0]
  for (const [, by] of changes) {
    count += by
    if (count > most) most = count
  }
  return most
}

/** The free unit that is left with the least idle time around the period: long gaps stay for long rentals. */
function tightestFree({ units, held }: Fleet, asked: Period): string | undefined {
  const free = units.filter(unit => !held.some(({ unitId, during }) => unitId === unit && overlaps(during, asked)))
  const gaps = new Map(
    free.map(unit => [
      unit,
      gapAround(
        held.filter(({ unitId }) => unitId === unit),
        asked,
      ),
    ]),
  )
  return free.toSorted((one, other) => (gaps.get(one) ?? FAR) - (gaps.get(other) ?? FAR))[0]
}

function gapAround(held: readonly Held[], { from, to }: Period): number {
  const before = held.map(({ during }) => during.to).filter(end => end <= from)
  const after = held.map(({ during }) => during.from).filter(start => start >= to)
  const idleBefore = before.length > 0 ? daysBetween(before.reduce(later), from) : FAR
  const idleAfter = after.length > 0 ? daysBetween(to, after.reduce(earlier)) : FAR
  return idleBefore + idleAfter
}

const later = (one: Day, other: Day): Day => (one > other ? one : other)
const earlier = (one: Day, other: Day): Day => (one < other ? one : other)

function rearranged({ units, held }: Fleet, asked: Period): Result<Plan, 'none_free' | 'needs_a_person'> {
  const pinned = held.filter(({ isMovable, unitId }) => !isMovable && units.includes(unitId))
  const movable = held.filter(({ isMovable }) => isMovable)
  const toPlace = [...movable, { id: ASKED, unitId: '', during: asked, isMovable: true }]
  const everybody = [...pinned, ...toPlace].map(({ during }) => during)
  if (peakOf(everybody) > units.length) return no('none_free')
  const placed = place(lanesOf(units, pinned), toPlace.toSorted(byStart))
  if (!placed.ok) return placed
  const moves = movable.flatMap(({ id, unitId }) => {
    const to = placed.value.get(id)
    return to === undefined || to === unitId ? [] : [{ id, unitId: to }]
  })
  return yes({ unitId: placed.value.get(ASKED) ?? '', moves })
}

const byStart = ({ during: one }: Held, { during: other }: Held) =>
  one.from < other.from ? -1 : one.from > other.from ? 1 : one.to < other.to ? -1 : 1

/** A unit's future: what is pinned to it, and the day until which it is filled. */
type Lane = { readonly unitId: string; readonly pins: readonly Period[]; until: string }

const lanesOf = (units: readonly string[], pinned: readonly Held[]): readonly Lane[] =>
  units.map(unit => ({
    unitId: unit,
    pins: pinned.filter(({ unitId }) => unitId === unit).map(({ during }) => during),
    until: '',
  }))

/** Gives each its unit, in the order in which they start; takes steps back where pins lie ahead. */
function place(
  lanes: readonly Lane[],
  toPlace: readonly Held[],
): Result<ReadonlyMap<string, string>, 'none_free' | 'needs_a_person'> {
  const placed = new Map<string, string>()
  let steps = 0
  const placeFrom = (index: number): boolean => {
    const next = toPlace[index]
    if (!next) return true
    for (const lane of choicesFor(next, lanes)) {
      if (++steps > MOST_STEPS) return false
      const { until } = lane
      lane.until = next.during.to
      placed.set(next.id, lane.unitId)
      if (placeFrom(index + 1)) return true
      lane.until = until
    }
    return false
  }
  if (placeFrom(0)) return yes(placed)
  return no(steps > MOST_STEPS ? 'needs_a_person' : 'none_free')
}

/** Where it may go: its own unit first, then what fits tightest. Units with nothing pinned ahead are all alike: one is enough. */
function choicesFor({ unitId, during }: Held, lanes: readonly Lane[]): readonly Lane[] {
  const fitting = lanes.filter(lane => lane.until <= during.from && !lane.pins.some(pin => overlaps(pin, during)))
  const nextPin = (lane: Lane) => lane.pins.map(({ from }) => from).reduce(minimum, '')
  function minimum(least: string, from: Day): string {
    return from >= during.to && (least === '' || from < least) ? from : least
  }
  const own = fitting.filter(lane => lane.unitId === unitId)
  const others = fitting.filter(lane => lane.unitId !== unitId)
  const ahead = others.filter(lane => nextPin(lane) !== '').toSorted((a, b) => (nextPin(a) < nextPin(b) ? -1 : 1))
  const alike = others.filter(lane => nextPin(lane) === '')
  const ownIsAlike = own.some(lane => nextPin(lane) === '')
  return [...own, ...ahead, ...(ownIsAlike ? [] : alike.slice(0, 1))]
}
