import i18next, { type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Language } from '#app/http/reader.ts'
import type { Translated } from './translated.ts'
import type { words as zh } from './zh-CN/words.ts'

export type Words = Translated<typeof zh>

/** One instance for each answer: two readers at once may want two languages. */
export function languageOf(language: Language, words: Words): i18n {
  const instance = i18next.createInstance()
  instance.use(initReactI18next).init({
    lng: language,
    resources: { [language]: words },
    ns: Object.keys(words),
    defaultNS: 'ui',
    interpolation: { escapeValue: false },
    initAsync: false,
  })
  return instance
}
