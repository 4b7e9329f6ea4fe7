import { keptFor } from '#app/allotment/keeping.ts'
import type { Fleet } from '#app/allotment/plan.ts'
import { addDays, type Day, dayNumber } from '#app/time/day.ts'
import { type FirstDay, firstDayOn, type Outlook } from '../calendar/first-day.ts'
import { decidePeriod, FARTHEST_DAYS } from '../reservation.ts'

/** Why a rental cannot begin on a day; `free` when it can after all. */
const WHY_NOT_WORDS = ['free', 'full', 'kept', 'none_here', 'needs_a_person'] as const
export type WhyNot = (typeof WHY_NOT_WORDS)[number]

/** Of a day that may be asked for. `kept`: what is left is there for people with priority only. */
export function whyNot(outlook: Outlook, from: Day, months: number): WhyNot {
  const { word } = firstDayOn(outlook, from, months)
  if (word === 'free') return 'free'
  if (outlook.fleet.units.length === 0) return 'none_here'
  if (word === 'asks') return 'needs_a_person'
  return firstDayOn({ ...outlook, isPriority: true }, from, months).word === 'free' ? 'kept' : 'full'
}

/** The free first days next to one that is not. */
export type NearestDays = { readonly before: FirstDay | null; readonly after: FirstDay | null }

/**
 * The nearest days before and after a day on which a rental of so many months can begin, as far ahead as anybody may ask.
 * Counts and pins rule nearly every day out that is full; what they leave is decided by the plan that decides a reservation.
 */
export function nearestDays(outlook: Outlook, from: Day, months: number): NearestDays {
  const { today } = outlook.keeping
  const first = dayNumber(today)
  const asked = dayNumber(from) - first
  const hasRoom = likelyRoom(outlook, months)
  const search = (step: 1 | -1): FirstDay | null => {
    for (let ahead = asked + step; ahead >= 0 && ahead <= FARTHEST_DAYS; ahead += step) {
      const day = hasRoom(ahead)
      const found = day && firstDayOn(outlook, day, months)
      if (found?.word === 'free') return found
    }
    return null
  }
  return { before: search(-1), after: search(1) }
}

/** No month is shorter: what has no room for these days needs no calendar to be ruled out. */
const SHORTEST_MONTH = 28
/** The farthest first day, a year, and what a unit is kept for around it. */
const LOOKED_AT = 800

/** Gives the day so many days ahead, if a rental may begin on it, no day of it is full, and some unit has no pin in its way. */
function likelyRoom(outlook: Outlook, months: number): (ahead: number) => Day | undefined {
  const { keeping, fleet, others, keptForPriority, isPriority } = outlook
  const { today, opening } = keeping
  const first = dayNumber(today)
  const limits = [limitOf(fleet, fleet.units.length)]
  if (!isPriority && keptForPriority > 0) limits.push(limitOf(others, fleet.units.length - keptForPriority))
  const nextFull = nextFullDays(first, limits)
  const pins = pinsByUnit(fleet, first)
  const isFree = (begins: number, ends: number) =>
    (nextFull[Math.max(0, begins)] ?? LOOKED_AT) >= ends &&
    pins.some(spans => spans.every(([from, to]) => to <= begins || ends <= from))
  return ahead => {
    if (!isFree(ahead, ahead + SHORTEST_MONTH * months)) return undefined
    const day = addDays(today, ahead)
    const period = decidePeriod({ from: day, months, today, opening })
    if (!period.ok) return undefined
    const during = keptFor(period.value, keeping)
    return isFree(dayNumber(during.from) - first, dayNumber(during.to) - first) ? day : undefined
  }
}

type Span = readonly [from: number, to: number]
type Limit = { readonly most: number; readonly spans: readonly Span[] }

/** What stays where it is, unit by unit, in days ahead. */
function pinsByUnit({ units, held }: Fleet, first: number): readonly (readonly Span[])[] {
  const pins = new Map(units.map((unit): [string, Span[]] => [unit, []]))
  for (const { unitId, isMovable, during } of held) {
    if (!isMovable) pins.get(unitId)?.push([dayNumber(during.from) - first, dayNumber(during.to) - first])
  }
  return [...pins.values()]
}

/** What counts against a limit is what `mostHeld` counts. */
function limitOf({ units, held }: Fleet, most: number): Limit {
  const known = new Set(units)
  const counted = held.filter(({ isMovable, unitId }) => isMovable || known.has(unitId))
  return { most, spans: counted.map(({ during }) => [dayNumber(during.from), dayNumber(during.to)]) }
}

/** For each day ahead, the first from it on that is full by any of the limits. */
function nextFullDays(first: number, limits: readonly Limit[]): readonly number[] {
  const isFull = new Array<boolean>(LOOKED_AT).fill(false)
  for (const { most, spans } of limits) {
    const changes = new Array<number>(LOOKED_AT + 1).fill(0)
    const change = (day: number, by: number) => {
      const at = Math.min(Math.max(day - first, 0), LOOKED_AT)
      changes[at] = (changes[at] ?? 0) + by
    }
    for (const [from, to] of spans) {
      change(from, 1)
      change(to, -1)
    }
    let held = 0
    for (let ahead = 0; ahead < LOOKED_AT; ahead++) {
      held += changes[ahead] ?? 0
      if (held >= most) isFull[ahead] = true
    }
  }
  const nextFull = new Array<number>(LOOKED_AT)
  for (let ahead = LOOKED_AT - 1, next = LOOKED_AT; ahead >= 0; ahead--) {
    if (isFull[ahead]) next = ahead
    nextFull[ahead] = next
  }
  return nextFull
}
