import { nextOpenDay, type Opening } from '#app/districts/opening.ts'
import { no, type Result, yes } from '#app/result.ts'
import { addDays, type Day } from '#app/time/day.ts'
import type { StopOutcome } from './job.ts'

/** What a driver writes down where a stop was not done; what was done says itself, by its hand-over or take-back. */
export const MISSED_OUTCOMES = ['nobody_home', 'refused', 'partly'] as const satisfies readonly StopOutcome[]

export type Follows = {
  /** A new stop is planned, on the next open day and in the same part of it. */
  readonly goesAgain: boolean
  /** The person gets a message about it. */
  readonly isTold: boolean
  /** It stays with the desk: nobody sets out again before somebody there has decided. */
  readonly waitsForDesk: boolean
}

const FOLLOWS: { readonly [Outcome in StopOutcome]: Follows } = {
  done: { goesAgain: false, isTold: false, waitsForDesk: false },
  nobody_home: { goesAgain: true, isTold: true, waitsForDesk: false },
  refused: { goesAgain: false, isTold: false, waitsForDesk: true },
  partly: { goesAgain: true, isTold: true, waitsForDesk: false },
}

export type VisitRefusal = 'stop_is_not_open' | 'visit_needs_a_reason'
type Facts = { readonly isOpen: boolean; readonly outcome: StopOutcome; readonly reason: string }

export function decideVisit({ isOpen, outcome, reason }: Facts): Result<Follows, VisitRefusal> {
  if (!isOpen) return no('stop_is_not_open')
  return outcome !== 'done' && reason.trim() === '' ? no('visit_needs_a_reason') : yes(FOLLOWS[outcome])
}

const LONGEST_AGO_MS = 3 * 24 * 60 * 60 * 1000

/** When somebody stood at the door: as the device says, unless that lies ahead or more than three days back. */
export function momentOfVisit(said: string | undefined, now: Date): Date {
  const ago = said === undefined ? 0 : now.getTime() - Date.parse(said)
  return ago > 0 && ago <= LONGEST_AGO_MS ? new Date(now.getTime() - ago) : now
}

/** The day on which somebody goes there again. */
export const nextTry = (opening: Opening, today: Day): Day => nextOpenDay(opening, addDays(today, 1))
