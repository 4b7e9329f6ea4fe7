import { z } from 'zod'
import type { Fen } from '#app/money/fen.ts'
import { fenOf } from '#app/money/yuan.ts'
import { listedTerms, type TypedConditions, type TypedRent } from './price-terms.ts'
import { DAMAGES, EARLY_RETURNS, EXCHANGES, LATES, RENT_PERS, USUAL_CONDITIONS } from './rent.ts'

const WHOLE_BP = 10_000
const MOST_DAYS = 366
const { damage: usual, ...usually } = USUAL_CONDITIONS

/** A box that may stay empty: the way of reckoning it belongs to is not the one that was chosen. */
const optionalYuan = z
  .string()
  .default('')
  .transform((text, context): Fen | null => {
    if (text.trim() === '') return null
    const amount = fenOf(text)
    if (amount !== undefined) return amount
    context.addIssue({ code: 'custom', message: isNegative(text) ? BELOW.error : NO_AMOUNT.error })
    return z.NEVER
  })
const BELOW = { error: 'below_zero' } as const
const NO_AMOUNT = { error: 'not_an_amount' } as const
const isNegative = (text: string) => /^[-−]/.test(text.normalize('NFKC').trim())

const optionalDays = z
  .string()
  .default('')
  .refine(text => text.trim() === '' || /^[1-9]\d*$/.test(text.normalize('NFKC').trim()), { error: 'not_a_count' })
  .transform(text => (text.trim() === '' ? null : Number(text.normalize('NFKC'))))
  .refine(days => days === null || days <= MOST_DAYS, { error: 'too_big' })

/** 30 · 1.5 · 30 %, read as basis points. */
const percent = (unless: number) =>
  z
    .string()
    .default(String(unless / 100))
    .refine(text => text.trim() !== '', { error: 'required' })
    .refine(text => !isNegative(text), { error: 'below_zero', abort: true })
    .transform(text => fenOf(text.normalize('NFKC').replace('%', '')) ?? Number.NaN)
    .refine(bp => !Number.isNaN(bp), { error: 'not_a_percentage', abort: true })
    .refine(bp => bp <= WHOLE_BP, { error: 'share_above_the_whole' })
    .transform(Number)

/** How the rent of a price is reckoned and its conditions: what is not sent is as usual. */
export const priceTerms = {
  per: z.enum(RENT_PERS, { error: 'not_offered' }).default('month'),
  dayRent: optionalYuan,
  leastDays: optionalDays,
  terms: z
    .object({ 1: optionalYuan, 2: optionalYuan, 3: optionalYuan, 6: optionalYuan, 12: optionalYuan })
    .prefault({}),
  earlyReturn: z.enum(EARLY_RETURNS, { error: 'not_offered' }).default(usually.earlyReturn),
  late: z.enum(LATES, { error: 'not_offered' }).default(usually.late),
  exchange: z.enum(EXCHANGES, { error: 'not_offered' }).default(usually.exchange),
  damage: z
    .object({
      loss: percent(usual.lossBpPerMonth),
      least: percent(usual.leastBp),
      worn: percent(usual.shareBp.worn),
      damaged: percent(usual.shareBp.damaged),
      beyond_repair: percent(usual.shareBp.beyond_repair),
      lost: percent(usual.shareBp.lost),
    })
    .prefault({}),
}

type Complaining = {
  readonly addIssue: (issue: { code: 'custom'; message: string; path: (string | number)[] }) => void
}
type Whole = TypedRent & TypedConditions & { readonly deposit: Fen; readonly replacement: Fen }

/** What does not fit together, each at the box that is to be mended. */
export function checkTerms(typed: Whole, context: Complaining): void {
  const complain = (path: string, message: string) =>
    context.addIssue({ code: 'custom', message, path: path.split('.') })
  if (typed.deposit > typed.replacement) complain('deposit', 'deposit_above_value')
  if (typed.per === 'day' && typed.dayRent === null) complain('dayRent', 'required')
  if (typed.per === 'day' && typed.dayRent === 0) complain('dayRent', 'rent_is_nothing')
  if (typed.per === 'term') checkListed(typed, complain)
  DAMAGES.forEach((one, i) => {
    const lesser = DAMAGES[i - 1]
    if (lesser !== undefined && typed.damage[one] < typed.damage[lesser]) {
      const path = `damage.${one}`
      complain(path, 'worse_costs_less')
    }
  })
}

function checkListed(typed: TypedRent, complain: (path: string, message: string) => void): void {
  const terms = listedTerms(typed)
  if (terms.length === 0) complain('terms', 'no_term_listed')
  terms.forEach(({ months, fen }, i) => {
    const shorter = terms[i - 1]
    const path = `terms.${months}`
    if (shorter !== undefined && fen < shorter.fen) complain(path, 'longer_is_cheaper')
  })
}
