import { useTranslation } from 'react-i18next'
import { Icon } from '#app/ui/icon.tsx'
import { FARTHEST_DAYS } from '../reservation.ts'
import { SIGN_OF } from './calendar-days.tsx'
import { FIRST_DAY_WORDS, type FirstDayWord } from './first-day.ts'

/** What each word of the calendar means. Only those that stand in it are explained. */
export function CalendarLegend({ words }: { readonly words: readonly FirstDayWord[] }) {
  const { t } = useTranslation()
  return (
    <section className="stack-tight">
      <h2>{t('availability:legend')}</h2>
      <dl className="calendar-legend">
        {FIRST_DAY_WORDS.filter(word => words.includes(word)).map(word => (
          <div key={word}>
            <dt>
              <Icon name={SIGN_OF[word]} />
              {t(`availability:word.${word}`)}
            </dt>
            <dd>{t(`availability:legend_of.${word}`, { days: FARTHEST_DAYS })}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
