import { no, type Result, yes } from '#app/result.ts'
import { DAY_PARTS, type DayPart, type JobKind } from './job.ts'

/** A stop as the order of a round sees it. */
export type OnTheWay = {
  readonly kind: JobKind
  readonly dayPart: DayPart | null
  /** Empty where nobody said; those come after the streets that are known. */
  readonly street: string
  readonly address: string
}

/** Nobody was promised a time: any time will do, so it waits for those who were. */
const partRank = (part: DayPart | null): number => (part === null ? DAY_PARTS.length : DAY_PARTS.indexOf(part))
const kindRank = (kind: JobKind): number => (kind === 'fetch_back' ? 1 : 0)

/** House 2 stands before house 10. */
const { compare: byName } = new Intl.Collator('zh-CN', { numeric: true })
const byStreet = (one: string, other: string): number =>
  one === '' || other === '' ? Number(one === '') - Number(other === '') : byName(one, other)

const compare = (one: OnTheWay, other: OnTheWay): number =>
  kindRank(one.kind) - kindRank(other.kind) ||
  partRank(one.dayPart) - partRank(other.dayPart) ||
  byStreet(one.street, other.street) ||
  byName(one.address, other.address)

/**
 * First all that is brought, then all that is fetched, so that clean and dirty never ride together; among these by the part
 * of the day that was promised, then by street and house. Equals keep their order.
 */
export const suggestOrder = <Stop extends OnTheWay>(stops: readonly Stop[]): readonly Stop[] => stops.toSorted(compare)

/** Where a stop goes in its round: one place up or down, or to a place counted from 1. */
export type Where = 'up' | 'down' | number

/** The same stops in another order; at either end, and for a stop that is not there, nothing changes. */
export function moveStop<Stop>(stops: readonly Stop[], isIt: (stop: Stop) => boolean, where: Where): readonly Stop[] {
  const from = stops.findIndex(isIt)
  const [moved] = stops.slice(from, from + 1)
  if (from < 0 || moved === undefined) return stops
  const wanted = where === 'up' ? from - 1 : where === 'down' ? from + 1 : where - 1
  const to = Math.min(Math.max(wanted, 0), stops.length - 1)
  return stops.toSpliced(from, 1).toSpliced(to, 0, moved)
}

export type OrderWarning = 'promise_comes_late' | 'fetched_before_delivery'

/** What is wrong with an order, stop by stop: a promise that a later one stands before, a fetching before a delivery. */
export function warningsOf(stops: readonly OnTheWay[]): readonly (OrderWarning | null)[] {
  return stops.map((stop, place) => {
    const [before, after] = [stops.slice(0, place), stops.slice(place + 1)]
    if (
      stop.dayPart !== null &&
      before.some(one => one.dayPart !== null && partRank(one.dayPart) > partRank(stop.dayPart))
    )
      return 'promise_comes_late'
    return stop.kind === 'fetch_back' && after.some(({ kind }) => kind !== 'fetch_back')
      ? 'fetched_before_delivery'
      : null
  })
}

/** When each part of the day is over, on the clock of the centre. */
const ENDS = { morning: '12:00', early_afternoon: '15:00', late_afternoon: '18:00' } as const

/** Whether the promise to an open stop has been broken by now: another day, or its part of the day is over. */
export function isBroken(
  promised: { readonly on: string; readonly dayPart: DayPart | null },
  now: { readonly day: string; readonly time: string },
): boolean {
  if (promised.on !== now.day) return promised.on < now.day
  return promised.dayPart !== null && now.time >= ENDS[promised.dayPart]
}

export type Loaded = { readonly code: string; readonly productId: string; readonly isClean: boolean }
export type LoadCheck = {
  /** Products that are promised and not on the van, once for each that is missing. */
  readonly missing: readonly string[]
  /** Codes of units that nobody on this round gets. */
  readonly extra: readonly string[]
  /** Codes of units that are not clean. */
  readonly dirty: readonly string[]
}

/** What was promised against what lies on the van: any ready unit of a product may stand in for another one of it. */
export function checkLoad(promised: readonly string[], lying: readonly Loaded[]): LoadCheck {
  const left = [...promised]
  const extra: string[] = []
  for (const { code, productId, isClean } of lying) {
    if (!isClean) continue
    const place = left.indexOf(productId)
    if (place < 0) extra.push(code)
    else left.splice(place, 1)
  }
  return { missing: left, extra, dirty: lying.filter(({ isClean }) => !isClean).map(({ code }) => code) }
}

export type LeaveRefusal = 'round_has_left' | 'round_is_empty' | 'van_is_dirty' | 'load_is_missing' | 'load_is_extra'
type LeaveFacts = LoadCheck & { readonly hasLeft: boolean; readonly stops: number }

/** A van leaves with exactly what its stops were promised, and nothing dirty beside it. */
export function decideLeave({ hasLeft, stops, dirty, missing, extra }: LeaveFacts): Result<null, LeaveRefusal> {
  if (hasLeft) return no('round_has_left')
  if (stops === 0) return no('round_is_empty')
  if (dirty.length > 0) return no('van_is_dirty')
  if (missing.length > 0) return no('load_is_missing')
  return extra.length > 0 ? no('load_is_extra') : yes(null)
}
