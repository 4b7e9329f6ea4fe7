import { useTranslation } from 'react-i18next'
import { showReference } from '#app/booking/reference.ts'
import type { Bilingual } from '#app/catalogue/category.ts'
import { shortDayText } from '#app/i18n/formats.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { printedUnitCode } from '#app/inventory/unit-code.ts'
import { paths } from '#app/paths.ts'
import { Table } from '#app/ui/table.tsx'

type Late = Bilingual & {
  readonly reference: string
  readonly unit: string
  readonly name: string
  readonly phone: string
  readonly dueOn: string
}

/** What should have been back, the longest late on top. */
export function LateTable({ rows }: { readonly rows: readonly Late[] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <Table
      caption={t('risk:late')}
      hidesCaption
      stacks
      rows={rows}
      rowKey={row => row.reference}
      empty={t('risk:late_none')}
      columns={[
        {
          key: 'reference',
          head: t('risk:reference'),
          render: ({ reference }) => <a href={paths.deskReservation(reference)}>{showReference(reference)}</a>,
        },
        { key: 'who', head: t('risk:who'), render: ({ name, phone }) => `${name} · ${phone}` },
        { key: 'what', head: t('risk:what'), render: row => inLanguage(language, row) },
        {
          key: 'unit',
          head: t('risk:unit'),
          render: ({ unit }) => <a href={paths.deskUnit(unit)}>{printedUnitCode(unit)}</a>,
        },
        { key: 'due', head: t('risk:due'), render: ({ dueOn }) => shortDayText(dueOn, language) },
      ]}
    />
  )
}
