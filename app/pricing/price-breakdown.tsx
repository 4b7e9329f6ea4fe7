import { useTranslation } from 'react-i18next'
import { percent, yuan } from '#app/i18n/formats.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { Payer } from '#app/programmes/programme.ts'
import { PriceTable } from '#app/ui/price-table.tsx'

/** A quote, or what was frozen of one on a reservation; amounts in fen. */
export type ShownQuote = {
  readonly months: number
  readonly listRentFen: number
  readonly shares: readonly {
    readonly payer: Payer
    readonly shareBp: number
    readonly amountFen: number
    readonly zh: string
    readonly en: string
  }[]
  readonly personFen: number
  readonly depositFen: number
}

/** What a rental costs: the list rent, each deduction with its reason and who bears it, and what the person pays. */
export function PriceBreakdown({ quote, caption }: { readonly quote: ShownQuote; readonly caption?: string }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const deductions = quote.shares.map(share => ({
    label: inLanguage(language, share),
    note: t(`pricing:borne.${share.payer}`, { share: percent(share.shareBp, language) }),
    amount: yuan(-share.amountFen, language),
  }))
  const rows = [
    {
      label: t('pricing:list_rent'),
      note: t('pricing:months', { count: quote.months }),
      amount: yuan(quote.listRentFen, language),
    },
    ...deductions,
    { label: t('pricing:person'), amount: yuan(quote.personFen, language), isTotal: true },
    { label: t('pricing:deposit'), note: t('pricing:deposit_note'), amount: yuan(quote.depositFen, language) },
    { label: t('pricing:due'), amount: yuan(quote.personFen + quote.depositFen, language), isTotal: true },
  ]
  return <PriceTable caption={caption ?? t('pricing:breakdown')} rows={rows} />
}
