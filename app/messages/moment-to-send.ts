import { addDays, type Day, dayAt, startOf } from '#app/time/day.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** Nobody's telephone rings for us from nine in the evening until eight in the morning. */
const QUIET_FROM = 21
const QUIET_UNTIL = 8

const at = (day: Day, hour: number): Date => new Date(startOf(day).getTime() + hour * HOUR)

/** Now, or when the night is over. Who has just pressed a button is answered at once. */
export function momentToSend(now: Date, isAnswer = false): Date {
  const today = dayAt(now)
  if (isAnswer) return now
  if (now < at(today, QUIET_UNTIL)) return at(today, QUIET_UNTIL)
  return now < at(today, QUIET_FROM) ? now : at(addDays(today, 1), QUIET_UNTIL)
}

/** How long we wait after each try that had no answer. */
const WAITS_MINUTES = [1, 5, 30, 120, 720] as const
export const MOST_TRIES = WAITS_MINUTES.length + 1

/** When it is tried again after so many tries; null once it has been tried often enough. */
export function nextTry(tries: number, now: Date): Date | null {
  const wait = WAITS_MINUTES[tries - 1]
  return wait === undefined ? null : new Date(now.getTime() + wait * MINUTE)
}

/** A sender that takes longer than this is thought to be dead, and another takes the message. */
export const leaseUntil = (now: Date): Date => new Date(now.getTime() + 2 * MINUTE)

/** How long a message is true: so many minutes, or as long as its day, because it says "tomorrow". */
export type Life = number | 'its_day'

/** When a message that goes out at `from` is no longer true; null where it stays so. */
export function trueUntil(from: Date, life: Life | undefined): Date | null {
  if (life === undefined) return null
  return life === 'its_day' ? startOf(addDays(dayAt(from), 1)) : new Date(from.getTime() + life * MINUTE)
}
