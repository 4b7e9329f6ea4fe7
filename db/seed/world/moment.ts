import type { Day } from '#app/time/day.ts'

/** An instant of a centre's day; the whole of China is eight hours before Greenwich. */
export const at = (day: Day, time: `${number}:${number}`): Date => new Date(`${day}T${time}:00+08:00`)
