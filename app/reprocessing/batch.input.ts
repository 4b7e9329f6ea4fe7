import { z } from 'zod'
import { UnitCodeInput } from '#app/inventory/unit.input.ts'
import { DayInput } from '#app/time/day.input.ts'
import { DISINFECTION_AGENTS } from './disinfection.ts'
import { DISINFECTION_METHODS, METHODS_WITH_AN_AGENT } from './method.ts'

/** A basin, a cabinet or a machine holds no more. */
export const MOST_IN_A_BATCH = 100
const A_DAY = 24 * 60 * 60_000

const words = (most: number) => z.string().trim().max(most).optional().default('')
const orNull = <T extends z.ZodType>(schema: T) =>
  z.preprocess(sent => (sent === '' || sent === undefined ? null : sent), schema.nullable())
const decimal = (form: RegExp) => z.string().trim().regex(form, { error: 'not_a_number' }).transform(Number)

/** Codes as they were scanned: ticked in a list, or one a line; one that was scanned twice is in it once. */
export const codesOf = (sent: unknown): readonly string[] => {
  const texts = (Array.isArray(sent) ? sent : [sent]).filter((one): one is string => typeof one === 'string')
  return [...new Set(texts.flatMap(text => text.split(/[\s,，;；、]+/)).filter(code => code !== ''))]
}

const way = z.string({ error: 'not_offered' }).transform((name, context) => {
  const [method, agent] = name.split(':')
  const known = {
    method: DISINFECTION_METHODS.find(one => one === method),
    agent: DISINFECTION_AGENTS.find(one => one === agent) ?? null,
  }
  if (!known.method || METHODS_WITH_AN_AGENT.includes(known.method) !== (known.agent !== null)) {
    context.addIssue({ code: 'custom', message: 'not_offered' })
    return z.NEVER
  }
  return { method: known.method, agent: known.agent }
})

/** A wall clock of the centre, as `datetime-local` sends it. */
const clock = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/, { error: 'not_a_time' })
  .transform(text => new Date(`${text}:00+08:00`))
  .refine(at => !Number.isNaN(at.getTime()), { error: 'not_a_time' })

/** One filling, as it was measured. What stands on the bottle is asked of methods with an agent. */
export const RecordBatch = z
  .object({
    codes: z.preprocess(codesOf, z.array(UnitCodeInput).min(1, { error: 'required' }).max(MOST_IN_A_BATCH)),
    way,
    agentMaker: words(60),
    lotNo: words(60),
    agentExpiresOn: orNull(DayInput),
    targetStrength: orNull(decimal(/^\d{1,6}(\.\d)?$/)),
    strength: orNull(decimal(/^\d{1,6}(\.\d)?$/)),
    temperatureC: orNull(decimal(/^\d{1,3}(\.\d)?$/)),
    startedAt: clock,
    endedAt: clock,
    partsReplaced: z.literal('yes').optional(),
  })
  .refine(({ startedAt, endedAt }) => startedAt <= endedAt, { path: ['endedAt'], error: 'before_the_start' })
  .refine(({ startedAt, endedAt }) => endedAt.getTime() - startedAt.getTime() <= A_DAY, {
    path: ['startedAt'],
    error: 'too_long_ago',
  })
  .refine(({ way, lotNo }) => way.agent === null || lotNo !== '', { path: ['lotNo'], error: 'required' })
  .refine(({ way, agentExpiresOn }) => way.agent === null || agentExpiresOn !== null, {
    path: ['agentExpiresOn'],
    error: 'required',
  })
  .refine(({ way, strength }) => strength !== null || !needsStrength(way), { path: ['strength'], error: 'required' })
  .refine(({ way, temperatureC }) => temperatureC !== null || !needsTemperature(way), {
    path: ['temperatureC'],
    error: 'required',
  })

type Named = { readonly method: (typeof DISINFECTION_METHODS)[number]; readonly agent: unknown }
const needsStrength = ({ method, agent }: Named) => agent !== null || method === 'ozone' || method === 'uv'
const needsTemperature = ({ method }: Named) => method === 'steam' || method === 'laundry'
