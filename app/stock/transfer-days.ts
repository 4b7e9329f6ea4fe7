import { addDays, type Day } from '#app/time/day.ts'
import type { Period } from '#app/time/period.ts'

/** So long a unit counts as on its way when nobody says that it has arrived: longer than anybody may reserve ahead. */
const MOST_DAYS = 366

/** The days on which nobody may be promised a unit that leaves today. */
export const daysOnTheWay = (today: Day): Period => ({ from: today, to: addDays(today, MOST_DAYS) })
