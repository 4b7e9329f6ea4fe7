import { no, type Result, yes } from '#app/result.ts'
import { type Day, dayNumber } from '#app/time/day.ts'
import type { Period } from '#app/time/period.ts'
import { arranged } from './arrangement.ts'
import {
  type Arrangement,
  type Board,
  boardOf,
  boardWithout,
  byUnit,
  linkedTo,
  meets,
  NOWHERE,
  type Pin,
  type Stay,
} from './board.ts'

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

/** Where the search gives up, in looks at a unit: pins that lie in the future can make it explode. */
const MOST_LOOKS = 1_200_000
const ASKED = 'asked'

/**
 * Finds a unit for a period: one that is free, else one that becomes free when few others' movable reservations move.
 * Refuses with `none_free` only when no arrangement serves everybody, and with `needs_a_person` when that is not known
 * within the budget.
 *
 * Reservations that stand on a unit which cannot go out, or in the way of what is pinned, get another one by the same plan.
 * One that could not get any even if nobody asked is no reason to refuse others: it stays, and holds what it holds.
 */
export function planFor({ units, held }: Fleet, asked: Period): Result<Plan, 'none_free' | 'needs_a_person'> {
  const own = { id: ASKED, unitId: '', ...spanOf(asked) }
  const movable = linkedTo(own, staysOf(held, true)).filter(stay => stay !== own)
  const board = boardOf(units, staysOf(held, false), [...movable, own])
  const nowhere = new Set(board.jobs.flatMap(({ id, lane }) => (lane === NOWHERE ? [id] : [])))
  const homeless = movable.filter(({ id }) => nowhere.has(id))
  const free = homeless.length === 0 ? tightestFree(units, staysOf(held), own) : undefined
  if (free !== undefined) return yes({ unitId: free, moves: [] })
  const found = arrangedForTheOwed(
    board,
    homeless.map(stay => ({ ...stay, lane: units.indexOf(stay.unitId) })),
  )
  if (typeof found === 'string') return no(found === 'none' ? 'none_free' : 'needs_a_person')
  const unitOf = ({ id }: Stay) => units[found.get(id) ?? NOWHERE] ?? ''
  const moving = movable.filter(stay => found.has(stay.id) && unitOf(stay) !== stay.unitId)
  return yes({ unitId: unitOf(own), moves: moving.map(stay => ({ id: stay.id, unitId: unitOf(stay) })) })
}

const spanOf = ({ from, to }: Period) => ({ from: dayNumber(from), to: dayNumber(to) })

const staysOf = (held: readonly Held[], isMovable?: boolean): readonly Stay[] =>
  held
    .filter(one => isMovable === undefined || one.isMovable === isMovable)
    .map(({ id, unitId, during }) => ({ id, unitId, ...spanOf(during) }))

/**
 * Everybody; or else all who have a place with those of the homeless who find one without harm to them if nobody asks, who
 * starts first first. The others stay, in the way of all.
 */
function arrangedForTheOwed(board: Board, homeless: readonly (Stay & Pin)[]): Arrangement {
  const effort = { left: MOST_LOOKS }
  const everybody = arranged(board, effort)
  if (everybody !== 'none' || homeless.length === 0) return everybody
  const leftOut = new Set([ASKED])
  const attempt = () => {
    const pins = homeless.filter(({ id }) => leftOut.has(id))
    return arranged(
      boardWithout(board, ({ id }) => leftOut.has(id), pins),
      effort,
    )
  }
  if (typeof attempt() !== 'string') return 'none'
  for (const { id } of homeless) leftOut.add(id)
  for (const { id } of homeless) {
    leftOut.delete(id)
    const found = attempt()
    if (found === 'unknown') return found
    if (found === 'none') leftOut.add(id)
  }
  leftOut.delete(ASKED)
  return attempt()
}

/** The free unit that is left with the least idle time around the period: long gaps stay for long rentals. */
function tightestFree(units: readonly string[], stays: readonly Stay[], own: Stay): string | undefined {
  const onUnit = byUnit(stays)
  const free = units.filter(unit => !onUnit.get(unit)?.some(stay => meets(stay, own)))
  const idle = new Map(free.map(unit => [unit, idleAround(own, onUnit.get(unit) ?? [])]))
  return free.toSorted((one, other) => (idle.get(one) ?? 0) - (idle.get(other) ?? 0))[0]
}

/** Longer than anything is planned ahead. */
const FAR = 10_000

function idleAround({ from, to }: Stay, stays: readonly Stay[]): number {
  const before = stays.reduce((least, stay) => (stay.to <= from ? Math.min(least, from - stay.to) : least), FAR)
  const after = stays.reduce((least, stay) => (stay.from >= to ? Math.min(least, stay.from - to) : least), FAR)
  return before + after
}

/** How many of these periods hold one and the same day, at most. */
export function peakOf(periods: readonly Period[]): number {
  const changes = periods.flatMap(({ from, to }): [Day, number][] => [
    [from, 1],
    [to, -1],
  ])
  changes.sort(([day, by], [other, byOther]) => (day < other ? -1 : day > other ? 1 : by - byOther))
  let [count, most] = [0, 0]
  for (const [, by] of changes) {
    count += by
    if (count > most) most = count
  }
  return most
}
