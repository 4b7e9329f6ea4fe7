import { useTranslation } from 'react-i18next'
import type { Bilingual } from '#app/catalogue/category.ts'
import { shortDayText, yuan } from '#app/i18n/formats.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { Day } from '#app/time/day.ts'
import { Button } from '#app/ui/button.tsx'
import { RadioGroup } from '#app/ui/choice.tsx'
import { DateField } from '#app/ui/field.tsx'
import type { TermPrice } from './term-prices.ts'

type Props = {
  readonly action: string
  /** Where another day or centre is asked about, before anything is sent. */
  readonly asksAgain: string
  readonly from: Day
  readonly months: number
  readonly centre: string
  readonly earliest: string
  readonly latest: string
  /** What each term costs from that day on. */
  readonly rents: readonly TermPrice[]
  readonly centres: readonly (Bilingual & { readonly code: string; readonly free: number | null })[]
  readonly problems: { readonly [field: string]: string }
}

/** First day, months, centre: nothing about anybody, so it goes by address and can be bookmarked. */
export function PeriodForm({
  action,
  asksAgain,
  from,
  months,
  centre,
  earliest,
  latest,
  rents,
  centres,
  problems,
}: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const cost = ({ listRentFen, leastFen }: TermPrice) => {
    const rent = t('booking:months_cost', { rent: yuan(listRentFen, language) })
    return leastFen === listRentFen
      ? rent
      : `${rent} · ${t('booking:months_least', { rent: yuan(leastFen, language) })}`
  }
  const free = (count: number) => {
    const about = { count, term: t('booking:months', { count: months }), from: shortDayText(from, language) }
    return count === 0 ? t('booking:free_none', about) : t('booking:free', about)
  }
  return (
    <form method="get" action={action} className="form" noValidate data-asks-again={asksAgain}>
      <DateField
        name="from"
        label={t('booking:first_day')}
        hint={t('booking:first_day_hint')}
        error={problems.from}
        defaultValue={from}
        min={earliest}
        max={latest}
      />
      <div id="terms" data-answers>
        <RadioGroup
          name="months"
          label={t('booking:how_long')}
          error={problems.months}
          defaultValue={String(rents.some(rent => rent.months === months) ? months : rents[0]?.months)}
          options={rents.map(rent => ({
            value: String(rent.months),
            label: t('booking:months', { count: rent.months }),
            hint: cost(rent),
          }))}
        />
      </div>
      <div id="centres" data-answers>
        <RadioGroup
          name="centre"
          label={t('booking:centre')}
          error={problems.centre}
          defaultValue={centre}
          options={centres.map(one => ({
            value: one.code,
            label: inLanguage(language, one),
            ...(one.free === null ? {} : { hint: free(one.free) }),
          }))}
        />
      </div>
      <Button>{t('booking:see_price')}</Button>
    </form>
  )
}
