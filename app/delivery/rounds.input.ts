import { z } from 'zod'
import { tidyReference } from '#app/booking/reference.ts'
import { DayInput } from '#app/time/day.input.ts'
import { MISSED_OUTCOMES } from './visit-outcome.ts'

const id = z.uuid({ error: 'required' })
const reference = z.string().min(1).max(20).transform(tidyReference)
const unitCode = z.string({ error: 'required' }).trim().min(1, { error: 'required' }).max(200)
const MOST_STOPS = 200

export const PlanRound = z.object({ on: DayInput, driver: id, van: id })
export const WhichRound = z.object({ round: id })
export const StopOfRound = z.object({ round: id, reference })
export const OrderStops = z.object({
  round: id,
  /** The stop to move; without one the whole round is put into the order that is suggested. */
  reference: reference.optional(),
  where: z.union([z.enum(['up', 'down']), z.coerce.number().int().min(1).max(MOST_STOPS)]).optional(),
})
export const UnitOfRound = z.object({ round: id, unitCode })
export const RecordVisit = z.object({
  reference,
  outcome: z.enum(MISSED_OUTCOMES, { error: 'required' }),
  reason: z.string({ error: 'required' }).trim().min(1, { error: 'required' }).max(1000),
  /** When it happened, by the clock of a device that sends it later; its form does not ask. */
  at: z.iso.datetime({ offset: true }).optional(),
})
