import type { WordKind } from '#app/people/word-left.ts'

/** What somebody is reminded of, before it is too late to do something about it. */
export const REMINDERS = [
  'coming_tomorrow',
  'collect_tomorrow',
  'due_soon',
  'due_tomorrow',
  'overdue',
] as const satisfies readonly WordKind[]
export type Reminder = (typeof REMINDERS)[number]

/** A week before it is due; a telephone that was off, or a worker that stood still, is made up for until two days before. */
export const DUE_SOON_DAYS = 7
/** Who is late is told on the day after, and then once a week. */
export const OVERDUE_EVERY_DAYS = 7
