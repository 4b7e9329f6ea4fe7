import { useTranslation } from 'react-i18next'
import type { Accessory } from '#app/catalogue/category.ts'
import { dayText } from '#app/i18n/formats.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { SummaryList } from '#app/ui/summary-list.tsx'
import type { HandOverCondition } from '../job.ts'
import { PhotoList } from './photo-list.tsx'
import { usePartsText } from './use-parts-text.tsx'

export type ShownWentOut = {
  readonly on: string
  readonly condition: HandOverCondition
  readonly conditionNote: string
  readonly accessories: readonly Accessory[]
  readonly photos: readonly string[]
}

/** How a device went out: beside it stands how it comes back. */
export function WentOut({ wentOut }: { readonly wentOut: ShownWentOut }) {
  const { t } = useTranslation('delivery')
  const language = useLanguage()
  const partsText = usePartsText()
  const { on, condition, conditionNote, accessories, photos } = wentOut
  return (
    <section className="stack" aria-labelledby="went-out">
      <h2 id="went-out">{t('went_out')}</h2>
      <SummaryList
        rows={[
          { label: t('went_out_on'), value: dayText(on, language) },
          { label: t('condition_label'), value: t(`condition.${condition}`) },
          ...(conditionNote ? [{ label: t('condition_note'), value: conditionNote }] : []),
          { label: t('parts_out'), value: partsText(accessories) || t('no_parts') },
        ]}
      />
      <PhotoList ids={photos} of="hand_over" />
    </section>
  )
}
