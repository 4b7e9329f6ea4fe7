import { type Day, dayAt, daysBetween } from '#app/time/day.ts'

/** The states in which a unit waits for somebody's work, in the order of the way back to the shelf. */
export const WORK_STATES = [
  'quarantine',
  'inspected',
  'precleaned',
  'disinfected',
  'dried',
  'tested',
  'repair',
  'received',
] as const
export type WorkState = (typeof WORK_STATES)[number]
export const isWorkState = (word: string | null): word is WorkState => WORK_STATES.some(state => state === word)

/** How many units wait for one kind of work in one place, and how long the first of them has waited. */
export type Pile = {
  readonly placeId: string
  readonly zh: string
  readonly en: string
  readonly state: WorkState
  readonly count: number
  readonly oldestDays: number
}

type Counted = Omit<Pile, 'oldestDays'> & { readonly since: Date }

/** Whole days of waiting; piles in the order of the way back. */
export const pilesOf = (counted: readonly Counted[], today: Day): readonly Pile[] =>
  WORK_STATES.flatMap(state =>
    counted
      .filter(pile => pile.state === state)
      .map(({ since, ...pile }) => ({ ...pile, oldestDays: daysSince(since, today) })),
  )

export const daysSince = (since: Date, today: Day): number => Math.max(0, daysBetween(dayAt(since), today))
