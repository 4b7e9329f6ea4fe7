import { useTranslation } from 'react-i18next'
import { shortDayText } from '#app/i18n/formats.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { dayOf, weekdayOf } from '#app/time/day.ts'

/** Monday first. */
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
type Weekday = (typeof WEEKDAYS)[number]

/** Days as people say them: with the day of the week, by which most of them plan. */
export function useDayNames() {
  const { t } = useTranslation()
  const language = useLanguage()
  const weekday = (of: Weekday) => t(`availability:weekday.${of}`)
  const date = (day: string) => shortDayText(day, language)
  const weekdayOn = (day: string) => weekday(WEEKDAYS[weekdayOf(dayOf(day)) - 1] ?? 'mon')
  const whole = (day: string) => t('availability:day', { day: date(day), weekday: weekdayOn(day) })
  return { weekday, date, weekdayOn, whole }
}
