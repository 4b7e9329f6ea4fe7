import { useTranslation } from 'react-i18next'
import type { Bilingual } from '#app/catalogue/category.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { CheckboxField } from '#app/ui/choice.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { DateField, SelectField } from '#app/ui/field.tsx'
import { OFFERED_MONTHS } from '../reservation.ts'
import { type AskedPeriod, isRentable } from './asked-period.ts'

type Props = {
  readonly asked: AskedPeriod
  readonly isOpen: boolean
  readonly earliest: string
  readonly latest: string
  readonly centres: readonly (Bilingual & { readonly code: string })[]
  readonly problems: { readonly [field: string]: string }
}

/** Days for a search that may do without them: folded away until somebody asks. */
export function PeriodFields({ asked, isOpen, earliest, latest, centres, problems }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const isPossible = isRentable(asked.months)
  const terms = [...new Set([...OFFERED_MONTHS, ...(isPossible ? [asked.months] : [])])].sort((a, b) => a - b)
  return (
    <div className="search-more">
      <Disclosure summary={t('availability:asked.title')} isOpen={isOpen}>
        <div className="form-row">
          <DateField
            name="from"
            label={t('availability:asked.from')}
            error={problems.from}
            defaultValue={asked.from}
            min={earliest}
            max={latest}
          />
          <SelectField
            name="months"
            label={t('availability:months')}
            error={problems.months}
            options={terms.map(count => ({ value: String(count), label: t('booking:months', { count }) }))}
            defaultValue={String(isPossible ? asked.months : 1)}
          />
          <SelectField
            name="centre"
            label={t('availability:asked.centre')}
            empty={t('availability:asked.any')}
            options={centres.map(one => ({ value: one.code, label: inLanguage(language, one) }))}
            defaultValue={asked.centre}
          />
          <CheckboxField name="only" label={t('availability:asked.only')} defaultChecked={asked.isOnlyFree} />
        </div>
      </Disclosure>
    </div>
  )
}
