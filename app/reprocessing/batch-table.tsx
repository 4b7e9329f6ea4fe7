import { useTranslation } from 'react-i18next'
import { instantText } from '#app/i18n/formats.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { paths } from '#app/paths.ts'
import { Table } from '#app/ui/table.tsx'
import { Tag } from '#app/ui/tag.tsx'
import type { DisinfectionAgent } from './disinfection.ts'
import type { DisinfectionMethod } from './method.ts'
import { wayText } from './way-text.tsx'

type Listed = {
  readonly no: number
  readonly method: DisinfectionMethod
  readonly agent: DisinfectionAgent | null
  readonly isInfectious: boolean
  readonly endedAt: string
  readonly operator: string
  readonly units: number
  readonly passed: number
}

export function BatchTable({ batches }: { readonly batches: readonly Listed[] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <Table
      caption={t('reprocessing:batch.title')}
      hidesCaption
      stacks
      rows={batches}
      rowKey={({ no }) => String(no)}
      empty={t('reprocessing:batch.empty')}
      columns={[
        {
          key: 'no',
          head: t('reprocessing:batch.no'),
          render: ({ no }) => <a href={paths.deskBatchOne(no)}>{t('reprocessing:batch.one_title', { no })}</a>,
        },
        {
          key: 'when',
          head: t('reprocessing:batch.when'),
          render: ({ endedAt }) => instantText(endedAt, language),
        },
        { key: 'way', head: t('reprocessing:disinfection.way'), render: batch => wayText(t, batch) },
        { key: 'operator', head: t('reprocessing:batch.operator'), render: ({ operator }) => operator },
        {
          key: 'result',
          head: t('reprocessing:batch.came_of_it'),
          render: ({ units, passed }) => (
            <Tag tone={units === passed ? 'good' : 'warn'}>{t('reprocessing:batch.passed', { passed, units })}</Tag>
          ),
        },
        {
          key: 'kind',
          head: t('reprocessing:batch.kind'),
          render: ({ isInfectious }) => t(`reprocessing:batch.${isInfectious ? 'infectious' : 'ordinary'}`),
        },
      ]}
    />
  )
}
