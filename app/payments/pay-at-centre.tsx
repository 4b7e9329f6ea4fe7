import { useTranslation } from 'react-i18next'
import type { Bilingual } from '#app/catalogue/category.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'

type ShownCentre = Bilingual & { readonly phone: string; readonly address: Bilingual; readonly hours: Bilingual }

/** The way that is always there: where the centre is, and when. */
export function PayAtCentre({ centre }: { readonly centre: ShownCentre }) {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <section className="stack" aria-labelledby="at-centre">
      <h2 id="at-centre">{t('payments:at_centre')}</h2>
      <p>{t('payments:at_centre_text')}</p>
      <address className="stack-tight">
        <p>{inLanguage(language, centre)}</p>
        <p>{inLanguage(language, centre.address)}</p>
        <p>{t('payments:at_centre_hours', { hours: inLanguage(language, centre.hours), phone: centre.phone })}</p>
      </address>
    </section>
  )
}
