import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { paths } from '#app/paths.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { FARTHEST_DAYS } from '../reservation.ts'
import { useDayNames } from './day-names.tsx'

type Props = {
  readonly code: string
  readonly centre: string
  readonly centreName: string
  readonly months: number
  readonly today: string
  readonly earliest: string | null
  /** How many units the centre has at all. */
  readonly units: number
}

/** The answer that most people came for, above the calendar: the next day, or what to do where there is none. */
export function EarliestNotice({ code, centre, centreName, months, today, earliest, units }: Props) {
  const { t } = useTranslation()
  const { whole, date } = useDayNames()
  const term = t('booking:months', { count: months })
  if (units === 0) {
    return (
      <Notice tone="warn" title={t('availability:none_here', { centre: centreName })}>
        <Onward text={t('availability:none_here_text')}>
          <ButtonLink href={paths.wishNew({ product: code, centre })}>{t('availability:wish')}</ButtonLink>
        </Onward>
      </Notice>
    )
  }
  if (earliest === null) {
    const query = { centre, months: String(months) }
    return (
      <Notice tone="warn" title={t('availability:never', { term, days: FARTHEST_DAYS })}>
        <Onward text={t('availability:never_text')}>
          <ButtonLink href={paths.waitingNew(code, query)}>{t('availability:wait')}</ButtonLink>
        </Onward>
      </Notice>
    )
  }
  const day = whole(earliest)
  return (
    <Notice
      tone="good"
      title={t(earliest === today ? 'availability:begins_today' : 'availability:begins', { day, term })}
    >
      <ButtonLink href={paths.reservePeriod(code, { from: earliest, months: String(months), centre })}>
        {t('availability:begin_here', { day: date(earliest) })}
      </ButtonLink>
    </Notice>
  )
}

const Onward = ({ text, children }: { readonly text: string; readonly children: ReactNode }) => (
  <div className="stack-tight">
    <p>{text}</p>
    <div>{children}</div>
  </div>
)
