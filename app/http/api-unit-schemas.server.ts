import { z } from 'zod'
import { UNIT_STATES } from '#app/inventory/unit.ts'
import { MoveByReader } from '#app/stock/move-by-reader.input.ts'

/** What is asked of a unit, and answered. */

export { MoveByReader as UnitMoveRequest }
export const UnitPath = z.object({
  tag: z
    .string()
    .min(1)
    .max(100)
    .meta({ description: 'A code that the unit carries: its own, an earlier one, the maker’s, an older inventory’s' }),
})
export const UnitPlaceAnswer = z
  .object({
    code: z.string().meta({ examples: ['A2BCD3EF'] }),
    state: z.enum(UNIT_STATES),
    place: z.uuid(),
    hasMoved: z.boolean().meta({ description: 'False where it lay there already' }),
  })
  .meta({ id: 'UnitPlace' })
