import { useTranslation } from 'react-i18next'
import type { Bilingual } from '#app/catalogue/category.ts'
import { instantText } from '#app/i18n/formats.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { Timeline } from '#app/ui/timeline.tsx'
import type { MovementReason } from './movement.ts'

export type ShownMovement = {
  readonly id: string
  readonly why: MovementReason
  readonly at: string
  readonly by: string | null
  /** Where it came to lie; null where it lies nowhere, and in histories that are older than the places. */
  readonly toPlace: Bilingual | null
}
type Props = { readonly movements: readonly ShownMovement[] }

/** About one way round: what is older is there to be opened. */
const LATEST = 6

/** What has happened to a unit, the latest on top. */
export function UnitHistory({ movements, earlierHref }: Props & { readonly earlierHref: string | null }) {
  const { t } = useTranslation()
  return (
    <section className="stack" aria-labelledby="history">
      <h2 id="history">{t('inventory:history')}</h2>
      {movements.length === 0 && <p>{t('inventory:no_history')}</p>}
      <Movements movements={movements.slice(0, LATEST)} />
      {movements.length > LATEST && (
        <Disclosure summary={t('inventory:earlier')}>
          <Movements movements={movements.slice(LATEST)} />
        </Disclosure>
      )}
      {earlierHref && (
        <p>
          <a href={earlierHref}>{t('inventory:earlier_page')}</a>
        </p>
      )}
    </section>
  )
}

function Movements({ movements }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <Timeline
      events={movements.map(({ why, at, by, toPlace }) => ({
        title: t(`inventory:movement.${why}`),
        date: instantText(at, language),
        text: [by && t('inventory:by', { name: by }), toPlace && inLanguage(language, toPlace)]
          .filter(Boolean)
          .join(' · '),
        state: 'done',
        stateText: t('inventory:history_done'),
      }))}
    />
  )
}
