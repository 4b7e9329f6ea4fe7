import { useTranslation } from 'react-i18next'
import type { Bilingual } from '#app/catalogue/category.ts'
import { instantText } from '#app/i18n/formats.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { paths } from '#app/paths.ts'
import { Table } from '#app/ui/table.tsx'
import { Tag } from '#app/ui/tag.tsx'
import type { RecallState } from './recall.ts'

export type ShownRecall = Bilingual & {
  readonly id: string
  readonly noticeNo: string
  readonly state: RecallState
  readonly product: Bilingual
  readonly startedAt: string
  readonly units: number
  readonly settled: number
  readonly told: number
  readonly reached: number
}

export function RecallTable({ recalls }: { readonly recalls: readonly ShownRecall[] }) {
  const { t } = useTranslation('upkeep')
  const language = useLanguage()
  return (
    <Table
      caption={t('recall.list')}
      stacks
      rows={recalls}
      rowKey={({ id }) => id}
      empty={t('recall.none')}
      columns={[
        {
          key: 'no',
          head: t('recall.notice_no'),
          render: ({ id, noticeNo }) => <a href={paths.deskRecall(id)}>{noticeNo}</a>,
        },
        { key: 'product', head: t('product'), render: ({ product }) => inLanguage(language, product) },
        { key: 'started', head: t('recall.started'), render: ({ startedAt }) => instantText(startedAt, language) },
        {
          key: 'state',
          head: t('recall.state_is'),
          render: ({ state }) => <Tag tone={state === 'open' ? 'busy' : 'good'}>{t(`recall.state.${state}`)}</Tag>,
        },
        {
          key: 'units',
          head: t('recall.units'),
          render: ({ units: all, settled }) => t('recall.units_done', { settled, all }),
        },
        {
          key: 'people',
          head: t('recall.people'),
          render: ({ told: all, reached }) => t('recall.people_reached', { reached, all }),
        },
      ]}
    />
  )
}
