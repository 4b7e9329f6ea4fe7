import { useTranslation } from 'react-i18next'
import { dayText } from '#app/i18n/formats.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { Notice } from '#app/ui/notice.tsx'
import type { Standing } from './fitting.ts'

/** What is on file for this person and this kind of device. */
export function StandingFitting({ fitting, waiver }: Standing) {
  const { t } = useTranslation('fitting')
  const language = useLanguage()
  const day = (on: string) => dayText(on, language)
  return (
    <>
      {waiver && (
        <Notice tone="warn" title={t('waiver_standing', { until: day(waiver.validUntil) })}>
          {waiver.because}
        </Notice>
      )}
      {fitting && (
        <Notice tone={fitting.outcome === 'suitable' ? 'good' : 'bad'} title={t(`state.${fitting.outcome}`)}>
          <p>
            {t('current_until', {
              fitter: fitting.fitter ?? '',
              on: day(fitting.fittedOn),
              until: day(fitting.validUntil),
            })}
          </p>
          <p>{fitting.advice}</p>
        </Notice>
      )}
    </>
  )
}
