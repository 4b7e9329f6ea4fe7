import { useTranslation } from 'react-i18next'
import { yuan } from '#app/i18n/formats.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { UserClass } from '#app/people/user-class.ts'
import { Table } from '#app/ui/table.tsx'
import type { ShownQuote } from './price-breakdown.tsx'

type ClassQuote = { readonly userClass: UserClass; readonly quote: ShownQuote }

type Props = {
  readonly caption: string
  readonly hidesCaption: boolean
  readonly quotes: readonly ClassQuote[]
}

/** What another term would change: the rest is told where somebody asks for their own price. */
const TOLD: readonly string[] = ['term_is_not_helped', 'below_the_threshold']

/** What the shortest term of a product costs for each class, and who bears what the person does not pay. */
export function ClassPrices({ caption, hidesCaption, quotes }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const borne = ({ shares, notes }: ShownQuote) => {
    const parts = shares.map(share => {
      const amount = yuan(share.amountFen, language)
      const payer = t(`pricing:payer.${share.payer}`)
      const key = share.payout === 'at_once' ? 'borne_part' : 'borne_later'
      return t(`catalogue:product.${key}`, { name: inLanguage(language, share), amount, payer })
    })
    const reasons = notes
      .filter(({ why }) => TOLD.includes(why))
      .map(({ why, ...name }) => t(`pricing:note.${why}`, { name: inLanguage(language, name) }))
    return [...(parts.length === 0 ? [t('catalogue:product.borne_none')] : parts), ...reasons].join(' · ')
  }
  return (
    <Table
      caption={caption}
      hidesCaption={hidesCaption}
      stacks
      rows={quotes}
      rowKey={({ userClass }) => userClass}
      columns={[
        {
          key: 'class',
          head: t('catalogue:product.you_are'),
          render: ({ userClass }) => t(`people:class.${userClass}`),
        },
        {
          key: 'pays',
          head: t('catalogue:product.you_pay', { term: t('pricing:months', { count: quotes[0]?.quote.months ?? 1 }) }),
          isNumeric: true,
          render: ({ quote }) => <span className="amount">{yuan(quote.personFen, language)}</span>,
        },
        { key: 'borne', head: t('catalogue:product.borne'), render: ({ quote }) => borne(quote) },
      ]}
    />
  )
}
