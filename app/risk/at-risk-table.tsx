import { useTranslation } from 'react-i18next'
import { showReference } from '#app/booking/reference.ts'
import { shortDayText } from '#app/i18n/formats.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { paths } from '#app/paths.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Table } from '#app/ui/table.tsx'
import { SavingButtons } from './saving-buttons.tsx'
import type { ShownAtRisk } from './shown-risk.ts'

/** Whose reservation no unit is promised to, and beside each what would save it. */
export function AtRiskTable({ rows }: { readonly rows: readonly ShownAtRisk[] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const day = (on: string) => shortDayText(on, language)
  if (rows.length === 0) return <EmptyState title={t('risk:none')}>{t('risk:none_text')}</EmptyState>
  return (
    <Table
      caption={t('risk:title')}
      hidesCaption
      stacks
      rows={rows}
      rowKey={row => row.reference}
      columns={[
        {
          key: 'reference',
          head: t('risk:reference'),
          render: ({ reference }) => <a href={paths.deskReservation(reference)}>{showReference(reference)}</a>,
        },
        { key: 'who', head: t('risk:who'), render: ({ name, phone }) => `${name} · ${phone}` },
        { key: 'what', head: t('risk:what'), render: ({ product }) => inLanguage(language, product) },
        {
          key: 'when',
          head: t('risk:when'),
          render: ({ fromOn, toOn }) => t('risk:from_to', { from: day(fromOn), to: day(toOn) }),
        },
        { key: 'ways', head: t('risk:ways'), render: row => <SavingButtons {...row} /> },
      ]}
    />
  )
}
