import { useTranslation } from 'react-i18next'
import { instantText } from '#app/i18n/formats.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { DisinfectionAgent } from './disinfection.ts'

type Props = {
  readonly done: {
    readonly agent: DisinfectionAgent
    readonly strength: number
    readonly strengthUnit: string
    readonly minutes: number
    readonly at: string
  } | null
  /** When a unit that nobody has had before was released. */
  readonly newSince: string | null
}

/** When and how a device was disinfected before it came to its renter. */
export function DisinfectionShown({ done, newSince }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <section className="stack measure" aria-labelledby="disinfected">
      <h2 id="disinfected">{t('reprocessing:shown.title')}</h2>
      {done ? (
        <p>
          {t('reprocessing:shown.done', {
            when: instantText(done.at, language),
            agent: t(`reprocessing:agent.${done.agent}`),
            strength: `${done.strength} ${done.strengthUnit}`,
            minutes: done.minutes,
          })}
        </p>
      ) : (
        <p>
          {newSince
            ? t('reprocessing:shown.new', { when: instantText(newSince, language) })
            : t('reprocessing:shown.ask')}
        </p>
      )}
    </section>
  )
}
