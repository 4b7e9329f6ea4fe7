import type { UnitState } from '#app/inventory/unit.ts'
import { type Day, dayAt, daysBetween } from '#app/time/day.ts'

/** The states in which a unit waits for somebody's work, in the order of the way back to the shelf. */
export const WORK_STATES = ['quarantine', 'inspected', 'disinfected', 'repair', 'received'] as const
export type WorkState = (typeof WORK_STATES)[number]

export type Waiting = { readonly code: string; readonly zh: string; readonly en: string; readonly days: number }
export type Queue = { readonly state: WorkState; readonly oldestDays: number; readonly waiting: readonly Waiting[] }

type AtWork = {
  readonly code: string
  readonly zh: string
  readonly en: string
  readonly state: UnitState
  readonly since: Date
}

/** One queue for each kind of work, with whole days of waiting. */
export const queuesOf = (units: readonly AtWork[], today: Day): readonly Queue[] =>
  WORK_STATES.map(state => {
    const waiting = units
      .filter(unit => unit.state === state)
      .map(({ code, zh, en, since }) => ({ code, zh, en, days: Math.max(0, daysBetween(dayAt(since), today)) }))
    return { state, waiting, oldestDays: Math.max(0, ...waiting.map(({ days }) => days)) }
  })
