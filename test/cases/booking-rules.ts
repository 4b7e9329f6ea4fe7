import { expect } from 'vitest'
import { type Keeping, keptFor } from '#app/allotment/keeping.ts'
import { type Fleet, type Held, peakOf, planFor } from '#app/allotment/plan.ts'
import { mostHeld } from '#app/allotment/room.ts'
import { mayBecome } from '#app/booking/reservation.ts'
import { addDays, type Day, dayOf } from '#app/time/day.ts'
import { overlaps, type Period } from '#app/time/period.ts'

/**
 * The cases that rules alone answer. A numbered day is so many days after a Monday. An instant stands for a day too: the
 * minute that it is, counted in days from the same Monday, so that what comes before what, and by how much, stays as it was.
 */

const FIRST = dayOf('2026-03-02')
export const numbered = (from: number, to: number): Period => ({ from: addDays(FIRST, from), to: addDays(FIRST, to) })

const MINUTE = 60_000
const EARLIEST = Date.parse('2030-03-01T00:00Z')
const LATEST = Date.parse('2030-06-01T00:00Z')

/** A minute of spring 2030 as a day; the text is of no zone, and none is read into it. */
function minute(text: string): Day {
  const at = Date.parse(`${text}Z`)
  if (at < EARLIEST || at > LATEST) throw new RangeError(text)
  return addDays(FIRST, (at - EARLIEST) / MINUTE)
}
type Instants = readonly [from: string, to: string]
const spanOf = ([from, to]: Instants): Period => ({ from: minute(from), to: minute(to) })

export const ALWAYS = { openWeekdays: [1, 2, 3, 4, 5, 6, 7], closures: [] }
const keeping = (turnaroundDays: number): Keeping => ({
  ...{ now: new Date(0), today: FIRST, opening: ALWAYS, preparationDays: 0, turnaroundDays },
})

type Interval = readonly [from: number, to: number, howMany: number]
const repeated = (intervals: readonly Interval[], period: (from: number, to: number) => Period): readonly Period[] =>
  intervals.flatMap(([from, to, howMany]) => Array.from({ length: howMany }, () => period(from, to)))

const unitsOf = (count: number): readonly string[] => Array.from({ length: count }, (_, place) => String(place))

/** Periods on the first units that are free for them, as reservations that may move. */
function shelved(count: number, periods: readonly Period[]): Fleet {
  const held: Held[] = []
  for (const [place, during] of periods.entries()) {
    const plan = planFor({ units: unitsOf(count), held }, during)
    if (!plan.ok) throw new Error('the case itself does not fit')
    held.push({ id: String(place), unitId: plan.value.unitId, during, isMovable: true })
  }
  return { units: unitsOf(count), held }
}

type Run = (input: unknown, expected: unknown) => void
/** Both come from the file, and what a kind of case holds is said where it is run. */
const run =
  <Input, Expected>(check: (input: Input, expected: Expected) => void): Run =>
  (input, expected) =>
    check(input as Input, expected as Expected)

type Stay = readonly [unit: number, from: number, to: number]
type Allocation = {
  readonly units: number
  readonly pinned: readonly Stay[]
  readonly movable: readonly Stay[]
  readonly request: readonly [from: number, to: number]
}
type Allocated = { readonly [key in 'first_free_unit_accepts' | 'peak_count_accepts' | 'feasible']: boolean }

function allocation({ units, pinned, movable, request }: Allocation, expected: Allocated) {
  const stays = [
    ...pinned.map(stay => ({ stay, isMovable: false })),
    ...movable.map(stay => ({ stay, isMovable: true })),
  ]
  const held = stays.map(({ stay: [unit, from, to], isMovable }, place) => ({
    ...{ id: String(place), unitId: String(unit), during: numbered(from, to), isMovable },
  }))
  const asked = numbered(...request)
  const plan = planFor({ units: unitsOf(units), held }, asked)
  expect(plan.ok ? 'feasible' : plan.refusal).toBe(expected.feasible ? 'feasible' : 'none_free')
  expect(plan.ok && plan.value.moves.length === 0).toBe(expected.first_free_unit_accepts)
  expect(mostHeld({ units: unitsOf(units), held }, asked) < units).toBe(expected.peak_count_accepts)
}

const STATE = { RESERVED: 'confirmed', OVERDUE: 'handed_over' } as const
const BECOMES = { check_in: 'closed', reserve: 'requested' } as const

export const RULES: { readonly [kind: string]: Run } = {
  pair_overlap: run<{ existing: Instants; request: Instants }, { half_open_overlap: boolean }>(
    ({ existing, request }, expected) => {
      const [one, other] = [spanOf(existing), spanOf(request)]
      expect(overlaps(one, other)).toBe(expected.half_open_overlap)
      expect(overlaps(other, one)).toBe(expected.half_open_overlap)
      const fleet = { units: ['A'], held: [{ id: 'it', unitId: 'A', during: one, isMovable: false }] }
      expect(planFor(fleet, other).ok).toBe(!expected.half_open_overlap)
    },
  ),
  peak_concurrent: run<{ intervals_day: readonly Interval[] }, { peak: number }>((input, { peak }) =>
    expect(peakOf(repeated(input.intervals_day, numbered))).toBe(peak),
  ),
  day_inclusive_request: run<
    { total: number; existing_day_inclusive: readonly Interval[]; request: Interval },
    { available: number; accept: boolean }
  >(({ total, existing_day_inclusive, request: [from, to] }, { available, accept }) => {
    const inclusive = (first: number, last: number) => numbered(first, last + 1)
    const fleet = shelved(total, repeated(existing_day_inclusive, inclusive))
    expect(total - mostHeld(fleet, inclusive(from, to))).toBe(available)
    expect(planFor(fleet, inclusive(from, to)).ok).toBe(accept)
  }),
  allocation: run(allocation),
  turnaround: run<{ existing: Instants; request: Instants; buffer_hours: number }, { clash: boolean }>(
    ({ existing, request, buffer_hours }, { clash }) => {
      const [during, asked] = [existing, request].map(one => keptFor(spanOf(one), keeping(buffer_hours * 60)))
      if (!during || !asked) throw new Error('nothing to compare')
      const fleet = { units: ['A'], held: [{ id: 'it', unitId: 'A', during, isMovable: false }] }
      expect(!planFor(fleet, asked).ok).toBe(clash)
    },
  ),
  state_transition: run<{ from: keyof typeof STATE; action: keyof typeof BECOMES }, { allowed: boolean }>(
    ({ from, action }, { allowed }) => expect(mayBecome(STATE[from], BECOMES[action])).toBe(allowed),
  ),
}
