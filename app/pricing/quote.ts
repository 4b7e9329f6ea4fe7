import type { Bilingual } from '#app/catalogue/category.ts'
import { type Fen, least, minus, NOTHING, plus, shareOf, times } from '#app/money/fen.ts'
import type { UserClass } from '#app/people/user-class.ts'
import type { Payer, ProgrammeKind, RateInForce } from '#app/programmes/programme.ts'

/** A part of the list rent that the person does not pay: why, and who bears it. */
export type Share = Bilingual & {
  readonly kind: ProgrammeKind
  readonly payer: Payer
  readonly programmeId: string
  readonly code: string
  readonly version: number
  readonly shareBp: number
  readonly amountFen: Fen
}

/** The list rent is what the shares and the person's part sum to; `dueFen` is the person's part and the deposit. */
export type Quote = {
  readonly months: number
  readonly listRentFen: Fen
  readonly shares: readonly Share[]
  readonly personFen: Fen
  readonly depositFen: Fen
  readonly dueFen: Fen
}

export type Priced = { readonly rentFenPerMonth: Fen; readonly depositFen: Fen }
type Asked = Priced & { readonly months: number; readonly userClass: UserClass; readonly rates: readonly RateInForce[] }

/**
 * What a rental costs, and who pays which part of it.
 * Each share is of the whole list rent, rounded down once, and never more than is left; the person pays the rest
 * (rules.md 1.6). Subsidies come before discounts: what the district bears does not depend on the centre's price.
 */
export function quote({ rentFenPerMonth, depositFen, months, userClass, rates }: Asked): Quote {
  if (!Number.isInteger(months) || months < 1) throw new RangeError('a rental has whole months')
  const listRentFen = times(rentFenPerMonth, months)
  let left = listRentFen
  const shares: Share[] = []
  for (const rate of ratesOf(userClass, rates)) {
    const amountFen = least(shareOf(listRentFen, rate.shareBp), left)
    if (amountFen === NOTHING) continue
    left = minus(left, amountFen)
    shares.push(shareFor(rate, amountFen))
  }
  return { months, listRentFen, shares, personFen: left, depositFen, dueFen: plus(left, depositFen) }
}

const ORDER: { readonly [Kind in ProgrammeKind]: number } = { subsidy: 0, discount: 1 }

const ratesOf = (userClass: UserClass, rates: readonly RateInForce[]): readonly RateInForce[] =>
  rates
    .filter(rate => rate.userClass === userClass)
    .sort((one, other) => ORDER[one.kind] - ORDER[other.kind] || (one.code < other.code ? -1 : 1))

const shareFor = (
  { kind, payer, programmeId, code, version, shareBp, zh, en }: RateInForce,
  amountFen: Fen,
): Share => ({
  kind,
  payer,
  programmeId,
  code,
  version,
  shareBp,
  amountFen,
  zh,
  en,
})
