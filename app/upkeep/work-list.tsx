import { useTranslation } from 'react-i18next'
import type { Bilingual } from '#app/catalogue/category.ts'
import { dayText, yuan } from '#app/i18n/formats.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { Table } from '#app/ui/table.tsx'
import type { UpkeepResult } from './upkeep.ts'

type Work = Bilingual & {
  readonly id: string
  readonly result: UpkeepResult
  readonly on: string
  readonly reportNo: string
  readonly note: string
  readonly costFen: number
  readonly by: string
}

/** What was done on a unit, the latest first. */
export function WorkTable({ works }: { readonly works: readonly Work[] }) {
  const { t } = useTranslation('upkeep')
  const language = useLanguage()
  return (
    <Table
      caption={t('unit.history')}
      stacks
      rows={works}
      rowKey={({ id }) => id}
      empty={t('unit.no_history')}
      columns={[
        { key: 'on', head: t('unit.on'), render: ({ on }) => dayText(on, language) },
        { key: 'plan', head: t('plan'), render: work => inLanguage(language, work) },
        { key: 'result', head: t('unit.result'), render: ({ result }) => t(`result.${result}`) },
        { key: 'report', head: t('unit.report_no'), render: ({ reportNo }) => reportNo },
        { key: 'note', head: t('note'), render: ({ note }) => note },
        { key: 'by', head: t('unit.by'), render: ({ by }) => by },
        { key: 'cost', head: t('unit.cost'), isNumeric: true, render: ({ costFen }) => yuan(costFen, language) },
      ]}
    />
  )
}
