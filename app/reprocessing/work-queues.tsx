import { useTranslation } from 'react-i18next'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { printedUnitCode } from '#app/inventory/unit-code.ts'
import { paths } from '#app/paths.ts'
import { Notice } from '#app/ui/notice.tsx'
import { Table } from '#app/ui/table.tsx'
import type { Pile, WorkState } from './queue.ts'

/** The page on which the work of each queue is done. */
const WORK: { readonly [State in WorkState]: (code: string) => string } = {
  quarantine: paths.deskInspection,
  inspected: paths.deskStep,
  precleaned: paths.deskDisinfection,
  disinfected: paths.deskStep,
  dried: paths.deskStep,
  tested: paths.deskVerification,
  repair: paths.deskUnit,
  received: paths.deskUnitRelease,
}

/** In one line: how much of what, and how old the oldest is. */
export function WorkSummary({ piles }: { readonly piles: readonly Pile[] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  if (piles.length === 0) return <Notice tone="good">{t('reprocessing:nothing')}</Notice>
  const states = [...new Set(piles.map(({ state }) => state))]
  const counts = states
    .map(state => t(`reprocessing:queue.${state}`, { count: countOf(piles, state) }))
    .join(language === 'en' ? ', ' : '，')
  const days = Math.max(...piles.map(({ oldestDays }) => oldestDays))
  return <Notice>{t('reprocessing:summary', { counts, days })}</Notice>
}

export const countOf = (piles: readonly Pile[], state: WorkState): number =>
  piles.filter(pile => pile.state === state).reduce((sum, { count }) => sum + count, 0)

/** What waits where: each number opens its list. */
export function WorkByPlace({ piles }: { readonly piles: readonly Pile[] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <section className="stack">
      <h2>{t('reprocessing:by_place')}</h2>
      <Table
        caption={t('reprocessing:by_place')}
        hidesCaption
        stacks
        rows={piles}
        rowKey={({ placeId, state }) => `${placeId} ${state}`}
        empty={t('reprocessing:empty')}
        columns={[
          { key: 'place', head: t('reprocessing:place'), render: pile => inLanguage(language, pile) },
          {
            key: 'work',
            head: t('reprocessing:work'),
            render: ({ state, placeId, count }) => (
              <a href={paths.deskReprocessing({ state, place: placeId })}>
                {t(`reprocessing:queue.${state}`, { count })}
              </a>
            ),
          },
          {
            key: 'oldest',
            head: t('reprocessing:oldest_head'),
            isNumeric: true,
            render: ({ oldestDays }) => t('reprocessing:figure.days', { days: oldestDays }),
          },
        ]}
      />
    </section>
  )
}

type Waiting = { readonly code: string; readonly zh: string; readonly en: string; readonly days: number }
type QueueProps = {
  readonly state: WorkState
  readonly count: number
  readonly waiting: readonly Waiting[]
}

/** The units behind a number; where not all are shown, the way to the rest. */
export function WorkQueue({ state, count, waiting }: QueueProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const title = t(`reprocessing:queue.${state}`, { count })
  return (
    <div className="stack">
      <h2>{title}</h2>
      <Table
        caption={title}
        hidesCaption
        rows={waiting}
        rowKey={({ code }) => code}
        empty={t('reprocessing:empty')}
        columns={[
          {
            key: 'code',
            head: t('inventory:code'),
            render: ({ code }) => <a href={WORK[state](code)}>{printedUnitCode(code)}</a>,
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
      {waiting.length < count && (
        <p>
          {t('reprocessing:first_of', { shown: waiting.length, count })}{' '}
          <a href={paths.deskReprocessing({ state })}>{t('reprocessing:see_all', { count })}</a>
        </p>
      )}
    </div>
  )
}
