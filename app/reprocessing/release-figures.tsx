import { useTranslation } from 'react-i18next'
import { percent } from '#app/i18n/formats.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { paths } from '#app/paths.ts'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import type { ReleaseFigures } from './released.ts'

/** Turnaround and first-pass rate of the last thirty days; each number opens the list behind it. */
export function ReleaseFiguresShown({ figures }: { readonly figures: ReleaseFigures }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { released, onTarget, firstPass, medianDays } = figures
  const share = (part: number) =>
    t('reprocessing:figure.of', {
      part,
      whole: released,
      percent: percent(Math.round((part / released) * 10_000), language),
    })
  return (
    <section className="stack">
      <h2>{t('reprocessing:figures')}</h2>
      {released === 0 ? (
        <p>{t('reprocessing:figure.none')}</p>
      ) : (
        <SummaryList
          rows={[
            { label: t('reprocessing:figure.released'), value: <a href={paths.deskReleased()}>{released}</a> },
            {
              label: t('reprocessing:figure.on_target'),
              value: <a href={paths.deskReleased({ list: 'late' })}>{share(onTarget)}</a>,
            },
            {
              label: t('reprocessing:figure.median'),
              value: <a href={paths.deskReleased()}>{t('reprocessing:figure.days', { days: medianDays })}</a>,
            },
            {
              label: t('reprocessing:figure.first_pass'),
              value: <a href={paths.deskReleased({ list: 'again' })}>{share(firstPass)}</a>,
            },
          ]}
        />
      )}
      <Disclosure summary={t('reprocessing:figure.how')}>{t('reprocessing:figure.how_text')}</Disclosure>
    </section>
  )
}
