import { type Fleet, type Held, planFor } from '#app/allotment/plan.ts'
import { addDays, dayOf } from '#app/time/day.ts'
import { overlaps, type Period } from '#app/time/period.ts'
import { ratio, report } from './measure.ts'

const FIRST = dayOf('2026-03-02')
const days = (from: number, lasts: number): Period => ({ from: addDays(FIRST, from), to: addDays(FIRST, from + lasts) })

/** A centre of 50 units and 500 reservations that may move. All numbers of days. */
type Kind = {
  readonly seed: number
  /** What people rent for, with turnaround. */
  readonly lasts: readonly number[]
  /** Over how many days their starts are spread: the fewer, the fuller. */
  readonly over: number
  /** How many of ten start on the day on which another ends. */
  readonly snug: number
  /** How many units are out now. */
  readonly out: number
  /** How many times a unit is set aside later, and for how long at most. */
  readonly setAside: number
  readonly asideFor: number
  /** How many units have broken down since their reservations were promised. */
  readonly broken: number
  readonly asked: readonly [from: number, lasts: number]
}

const [UNITS, RESERVATIONS] = [50, 500]

/** Numbers below `count` that look random and are the same in every run (mulberry32). */
function numbersFrom(seed: number) {
  let state = seed
  return (count: number): number => {
    state = (state + 0x6d2b79f5) | 0
    const once = Math.imul(state ^ (state >>> 15), 1 | state)
    const twice = (once + Math.imul(once ^ (once >>> 7), 61 | once)) ^ once
    return Math.floor((((twice ^ (twice >>> 14)) >>> 0) / 2 ** 32) * count)
  }
}

function fleetOf(kind: Kind): Fleet {
  const below = numbersFrom(kind.seed)
  const units = Array.from({ length: UNITS }, (_, index) => `unit ${index}`)
  const held: Held[] = []
  const ends: number[] = []
  const put = (unit: number, from: number, lasts: number, isMovable: boolean): boolean => {
    const one = { id: String(held.length), unitId: units[unit] ?? '', during: days(from, lasts), isMovable }
    if (held.some(other => other.unitId === one.unitId && overlaps(other.during, one.during))) return false
    held.push(one)
    ends.push(from + lasts)
    return true
  }
  for (let unit = 0; unit < kind.out; unit++) put(unit, -30, 31 + below(kind.lasts[0] ?? 1), false)
  for (let times = 0; times < kind.setAside; times++)
    put(below(UNITS), below(kind.over), 2 + below(kind.asideFor), false)
  for (let placed = 0, tries = 0; placed < RESERVATIONS; tries++) {
    // Where nothing more fits in between, the rest comes behind.
    const later = Math.floor(tries / 20_000) * kind.over
    const from = later + (below(10) < kind.snug ? (ends[below(ends.length)] ?? 0) % kind.over : below(kind.over))
    if (put(below(UNITS), from, kind.lasts[below(kind.lasts.length)] ?? 1, true)) placed++
  }
  return { units: units.slice(kind.broken), held }
}

const RENTED = [33, 63, 93, 183]
/** The worst of some thousand kinds tried at random and bettered step by step, and one that is like a good centre. */
const KINDS: readonly Kind[] = [
  // Half of the fleet out, some days of service ahead.
  { seed: 1, lasts: RENTED, over: 700, snug: 5, out: 25, setAside: 20, asideFor: 14, broken: 0, asked: [200, 93] },
  // Nearly full, with much set aside ahead: the budget is spent.
  {
    seed: 825593,
    lasts: [5, 6, 7, 8, 9, 10, 11],
    over: 111,
    snug: 1,
    out: 20,
    setAside: 142,
    asideFor: 30,
    broken: 1,
    asked: [84, 8],
  },
  // Units have broken down, and not all who had been promised them can be served: the budget is spent.
  {
    seed: 158914,
    lasts: [183],
    over: 243,
    snug: 9,
    out: 22,
    setAside: 108,
    asideFor: 60,
    broken: 5,
    asked: [448, 183],
  },
  { seed: 578357, lasts: RENTED, over: 878, snug: 10, out: 5, setAside: 20, asideFor: 14, broken: 4, asked: [34, 93] },
  {
    seed: 97263,
    lasts: [33, 34, 35],
    over: 208,
    snug: 9,
    out: 11,
    setAside: 152,
    asideFor: 14,
    broken: 4,
    asked: [71, 183],
  },
]

/** Planning in the worst of these worlds, whether or not the budget is spent: a promise waits for it with the stock locked. */
export async function rearranging() {
  const ratios: number[] = []
  for (const kind of KINDS) {
    const [fleet, asked] = [fleetOf(kind), days(...kind.asked)]
    ratios.push(await ratio(() => planFor(fleet, asked), sorting, { rounds: 9, times: 2 }))
  }
  report({
    name: 'rearrange',
    value: Math.max(...ratios),
    unit: 'times as long',
    better: 'lower',
    against: 'sorting 100,000 random numbers',
  })
}

const sorting = () => Array.from({ length: 100_000 }, Math.random).sort((one, other) => one - other)
