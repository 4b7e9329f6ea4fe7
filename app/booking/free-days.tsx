import { useTranslation } from 'react-i18next'
import { shortDayText } from '#app/i18n/formats.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { Table } from '#app/ui/table.tsx'

/** The free days of a centre; it is called by its district, which is shorter and better known. */
export type CentreDays = {
  readonly code: string
  readonly zh: string
  readonly en: string
  readonly days: readonly { readonly day: string; readonly free: number }[]
}

/** How many units of a product stand free, day by day, at each centre. */
export function FreeDays({ centres }: { readonly centres: readonly CentreDays[] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const days = centres[0]?.days.map(({ day }, place) => ({ day, place })) ?? []
  const said = (free: number) =>
    free > 0 ? t('catalogue:product.free_count', { count: free }) : t('catalogue:product.free_none')
  return (
    <Table
      caption={t('catalogue:product.free')}
      hidesCaption
      rows={days}
      rowKey={({ day }) => day}
      columns={[
        { key: 'day', head: t('catalogue:product.day'), render: ({ day }) => shortDayText(day, language) },
        ...centres.map(centre => ({
          key: centre.code,
          head: inLanguage(language, centre),
          render: ({ place }: { readonly place: number }) => said(centre.days[place]?.free ?? 0),
        })),
      ]}
    />
  )
}
