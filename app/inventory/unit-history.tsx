import { useTranslation } from 'react-i18next'
import { instantText } from '#app/i18n/formats.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { Timeline } from '#app/ui/timeline.tsx'
import type { MovementReason } from './movement.ts'

export type ShownMovement = {
  readonly id: string
  readonly why: MovementReason
  readonly at: string
  readonly by: string | null
}

/** What has happened to a unit, the latest on top. */
export function UnitHistory({ movements }: { readonly movements: readonly ShownMovement[] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <section className="stack" aria-labelledby="history">
      <h2 id="history">{t('inventory:history')}</h2>
      {movements.length === 0 && <p>{t('inventory:no_history')}</p>}
      <Timeline
        events={movements.map(({ why, at, by }) => ({
          title: t(`inventory:movement.${why}`),
          date: instantText(at, language),
          text: by ? t('inventory:by', { name: by }) : undefined,
          state: 'done',
          stateText: t('inventory:history_done'),
        }))}
      />
    </section>
  )
}
