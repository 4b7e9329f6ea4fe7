import { addDays, type Day } from '#app/time/day.ts'
import type { Back, Story } from './story.ts'

export type Out = Story & { readonly rentalId: string }
/** A story whose device has come back. */
export type Returned = Out & { readonly back: Back }

export const isOut = (story: Story): story is Out => story.rentalId !== undefined
export const isReturned = (story: Story): story is Returned => isOut(story) && story.back !== undefined

/** Looked at the day after, disinfected a day later, tried, verified and released by another pair of eyes. */
const DAYS = { inspected: 1, precleaned: 1, disinfected: 2, dried: 2, tested: 3, verified: 3 } as const

export const dayOfStep = ({ back }: Returned, step: keyof typeof DAYS): Day =>
  addDays(back.on, back.cleaning === 'ready' ? DAYS[step] : 0)
