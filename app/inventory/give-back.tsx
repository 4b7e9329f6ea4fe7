import { useTranslation } from 'react-i18next'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import type { ShownCentre } from './shown-unit.ts'

/** Where a device belongs and how it gets there: for the renter, and for anybody who finds it. */
export function GiveBack({ centre }: { readonly centre: ShownCentre }) {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <section className="stack measure" aria-labelledby="give-back">
      <h2 id="give-back">{t('inventory:public.give_back')}</h2>
      <p>
        {t('inventory:public.bring', {
          centre: inLanguage(language, centre),
          address: inLanguage(language, centre.address),
        })}
      </p>
      <p>{t('inventory:public.call')}</p>
      <ButtonLink href={`tel:${centre.phone}`} kind="secondary">
        {centre.phone}
      </ButtonLink>
      <p>{t('inventory:public.hours', { hours: inLanguage(language, centre.hours) })}</p>
    </section>
  )
}
