import { useTranslation } from 'react-i18next'
import { dayText } from '#app/i18n/formats.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { SummaryList } from '#app/ui/summary-list.tsx'
import type { AccessoryBack, TakeBackCondition } from '../job.ts'
import { PhotoList } from './photo-list.tsx'
import { useMissingText } from './use-parts-text.tsx'

export type ShownCameBack = {
  readonly on: string
  readonly condition: TakeBackCondition
  readonly note: string
  readonly missing: string
  readonly accessories: readonly AccessoryBack[]
  readonly photos: readonly string[]
}

/** How a device came back: what the desk settles by. */
export function CameHome({ cameBack }: { readonly cameBack: ShownCameBack }) {
  const { t } = useTranslation('delivery')
  const language = useLanguage()
  const missingText = useMissingText()
  const { on, condition, note, photos } = cameBack
  return (
    <section className="stack" aria-labelledby="came-home">
      <h2 id="came-home">{t('came_home')}</h2>
      <SummaryList
        rows={[
          { label: t('came_home_on'), value: dayText(on, language) },
          { label: t('condition_label'), value: t(`condition.${condition}`) },
          { label: t('missing_parts'), value: missingText(cameBack) || t('nothing_missing') },
          ...(note ? [{ label: t('take_back_note'), value: note }] : []),
        ]}
      />
      <PhotoList ids={photos} of="take_back" />
    </section>
  )
}
