import type { TFunction } from 'i18next'
import type { Bilingual } from '#app/catalogue/category.ts'
import { percent, yuan } from '#app/i18n/formats.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import type { Language } from '#app/people/reader.ts'
import type { BenefitHow, Payer, Payout } from '#app/programmes/programme.ts'
import type { PriceRow } from '#app/ui/price-table.tsx'
import type { Cut } from './quote.ts'

export type ShownShare = Bilingual & {
  readonly payer: Payer
  readonly funder: Bilingual
  readonly how: BenefitHow
  readonly payout: Payout
  readonly shareBp: number | null
  readonly amountFen: number
  readonly wantedFen: number
  readonly cuts: readonly { readonly by: Cut['by']; readonly leftFen: number; readonly isReached: boolean }[]
}

export type Words = { readonly t: TFunction; readonly language: Language }

/** What is taken off at once: by which programme, how much, who bears it, and why it is not more. */
export const deductionRow = (share: ShownShare, words: Words): PriceRow => ({
  label: inLanguage(words.language, share),
  note: sentences([
    `${howText(share, words)}${words.t('pricing:comma')}${borneBy(share, words)}`,
    cutsText(share, words),
  ]),
  amount: yuan(-share.amountFen, words.language),
})

/** What is paid now and comes back, or is handed over as a voucher. */
export const laterRow = (share: ShownShare, words: Words): PriceRow => {
  const from = funderOf(share, words)
  const how = share.payout === 'voucher' ? 'voucher' : 'reimbursed'
  return {
    label: inLanguage(words.language, share),
    note: sentences([words.t(`pricing:later.${how}`, { from }), cutsText(share, words)]),
    amount: yuan(share.amountFen, words.language),
  }
}

const sentences = (texts: readonly string[]): string => texts.filter(Boolean).join(' ')

/** The funder by name where it is known; else the level that pays. */
const funderOf = ({ payer, funder }: ShownShare, { t, language }: Words): string =>
  inLanguage(language, funder) || t(`pricing:payer.${payer}`)

const borneBy = (share: ShownShare, words: Words): string =>
  words.t('pricing:borne_by', { payer: funderOf(share, words) })

function howText({ how, shareBp }: ShownShare, { t, language }: Words): string {
  if (how === 'share') {
    return shareBp === null ? t('pricing:how.fixed') : t('pricing:how.share', { share: percent(shareBp, language) })
  }
  return t(`pricing:how.${how}`)
}

/** Why it is less than the programme gives by itself; and of a person's own limits what is left. */
function cutsText({ amountFen, wantedFen, cuts }: ShownShare, { t, language }: Words): string {
  const told = cuts.flatMap(({ by, leftFen, isReached }) => {
    const left = yuan(leftFen, language)
    if (isReached) return [t(`pricing:cut.${by}`, { left })]
    return by === 'person_year' || by === 'household_year' ? [t(`pricing:left.${by}`, { left })] : []
  })
  const isLess = amountFen < wantedFen
  return sentences(isLess ? [t('pricing:wanted', { amount: yuan(wantedFen, language) }), ...told] : told)
}
