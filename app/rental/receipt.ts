import type { Day } from '#app/time/day.ts'

/** WQ-20260302-7KQ4M: the centre, the day, and what `word` adds so that no two are alike. */
export const receiptNumber = (centreCode: string, day: Day, word: string): string =>
  `${centreCode}-${day.replaceAll('-', '')}-${word.slice(0, 5)}`
