import { useTranslation } from 'react-i18next'
import { showReference } from '#app/booking/reference.ts'
import { dayText } from '#app/i18n/formats.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { paths } from '#app/paths.ts'
import { Table } from '#app/ui/table.tsx'

type Row = {
  readonly reference: string
  readonly fromOn: string
  readonly name: string
  readonly phone: string
}

/** Who would begin on a day on which nobody is there. */
export function FirstDayTable({ rows }: { readonly rows: readonly Row[] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <Table
      caption={t('risk:opening.harmed')}
      hidesCaption
      stacks
      rows={rows}
      rowKey={({ reference }) => reference}
      columns={[
        {
          key: 'reference',
          head: t('risk:reference'),
          render: ({ reference }) => <a href={paths.deskReservation(reference)}>{showReference(reference)}</a>,
        },
        { key: 'who', head: t('risk:who'), render: ({ name, phone }) => `${name} · ${phone}` },
        { key: 'from', head: t('risk:when'), render: ({ fromOn }) => dayText(fromOn, language) },
      ]}
    />
  )
}
