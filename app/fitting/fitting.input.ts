import { z } from 'zod'
import { BODY_MEASUREMENTS, type BodyMeasurement, HOME_LIMITS } from '#app/catalogue/measurement.ts'
import { DayInput } from '#app/time/day.input.ts'
import { FITTING_OUTCOMES } from './fitting.ts'
import {
  BODY_RANGE,
  HOME_RANGE,
  isYesNo,
  type MeasuredLimit,
  type Range,
  YES_NO_LIMITS,
  type YesNoLimit,
} from './measurement-range.ts'
import { SIGNATURE } from './signature.input.ts'

/** People type full-width digits, and leave out what there is none of. */
const read = (typed: unknown): unknown => {
  if (typeof typed !== 'string') return typed
  const tidy = typed.normalize('NFKC').trim()
  return tidy === '' ? undefined : Number(tidy)
}
const figure = ({ min, max }: Range) =>
  z
    .unknown()
    .transform(read)
    .pipe(
      z
        .number({ error: 'not_a_number' })
        .min(min, { error: 'not_possible' })
        .max(max, { error: 'not_possible' })
        .optional(),
    )
    .optional()
const yesOrNo = z
  .enum(['yes', 'no', ''])
  .transform(answer => (answer === '' ? undefined : answer === 'yes'))
  .optional()

const shapeOf = <Word extends string, Schema>(words: readonly Word[], of: (word: Word) => Schema) =>
  Object.fromEntries(words.map(word => [word, of(word)])) as { readonly [W in Word]: Schema }

const measured = HOME_LIMITS.filter((limit): limit is MeasuredLimit => !isYesNo(limit))

/** One tick is a text, several are a list. */
export const Ticks = z
  .union([z.string().transform(tick => [tick]), z.array(z.string())])
  .optional()
  .transform(ticks => ticks ?? [])

export const NewFitting = z.object({
  personId: z.uuid(),
  productId: z.uuid(),
  ...shapeOf<BodyMeasurement, ReturnType<typeof figure>>(BODY_MEASUREMENTS, word => figure(BODY_RANGE[word])),
  ...shapeOf<MeasuredLimit, ReturnType<typeof figure>>(measured, word => figure(HOME_RANGE[word])),
  ...shapeOf<YesNoLimit, typeof yesOrNo>(YES_NO_LIMITS, () => yesOrNo),
  /** Which of the category's cautions were looked at, by their place in its list. */
  cautions: Ticks,
  outcome: z.enum(FITTING_OUTCOMES, { error: 'required' }),
  advice: z.string({ error: 'required' }).trim().min(2, { error: 'required' }).max(2000),
  ...SIGNATURE,
})

export const NewWaiver = z.object({
  personId: z.uuid(),
  productId: z.uuid(),
  because: z.string({ error: 'required' }).trim().min(4, { error: 'too_small' }).max(1000),
  validUntil: DayInput,
})
