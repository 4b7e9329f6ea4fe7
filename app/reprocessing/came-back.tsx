import { useTranslation } from 'react-i18next'
import { useMissingText } from '#app/delivery/door/use-parts-text.tsx'
import type { AccessoryBack, Contamination, TakeBackCondition } from '#app/delivery/job.ts'
import { dayText } from '#app/i18n/formats.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { SummaryList } from '#app/ui/summary-list.tsx'

export type ShownTakeBack = {
  readonly on: string
  readonly condition: TakeBackCondition
  readonly contamination: Contamination
  readonly accessories: readonly AccessoryBack[]
  readonly missing: string
  readonly note: string
}

/** How a unit came back: what the workshop has to reckon with. */
export function CameBack({ takeBack }: { readonly takeBack: ShownTakeBack | null }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const missingText = useMissingText()
  return (
    <section className="stack" aria-labelledby="came-back">
      <h2 id="came-back">{t('reprocessing:came_back')}</h2>
      {takeBack ? (
        <SummaryList
          rows={[
            { label: t('inventory:movement.taken_back'), value: dayText(takeBack.on, language) },
            { label: t('delivery:condition_label'), value: t(`delivery:condition.${takeBack.condition}`) },
            { label: t('delivery:contamination_label'), value: t(`delivery:contamination.${takeBack.contamination}`) },
            { label: t('reprocessing:missing'), value: missingText(takeBack) || t('reprocessing:nothing_missing') },
            ...(takeBack.note ? [{ label: t('reprocessing:note'), value: takeBack.note }] : []),
          ]}
        />
      ) : (
        <p>{t('reprocessing:never_out')}</p>
      )}
    </section>
  )
}
