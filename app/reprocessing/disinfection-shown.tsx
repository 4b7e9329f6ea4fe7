import { useTranslation } from 'react-i18next'
import { instantText } from '#app/i18n/formats.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { SummaryList } from '#app/ui/summary-list.tsx'
import type { DisinfectionAgent } from './disinfection.ts'
import type { DisinfectionMethod } from './method.ts'
import { measuredText, wayText } from './way-text.tsx'

type Props = {
  readonly done: {
    readonly method: DisinfectionMethod
    readonly agent: DisinfectionAgent | null
    readonly strength: number
    readonly strengthUnit: string
    readonly temperatureC: number | null
    readonly minutes: number
    readonly at: string
    readonly verifiedAt: string | null
  } | null
  /** When a unit that nobody has had before was released. */
  readonly newSince: string | null
}

/** When and how a device was disinfected before it came to its renter. */
export function DisinfectionShown({ done, newSince }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const how = done && [wayText(t, done), measuredText(done)].filter(Boolean).join(' · ')
  const fresh = newSince
    ? t('reprocessing:shown.new', { when: instantText(newSince, language) })
    : t('reprocessing:shown.ask')
  return (
    <section className="stack measure" aria-labelledby="disinfected">
      <h2 id="disinfected">{t('reprocessing:shown.title')}</h2>
      {done ? (
        <SummaryList
          rows={[
            { label: t('reprocessing:shown.when'), value: instantText(done.at, language) },
            { label: t('reprocessing:shown.how'), value: how },
            {
              label: t('reprocessing:disinfection.minutes'),
              value: t('reprocessing:disinfection.minutes_text', { minutes: done.minutes }),
            },
            {
              label: t('reprocessing:shown.verified'),
              value: done.verifiedAt ? instantText(done.verifiedAt, language) : '',
            },
          ]}
        />
      ) : (
        <p>{fresh}</p>
      )}
    </section>
  )
}
