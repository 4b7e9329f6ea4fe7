import { useTranslation } from 'react-i18next'
import { paths } from '#app/paths.ts'
import { useDayNames } from './day-names.tsx'

type Props = {
  readonly from: string
  readonly months: number
  /** Its name; null for all of them. */
  readonly centre: string | null
  readonly query: { readonly [name: string]: string }
}

/** Says in a sentence which days the list is about, and how to be rid of them. */
export function AskedDays({ from, months, centre, query }: Props) {
  const { t } = useTranslation()
  const { whole } = useDayNames()
  const term = t('booking:months', { count: months })
  const without = { ...query, from: '', months: '', centre: '', only: '' }
  return (
    <div className="split">
      <p>{t('availability:asked.result', { day: whole(from), term, centre: centre ?? t('availability:asked.any') })}</p>
      <p>
        <a href={paths.devices(without)}>{t('availability:asked.drop')}</a>
      </p>
    </div>
  )
}
