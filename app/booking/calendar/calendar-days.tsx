import { useTranslation } from 'react-i18next'
import { dayOf, weekdayOf } from '#app/time/day.ts'
import { Icon, type IconName } from '#app/ui/icon.tsx'
import { useDayNames, WEEKDAYS } from './day-names.tsx'
import type { FirstDay, FirstDayWord } from './first-day.ts'

/** A shape beside each word, so that colour never speaks alone. */
export const SIGN_OF: { readonly [W in FirstDayWord]: IconName } = {
  free: 'check',
  full: 'cross',
  asks: 'phone',
  closed: 'lock',
  past: 'dot',
  far: 'dot',
}

type Day = Omit<FirstDay, 'day'> & { readonly day: string }
type Props = { readonly weeks: readonly (readonly Day[])[]; readonly hrefOf: (day: string) => string }

/** A month of days, a list for each week. Where there is room for seven columns the same lists stand as a calendar. */
export function CalendarDays({ weeks, hrefOf }: Props) {
  const { t } = useTranslation()
  const { weekday, date } = useDayNames()
  const named = (week: readonly Day[]) => {
    const [from = '', to = ''] = [week[0]?.day, week.at(-1)?.day]
    return t(from === to ? 'availability:week_of_one' : 'availability:week', { from: date(from), to: date(to) })
  }
  return (
    <div className="calendar">
      <div className="calendar-heads" aria-hidden="true">
        {WEEKDAYS.map(of => (
          <span key={of}>{weekday(of)}</span>
        ))}
      </div>
      {weeks.map(week => (
        <section key={week[0]?.day}>
          <h3 className="calendar-week-name">{named(week)}</h3>
          <ol className="calendar-week">
            {week.map(day => (
              <li key={day.day} className={`calendar-on-${weekdayOf(dayOf(day.day))}`}>
                {day.word === 'free' ? (
                  <a className="calendar-day calendar-day-free" href={hrefOf(day.day)}>
                    <DayText {...day} />
                  </a>
                ) : (
                  <div className={`calendar-day calendar-day-${day.word}`}>
                    <DayText {...day} />
                  </div>
                )}
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  )
}

function DayText({ day, word, free }: Day) {
  const { t } = useTranslation()
  const { date, weekdayOn } = useDayNames()
  return (
    <>
      <span className="calendar-date">
        {date(day)} <span className="calendar-weekday">{weekdayOn(day)}</span>
      </span>{' '}
      <span className="calendar-word">
        <Icon name={SIGN_OF[word]} />
        <span>
          {t(`availability:word.${word}`)}
          {word === 'free' && <span className="calendar-more"> {t('availability:count', { count: free })}</span>}
        </span>
      </span>
    </>
  )
}
