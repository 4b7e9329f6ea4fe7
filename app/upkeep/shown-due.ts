import type { Bilingual } from '#app/catalogue/category.ts'
import type { Day } from '#app/time/day.ts'
import { type Due, standingOf } from './due.ts'

type Kept = Due & {
  readonly planId: string
  readonly code: string
  readonly product: Bilingual
  readonly plan: Bilingual
  readonly blocks: boolean
  readonly hours: number
  readonly turnovers: number
}

/** What is due, with how it stands today. */
export const shownDue = (kept: Kept, today: Day) => {
  const { planId, code, product, plan, blocks, dueOn, dueAtHours, dueAtTurnovers, hours, turnovers } = kept
  const standing = standingOf(kept, { today, hours, turnovers })
  return { planId, code, product, plan, blocks, standing, dueOn, dueAtHours, dueAtTurnovers, hours }
}
