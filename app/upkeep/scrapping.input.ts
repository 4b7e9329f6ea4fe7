import { z } from 'zod'
import { UnitCodeInput } from '#app/inventory/unit.input.ts'
import { SCRAPPING_DECISIONS, SCRAPPING_GROUNDS } from './scrapping.ts'

export const ProposeScrapping = z.object({
  code: UnitCodeInput,
  ground: z.enum(SCRAPPING_GROUNDS, { error: 'not_offered' }),
  note: z.string().trim().min(1, { error: 'required' }).max(1000),
})

export const DecideScrapping = z.object({
  code: UnitCodeInput,
  decision: z.enum(SCRAPPING_DECISIONS, { error: 'not_offered' }),
})
