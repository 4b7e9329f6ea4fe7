import { useTranslation } from 'react-i18next'
import { yuan } from '#app/i18n/formats.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { UserClass } from '#app/people/user-class.ts'
import { Table } from '#app/ui/table.tsx'
import type { ShownQuote } from './price-breakdown.tsx'

export type ClassQuote = { readonly userClass: UserClass; readonly quote: ShownQuote }

type Props = {
  readonly caption: string
  readonly hidesCaption: boolean
  readonly quotes: readonly ClassQuote[]
}

/** What a product costs a month for each class, and who bears what the person does not pay. */
export function ClassPrices({ caption, hidesCaption, quotes }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const borne = ({ shares }: ShownQuote) =>
    shares.length === 0
      ? t('catalogue:product.borne_none')
      : shares
          .map(share => {
            const amount = yuan(share.amountFen, language)
            return t(`catalogue:product.borne_${share.payer}`, { name: inLanguage(language, share), amount })
          })
          .join(' · ')
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
          head: t('catalogue:product.you_pay'),
          isNumeric: true,
          render: ({ quote }) => <span className="amount">{yuan(quote.personFen, language)}</span>,
        },
        { key: 'borne', head: t('catalogue:product.borne'), render: ({ quote }) => borne(quote) },
      ]}
    />
  )
}
