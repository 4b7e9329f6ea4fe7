import { useTranslation } from 'react-i18next'
import type { Bilingual } from '#app/catalogue/category.ts'
import { yuan } from '#app/i18n/formats.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { paths } from '#app/paths.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'

type Owing = { readonly reference: string; readonly product: Bilingual; readonly dueFen: number }

/** Among somebody's own reservations: where something is to be paid by today, and the way to do so. */
export function DueNotices({ reservations }: { readonly reservations: readonly Owing[] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const owing = reservations.filter(({ dueFen }) => dueFen > 0)
  return owing.map(({ reference, product, dueFen }) => (
    <Notice key={reference} title={inLanguage(language, product)}>
      <ButtonLink href={paths.reservationPayment(reference)}>
        {t('payments:pay_now', { amount: yuan(dueFen, language) })}
      </ButtonLink>
    </Notice>
  ))
}
