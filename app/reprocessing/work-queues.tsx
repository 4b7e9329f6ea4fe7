import { useTranslation } from 'react-i18next'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { printedUnitCode } from '#app/inventory/unit-code.ts'
import { paths } from '#app/paths.ts'
import { Notice } from '#app/ui/notice.tsx'
import { Table } from '#app/ui/table.tsx'
import type { Queue, WorkState } from './queue.ts'

/** The page on which the work of each queue is done. */
const WORK: { readonly [State in WorkState]: (code: string) => string } = {
  quarantine: paths.deskInspection,
  inspected: paths.deskDisinfection,
  disinfected: paths.deskVerification,
  repair: paths.deskUnit,
  received: paths.deskUnitRelease,
}

/** In one line: how much of what, and how old the oldest is. */
export function WorkSummary({ queues }: { readonly queues: readonly Queue[] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const full = queues.filter(({ waiting }) => waiting.length > 0)
  if (full.length === 0) return <Notice tone="good">{t('reprocessing:nothing')}</Notice>
  const counts = full
    .map(({ state, waiting }) => t(`reprocessing:queue.${state}`, { count: waiting.length }))
    .join(language === 'en' ? ', ' : '，')
  const days = Math.max(...full.map(({ oldestDays }) => oldestDays))
  return <Notice>{t('reprocessing:summary', { counts, days })}</Notice>
}

export function WorkQueue({ queue }: { readonly queue: Queue }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const title = t(`reprocessing:queue.${queue.state}`, { count: queue.waiting.length })
  return (
    <div className="stack">
      <h2>{title}</h2>
      <Table
        caption={title}
        hidesCaption
        rows={queue.waiting}
        rowKey={({ code }) => code}
        empty={t('reprocessing:empty')}
        columns={[
          {
            key: 'code',
            head: t('inventory:code'),
            render: ({ code }) => <a href={WORK[queue.state](code)}>{printedUnitCode(code)}</a>,
          },
          { key: 'product', head: t('inventory:product'), render: unit => inLanguage(language, unit) },
          {
            key: 'days',
            head: t('reprocessing:waiting'),
            isNumeric: true,
            render: ({ days }) => t('reprocessing:days', { days }),
          },
        ]}
      />
    </div>
  )
}
