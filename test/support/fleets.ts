import fc from 'fast-check'
import type { Fleet, Held, Plan } from '#app/allotment/plan.ts'
import { addDays, type Day, dayOf } from '#app/time/day.ts'
import { overlaps, type Period } from '#app/time/period.ts'

/** Worlds to plan in, and ways to know the right answer that share nothing with the planner. */

const FIRST = dayOf('2026-03-02')
const [EARLIEST, LATEST] = [-200, 1_500]
const calendar = Array.from({ length: LATEST - EARLIEST }, (_, index) => addDays(FIRST, index + EARLIEST))
const dayAfter = (days: number): Day => {
  const day = calendar[days - EARLIEST]
  if (!day) throw new RangeError('outside the calendar of the worlds')
  return day
}
/** Half-open, counted from a Monday in spring. */
export const days = (from: number, to: number): Period => ({ from: dayAfter(from), to: dayAfter(to) })

const TURNAROUND = 3
/** What people rent for, with the days after it in which the unit is made ready. */
const lengths = fc.constantFrom(30, 60, 90, 180).map(rented => rented + TURNAROUND)

/** What somebody wants: a start, and for how long. */
export const requests = fc
  .record({ from: fc.nat(365), lasts: lengths })
  .map(({ from, lasts }): Period => days(from, from + lasts))

type Wish = { readonly unit: number; readonly from: number; readonly lasts: number }
const wishes = (from: number, lasts: fc.Arbitrary<number>, counts: { minLength: number; maxLength: number }) =>
  fc.array(fc.record({ unit: fc.nat(), from: fc.nat(from), lasts }), { ...counts, size: 'max' })

/**
 * A centre over a year: rentals that are out now, units prepared for this week, days of service ahead, and reservations that
 * were put one behind the other as they came, so that some fleets are nearly full and others nearly empty.
 */
export const fleets = ({ units: most, reservations }: { units: number; reservations: number }): fc.Arbitrary<Fleet> =>
  fc
    .record({
      count: fc.integer({ min: Math.ceil(most / 3), max: most }),
      out: wishes(0, fc.integer({ min: 1, max: 120 }), { minLength: 0, maxLength: most }),
      prepared: wishes(7, lengths, { minLength: 0, maxLength: 2 }),
      service: wishes(365, fc.integer({ min: 2, max: 14 }), { minLength: 0, maxLength: most }),
      reserved: wishes(365, lengths, { minLength: Math.floor(reservations / 2), maxLength: reservations }),
    })
    .map(({ count, out, prepared, service, reserved }) => {
      const units = Array.from({ length: count }, (_, index) => `unit ${index}`)
      const held: Held[] = []
      const put = (isMovable: boolean) => (wish: Wish) => {
        const first = wish.unit % count
        for (const unitId of [...units.slice(first), ...units.slice(0, first)]) {
          const during = firstFree(held, unitId, wish)
          if (!during) continue
          held.push({ id: String(held.length), unitId, during, isMovable })
          return
        }
      }
      out.map(wish => ({ ...wish, from: -14 })).forEach(put(false))
      prepared.forEach(put(false))
      service.forEach(put(false))
      reserved.forEach(put(true))
      return { units, held }
    })

/** On the day wished for, or up to a fortnight later. */
function firstFree(held: readonly Held[], unitId: string, { from, lasts }: Wish): Period | undefined {
  const on = held.filter(one => one.unitId === unitId)
  return Array.from({ length: 14 }, (_, later) => days(from + later, from + later + lasts)).find(
    during => !on.some(one => overlaps(one.during, during)),
  )
}

/** What holds the units when a plan is carried out. */
export function carriedOut({ units, held }: Fleet, { unitId, moves }: Plan, during: Period, id = 'asked'): Fleet {
  const moved = new Map(moves.map(move => [move.id, move.unitId]))
  const others = held.map(one => ({ ...one, unitId: moved.get(one.id) ?? one.unitId }))
  return { units, held: [...others, { id, unitId, during, isMovable: true }] }
}

export const without = ({ units, held }: Fleet, id: string): Fleet => ({
  units,
  held: held.filter(one => one.id !== id),
})

/** Pairs that hold one unit on the same day. */
export const clashesIn = ({ held }: Fleet): readonly string[] =>
  held.flatMap((one, index) =>
    held
      .slice(index + 1)
      .filter(other => one.unitId === other.unitId && overlaps(one.during, other.during))
      .map(other => `${one.id} and ${other.id}`),
  )

/** Whether these periods all find room beside what is pinned: tries every unit for each. For a handful of periods. */
export function fitsByTrying({ units, held }: Fleet, periods: readonly Period[]): boolean {
  const [during, ...rest] = periods
  if (!during) return true
  return units
    .filter(unitId => !held.some(one => one.unitId === unitId && overlaps(one.during, during)))
    .some(unitId => fitsByTrying({ units, held: [...held, { id: '', unitId, during, isMovable: false }] }, rest))
}

/**
 * The same, for as many as a centre has: lets them start one after the other. What is still to come of a unit is all that matters to those who
 * start later, so a set of units that has failed once fails again.
 */
export function fitsByDays({ units, held }: Fleet, periods: readonly Period[]): boolean {
  const inOrder = periods.toSorted((one, other) => (one.from < other.from ? -1 : 1))
  const failed = new Set<string>()
  const start = (index: number, until: readonly (Day | '')[], pins: readonly (readonly Period[])[]): boolean => {
    const during = inOrder[index]
    if (!during) return true
    const ahead = pins.map(some => some.filter(({ to }) => to > during.from))
    const names = ahead.map((some, unit) => {
      const end = until[unit] ?? ''
      return `${end > during.from ? end : ''}${some.map(({ from, to }) => `${from}-${to}`).join()}`
    })
    const state = `${index} ${names.toSorted().join(' ')}`
    if (failed.has(state)) return false
    const isFree = (unit: number) =>
      (until[unit] ?? '') <= during.from && !ahead[unit]?.some(pin => overlaps(pin, during))
    const open = units.map((_, unit) => unit).filter(unit => isFree(unit) && names.indexOf(names[unit] ?? '') === unit)
    if (open.some(unit => start(index + 1, until.with(unit, during.to), ahead))) return true
    failed.add(state)
    return false
  }
  const pinned = units.map(unitId => held.filter(one => one.unitId === unitId).map(({ during }) => during))
  return start(
    0,
    units.map(() => ''),
    pinned,
  )
}

type Oracle = (fleet: Fleet, periods: readonly Period[]) => boolean

/** Whether everybody can be served with the one who asks, by one of the two ways above. */
export function isFeasible({ units, held }: Fleet, asked: Period, fits: Oracle = fitsByDays): boolean {
  const pinned = held.filter(({ isMovable }) => !isMovable)
  const movable = held.filter(({ isMovable }) => isMovable).map(({ during }) => during)
  return fits({ units, held: pinned }, [...movable, asked])
}

/**
 * The same when units have gone or are late. If not even those who have been promised something can all be served, those
 * without a place get one in turn, who starts first first, where that harms nobody; the others stay in the way.
 */
export function isFeasibleForTheOwed({ units, held }: Fleet, asked: Period): boolean {
  const pinned = held.filter(({ isMovable }) => !isMovable)
  const stands = (one: Held) =>
    units.includes(one.unitId) &&
    !pinned.some(other => other.unitId === one.unitId && overlaps(other.during, one.during))
  const movable = held.filter(({ isMovable }) => isMovable).toSorted(byStart)
  const homeless = movable.filter(one => !stands(one))
  const fits = (staying: readonly Held[], ...also: readonly Period[]) => {
    const moving = movable.filter(one => !staying.includes(one)).map(({ during }) => during)
    return fitsByDays({ units, held: [...pinned, ...staying] }, [...moving, ...also])
  }
  if (fits([], asked)) return true
  if (fits([])) return false
  const left = homeless.reduce<readonly Held[]>((staying, one) => {
    const others = staying.filter(other => other !== one)
    return fits(others) ? others : staying
  }, homeless)
  return fits(left, asked)
}

const byStart = ({ during: one }: Held, { during: other }: Held) =>
  one.from < other.from ? -1 : one.from > other.from ? 1 : one.to > other.to ? -1 : one.to < other.to ? 1 : 0

/** Fleets in which a unit has broken down, or what is pinned takes longer than was planned, or both. */
export const withMishaps = (worlds: fc.Arbitrary<Fleet>): fc.Arbitrary<Fleet> =>
  fc
    .record({ fleet: worlds, isBroken: fc.boolean(), late: fc.integer({ min: 0, max: 40 }) })
    .map(({ fleet: { units, held }, isBroken, late }) => ({
      units: isBroken ? units.slice(1) : units,
      held: held.map(one => {
        const end = calendar.indexOf(one.during.to) + EARLIEST
        const isLate = !one.isMovable && end < 90
        return isLate ? { ...one, during: { from: one.during.from, to: dayAfter(end + late) } } : one
      }),
    }))

/** Whether a day lies between two periods that no reservation which may move goes across: neither can matter to the other. */
export function areApart({ held }: Fleet, one: Period, other: Period): boolean {
  const [earlier, later] = one.from < other.from ? [one, other] : [other, one]
  const movable = held.filter(({ isMovable }) => isMovable).map(({ during }) => during)
  return [earlier, ...movable]
    .map(({ to }) => to)
    .some(day => earlier.to <= day && day <= later.from && !movable.some(({ from, to }) => from < day && day < to))
}
