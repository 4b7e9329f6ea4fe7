import { useTranslation } from 'react-i18next'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { paths } from '#app/paths.ts'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { FARTHEST_DAYS } from '../reservation.ts'
import { useDayNames } from './day-names.tsx'

/** When a rental can begin at a centre; it is called by its district, which is shorter and better known. */
type CentreSummary = {
  readonly code: string
  readonly zh: string
  readonly en: string
  readonly units: number
  readonly earliest: { readonly day: string; readonly free: number } | null
}
type Props = {
  readonly code: string
  readonly today: string
  readonly months: number
  readonly centres: readonly CentreSummary[]
}

/** Centre by centre the next day on which a rental can begin, and the way to all days. */
export function FreeSummary({ code, today, months, centres }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { whole } = useDayNames()
  const said = ({ units, earliest }: CentreSummary) => {
    if (units === 0) return t('availability:none')
    if (!earliest) return t('availability:full_for_long', { days: FARTHEST_DAYS })
    if (earliest.day === today) return t('availability:now', { count: earliest.free })
    return t('availability:from_day', { day: whole(earliest.day) })
  }
  const way = (centre: CentreSummary) =>
    centre.units === 0
      ? { href: paths.wishNew({ product: code, centre: centre.code }), text: t('availability:wish') }
      : {
          href: paths.deviceCalendar(code, { centre: centre.code, months: String(months) }),
          text: t('availability:see_days'),
        }
  return (
    <SummaryList
      rows={centres.map(centre => {
        const name = inLanguage(language, centre)
        return { label: name, value: said(centre), change: { ...way(centre), of: name } }
      })}
    />
  )
}
