import { useTranslation } from 'react-i18next'
import type { Bilingual } from '#app/catalogue/category.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { Button } from '#app/ui/button.tsx'
import { SelectField } from '#app/ui/field.tsx'
import { OFFERED_MONTHS } from '../reservation.ts'

type Props = {
  readonly action: string
  readonly centre: string
  readonly centres: readonly (Bilingual & { readonly code: string })[]
  readonly months: number
  readonly month: string
}

/** Where, and for how long. The month that is looked at stays. */
export function CalendarForm({ action, centre, centres, months, month }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const terms = [...new Set([...OFFERED_MONTHS, months])].sort((one, other) => one - other)
  return (
    <form method="get" action={action} className="search-form">
      <SelectField
        name="centre"
        label={t('availability:centre')}
        options={centres.map(one => ({ value: one.code, label: inLanguage(language, one) }))}
        defaultValue={centre}
      />
      <SelectField
        name="months"
        label={t('availability:months')}
        options={terms.map(count => ({ value: String(count), label: t('booking:months', { count }) }))}
        defaultValue={String(months)}
      />
      <input type="hidden" name="month" value={month} />
      <Button>{t('availability:show')}</Button>
    </form>
  )
}
