import { z } from 'zod'
import { HYGIENE_CLASSES } from '#app/catalogue/category.ts'
import { MATERIALS } from '#app/catalogue/material.ts'
import { CONTAMINATIONS } from '#app/delivery/job.ts'
import { DayInput } from '#app/time/day.input.ts'
import { DISINFECTION_AGENTS } from '../disinfection.ts'
import { DISINFECTION_METHODS, METHODS_WITH_AN_AGENT } from '../method.ts'

const version = z.coerce.number().int().min(1)
const figure = z
  .string()
  .trim()
  .regex(/^\d{1,6}(\.\d)?$/, { error: 'not_a_number' })
  .transform(Number)
const empty = (sent: unknown) => (sent === '' || sent === undefined ? null : sent)
const orNothing = z.preprocess(sent => (sent === '' || sent === undefined ? '0' : sent), figure)
const orNull = z.preprocess(empty, figure.nullable())
const whole = z
  .string()
  .trim()
  .regex(/^\d{1,4}$/, { error: 'not_a_number' })
  .transform(Number)

const where = {
  version,
  material: z.enum(MATERIALS, { error: 'not_offered' }),
  hygiene: z.enum(HYGIENE_CLASSES, { error: 'not_offered' }),
  contamination: z.enum(CONTAMINATIONS, { error: 'not_offered' }),
  method: z.enum(DISINFECTION_METHODS, { error: 'not_offered' }),
  agent: z.preprocess(empty, z.enum(DISINFECTION_AGENTS, { error: 'not_offered' }).nullable()),
}
const agentFits = ({ method, agent }: { method: (typeof DISINFECTION_METHODS)[number]; agent: string | null }) =>
  METHODS_WITH_AN_AGENT.includes(method) === (agent !== null)
const NO_FIT = { path: ['agent'], error: 'not_offered' }

/** One row of a draft, as a form sends it. */
export const ChangeRow = z
  .object({
    ...where,
    ...{ least: orNothing, most: orNothing, minutes: whole, leastC: orNull, mostC: orNull },
    ...{ rinse: z.literal('yes').optional(), discardsParts: z.literal('yes').optional() },
    source: z.string().trim().min(1, { error: 'required' }).max(300),
  })
  .refine(agentFits, NO_FIT)

export const DropRow = z.object(where).refine(agentFits, NO_FIT)

const days = whole.pipe(z.number().min(1, { error: 'not_a_count' }).max(3650))

/** From which day a draft is to hold, how long labels are valid by it, and where its figures come from. */
export const SetTable = z.object({
  ...{ version, fromOn: DayInput },
  ...{ none: days, intact_skin: days, intact_skin_excreta: days, mucosa: days },
  source: z.string().trim().min(1, { error: 'required' }).max(300),
})
export const DraftTable = z.object({})
export const WhichTable = z.object({ version })
