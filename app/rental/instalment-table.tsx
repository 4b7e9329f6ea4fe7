import { useTranslation } from 'react-i18next'
import { dayText, yuan } from '#app/i18n/formats.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { Table } from '#app/ui/table.tsx'

type Part = { readonly dueOn: string; readonly amountFen: number; readonly openFen: number }

/** In which parts a rent is paid, and what is still open of each. Nothing where it is paid whole. */
export function InstalmentTable({ parts }: { readonly parts: readonly Part[] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  if (parts.length === 0) return null
  const rows = parts.map((part, place) => ({ ...part, number: place + 1 }))
  return (
    <Table
      caption={t('payments:plan')}
      rows={rows}
      rowKey={({ number }) => String(number)}
      stacks
      columns={[
        {
          key: 'part',
          head: t('payments:plan_part'),
          render: ({ number }) => t('payments:plan_part_text', { number }),
        },
        { key: 'due', head: t('payments:plan_due'), render: ({ dueOn }) => dayText(dueOn, language) },
        {
          key: 'amount',
          head: t('payments:plan_amount'),
          isNumeric: true,
          render: ({ amountFen }) => yuan(amountFen, language),
        },
        {
          key: 'open',
          head: t('payments:plan_open'),
          isNumeric: true,
          render: ({ openFen }) => yuan(openFen, language),
        },
      ]}
    />
  )
}
