import { useTranslation } from 'react-i18next'
import type { Bilingual } from '#app/catalogue/category.ts'
import { dayText } from '#app/i18n/formats.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { paths } from '#app/paths.ts'
import { CardGrid, LinkedCard } from '#app/ui/card.tsx'
import { showReference } from './reference.ts'
import type { ReservationState } from './reservation.ts'
import { StateTag } from './state-tag.tsx'

export type ReservationCard = {
  readonly reference: string
  readonly state: ReservationState
  readonly fromOn: string
  readonly toOn: string
  readonly product: Bilingual
}

/** Somebody's own reservations: what, in which state, when, and the reference to tell on the telephone. */
export function ReservationCards({ reservations }: { readonly reservations: readonly ReservationCard[] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <CardGrid>
      {reservations.map(({ reference, state, fromOn, toOn, product }) => (
        <LinkedCard key={reference} href={paths.reservation(reference)} title={inLanguage(language, product)}>
          <p>
            <StateTag state={state} />
          </p>
          <p>{t('booking:term_text', { from: dayText(fromOn, language), to: dayText(toOn, language) })}</p>
          <p className="hint">
            {t('booking:reference')} {showReference(reference)}
          </p>
        </LinkedCard>
      ))}
    </CardGrid>
  )
}
