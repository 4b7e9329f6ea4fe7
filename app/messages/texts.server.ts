import type { TFunction } from 'i18next'
import { instantText, shortDayText } from '#app/i18n/formats.ts'
import type { Language } from '#app/people/reader.ts'
import type { WordKind, WordsLeft } from '#app/people/word-left.ts'

type Slots = { readonly [Slot in 'code' | 'reference' | 'on' | 'until' | 'dayPart']?: string }

const SHOWN: { readonly [name: string]: (value: string, language: Language, t: TFunction) => string } = {
  on: (day, language) => shortDayText(day, language),
  until: (instant, language) => instantText(instant, language),
  dayPart: (part, _language, t) => t(`messages:day_part.${(part || 'any') as 'any'}`),
}

/** The words of a message, as one says them on the telephone: days and hours by the custom of the language. */
export function textOf(t: TFunction, language: Language, kind: WordKind, says: WordsLeft[WordKind]): string {
  const shown = Object.entries(says as Slots).map(([name, value]) => [name, SHOWN[name]?.(value, language, t) ?? value])
  return t(`messages:text.${kind}`, Object.fromEntries(shown) as Required<Slots>)
}
