import { useTranslation } from 'react-i18next'
import { dayText, yuan } from '#app/i18n/formats.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { Table } from '#app/ui/table.tsx'
import { Tag } from '#app/ui/tag.tsx'
import type { Rent } from './rent.ts'
import { useRentText } from './use-rent-text.tsx'

type Shown = {
  readonly id: string
  readonly rentFenPerMonth: number
  readonly depositFen: number
  readonly replacementFen: number
  readonly rent: Rent
  readonly isExample: boolean
  readonly firstOn: string
  /** The last day on which it holds. */
  readonly lastOn: string | null
}

/** What a product has cost, costs and will cost, the newest first. */
export function PriceHistory({ prices }: { readonly prices: readonly Shown[] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const rentText = useRentText()
  const money = (key: 'rentFenPerMonth' | 'depositFen' | 'replacementFen', head: string) => ({
    key,
    head,
    isNumeric: true,
    render: (price: Shown) => yuan(price[key], language),
  })
  return (
    <Table
      caption={t('pricing:history')}
      rows={prices}
      rowKey={price => price.id}
      empty={t('pricing:none')}
      stacks
      columns={[
        { key: 'from', head: t('pricing:from'), render: ({ firstOn }) => dayText(firstOn, language) },
        {
          key: 'until',
          head: t('pricing:until'),
          render: ({ lastOn }) => (lastOn === null ? t('pricing:open_end') : dayText(lastOn, language)),
        },
        { key: 'rent', head: t('pricing:rent_of'), render: rentText },
        money('rentFenPerMonth', t('pricing:rent')),
        money('depositFen', t('pricing:deposit')),
        money('replacementFen', t('pricing:replacement')),
        {
          key: 'status',
          head: t('pricing:status'),
          render: ({ isExample }) => (
            <Tag tone={isExample ? 'warn' : 'good'}>{isExample ? t('pricing:is_example') : t('pricing:confirmed')}</Tag>
          ),
        },
      ]}
    />
  )
}
