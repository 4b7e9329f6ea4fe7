import { type Fen, NOTHING } from '#app/money/fen.ts'
import { yuanText } from '#app/money/yuan.ts'
import { type Conditions, DAMAGES, type Damage, type Rent, type RentPer } from './rent.ts'

/** The terms that a price may list. */
export const TERM_MONTHS = [1, 2, 3, 6, 12] as const
type TermMonths = (typeof TERM_MONTHS)[number]

/** How the rent is reckoned, as a form sends it: the boxes of the ways that are not chosen may stay empty. */
export type TypedRent = {
  readonly per: RentPer
  readonly dayRent: Fen | null
  readonly leastDays: number | null
  readonly terms: { readonly [Months in TermMonths]: Fen | null }
}
export type TypedConditions = Omit<Conditions, 'damage'> & {
  readonly damage: { readonly loss: number; readonly least: number } & { readonly [D in Damage]: number }
}

export const listedTerms = ({ terms }: Pick<TypedRent, 'terms'>) =>
  TERM_MONTHS.flatMap(months => {
    const fen = terms[months]
    return fen === null ? [] : [{ months, fen }]
  })

export function rentIn({ per, dayRent, leastDays, terms }: TypedRent): Rent {
  if (per === 'day') return { per, fen: dayRent ?? NOTHING, leastDays: leastDays ?? 1 }
  if (per === 'term') return { per, terms: listedTerms({ terms }) }
  return { per }
}

export function conditionsIn({ earlyReturn, late, exchange, damage }: TypedConditions): Conditions {
  const { loss, least, worn, damaged, beyond_repair, lost } = damage
  const shareBp = { worn, damaged, beyond_repair, lost }
  return { earlyReturn, late, exchange, damage: { lossBpPerMonth: loss, leastBp: least, shareBp } }
}

/** The other way: what the boxes of a form show of a price that is kept. */
export const termFields = (rent: Rent, { damage, ...conditions }: Conditions): { readonly [name: string]: string } => ({
  ...conditions,
  per: rent.per,
  ...(rent.per === 'day' ? { dayRent: yuanText(rent.fen), leastDays: String(rent.leastDays) } : {}),
  ...(rent.per === 'term'
    ? Object.fromEntries(rent.terms.map(({ months, fen }) => [`terms.${months}`, yuanText(fen)]))
    : {}),
  'damage.loss': percentText(damage.lossBpPerMonth),
  'damage.least': percentText(damage.leastBp),
  ...Object.fromEntries(DAMAGES.map(one => [`damage.${one}`, percentText(damage.shareBp[one])])),
})

const percentText = (bp: number): string => String(bp / 100)
