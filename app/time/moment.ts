import type { Day } from './day.ts'

/** The instant at which something is asked, and the day that it is at the centre. */
export type Moment = { readonly now: Date; readonly today: Day }
