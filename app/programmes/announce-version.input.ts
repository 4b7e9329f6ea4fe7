import { z } from 'zod'
import type { UserClass } from '#app/people/user-class.ts'
import { DayInput } from '#app/time/day.input.ts'

const text = (max: number) => z.string().trim().min(1, { error: 'required' }).max(max)

/** 80 or 62.5 per cent, as it is typed, read as basis points. */
const Percentage = z
  .string()
  .default('')
  .transform((typed, context): number => {
    if (typed.trim() === '') return 0
    const [, whole, part = ''] = /^(\d{1,3})(?:\.(\d{1,2}))?$/.exec(typed.normalize('NFKC').replace(/[\s%]/g, '')) ?? []
    const shareBp = Number(whole) * 100 + Number(part.padEnd(2, '0'))
    if (shareBp >= 0 && shareBp <= 10_000) return shareBp
    context.addIssue({ code: 'custom', message: 'not_a_percentage' })
    return z.NEVER
  })

/** One field for each class. An empty one means that the class gets nothing. */
const shares = {
  share_hardship_disabled: Percentage,
  share_local_elderly: Percentage,
  share_local_ill: Percentage,
  share_other: Percentage,
} as const satisfies { readonly [Class in UserClass as `share_${Class}`]: unknown }

/** The next version of a programme that runs, from a day on. */
export const AnnounceVersion = z.object({
  code: text(60),
  zh: text(60),
  en: text(60),
  fundingSource: text(120),
  source: text(300),
  firstOn: DayInput,
  isConfirmed: z.literal('yes', { error: 'not_offered' }).optional(),
  ...shares,
})
