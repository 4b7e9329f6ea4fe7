import { useTranslation } from 'react-i18next'
import { showReference } from '#app/booking/reference.ts'
import { shortDayText } from '#app/i18n/formats.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { Button } from '#app/ui/button.tsx'
import { PostForm } from '#app/ui/post-form.tsx'
import type { WayOfSaving } from './saving.ts'
import type { ShownSavings } from './shown-risk.ts'

type Way = {
  readonly how: WayOfSaving
  readonly text: string
  /** What the click says besides how: the field and what stands in it. */
  readonly with: readonly [field: string, value: string] | null
}

/** One button for each way that would save it; pressing it does it. */
export function SavingButtons({ reference, savings }: { readonly reference: string; readonly savings: ShownSavings }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const ways: readonly Way[] = [
    ...(savings.canPlace ? [{ how: 'place' as const, text: t('risk:place'), with: null }] : []),
    ...savings.exchanges.map(({ code, ...product }) => ({
      ...{ how: 'exchange' as const, with: ['product', code] as const },
      text: t('risk:exchange', { product: inLanguage(language, product) }),
    })),
    ...savings.transfers.map(({ code, ...centre }) => ({
      ...{ how: 'transfer' as const, with: ['centre', code] as const },
      text: t('risk:transfer', { centre: inLanguage(language, centre) }),
    })),
    ...savings.shifts.map(day => ({
      ...{ how: 'shift' as const, with: ['from', day] as const },
      text: t('risk:shift', { day: shortDayText(day, language) }),
    })),
  ]
  if (ways.length === 0) return <p>{t('risk:no_way')}</p>
  return (
    <div className="cluster">
      {ways.map(way => (
        <PostForm key={way.text} label={t('risk:button_for', { what: way.text, reference: showReference(reference) })}>
          <input type="hidden" name="reference" value={reference} />
          {way.with && <input type="hidden" name={way.with[0]} value={way.with[1]} />}
          <Button kind="secondary" name="how" value={way.how}>
            {way.text}
          </Button>
        </PostForm>
      ))}
    </div>
  )
}
