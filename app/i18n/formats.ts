import type { Fen } from '#app/money/fen.ts'
import type { Language } from '#app/people/reader.ts'
import type { Day } from '#app/time/day.ts'

const CENTRE_ZONE = 'Asia/Shanghai'

/** 8000 fen is ¥80.00: always two places, so that columns of money line up. */
export const yuan = (fen: Fen | number, language: Language): string =>
  new Intl.NumberFormat(language, { style: 'currency', currency: 'CNY', currencyDisplay: 'narrowSymbol' }).format(
    fen / 100,
  )

/** 2026年12月1日 星期二 · Tuesday 1 December 2026 */
export const dayText = (day: Day | string, language: Language): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'full', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  )

/** 12月1日 · 1 December: where the year is plain. */
export const shortDayText = (day: Day | string, language: Language): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`))

/** 2026年10月 · October 2026, of a month written `YYYY-MM`. */
export const monthText = (month: string, language: Language): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    year: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(new Date(`${month}-01T00:00:00Z`))

export const instantText = (instant: Date | string, language: Language): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: CENTRE_ZONE,
  }).format(new Date(instant))

export const percent = (basisPoints: number, language: Language): string =>
  new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 2 }).format(basisPoints / 10_000)

/** 14:32, on the wall of the centre. */
export const clockText = (instant: Date | string, language: Language): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: CENTRE_ZONE,
  }).format(new Date(instant))
