import i18next, { type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Language } from '#app/people/reader.ts'
import type { Translated } from './translated.ts'
import type { words as zh } from './zh-CN/words.ts'

export type Words = Translated<typeof zh>

/** All words of a language, or those that came with a page. One instance for each answer: two readers may want two languages. */
export function languageOf(language: Language, words: { readonly [namespace: string]: object }): i18n {
  const instance = i18next.createInstance()
  instance.use(initReactI18next).init({
    lng: language,
    resources: { [language]: words },
    ns: Object.keys(words),
    saveMissing: true,
    react: { bindI18nStore: 'added', useSuspense: false },
    defaultNS: 'ui',
    interpolation: { escapeValue: false },
    initAsync: false,
  })
  return instance
}
