import { useTranslation } from 'react-i18next'
import { instantText } from '#app/i18n/formats.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { Timeline } from '#app/ui/timeline.tsx'

export type OwnFault = { readonly text: string; readonly reportedAt: string; readonly answer: string | null }

/** What a renter has reported about their device, and what the centre says to it. */
export function OwnFaults({ faults }: { readonly faults: readonly OwnFault[] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  if (faults.length === 0) return null
  return (
    <section className="stack" aria-labelledby="faults">
      <h2 id="faults">{t('aftercare:your_reports')}</h2>
      <Timeline
        events={faults.map(({ text, reportedAt, answer }) => ({
          title: text,
          date: instantText(reportedAt, language),
          text: answer ? t('aftercare:answered', { answer }) : t('aftercare:not_answered'),
          state: answer ? 'done' : 'current',
          stateText: t(answer ? 'aftercare:done' : 'aftercare:open'),
        }))}
      />
    </section>
  )
}
