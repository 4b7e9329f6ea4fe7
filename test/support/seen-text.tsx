import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { languageOf } from '#app/i18n/i18n.ts'
import { loadWords } from '#app/i18n/load-words.ts'
import type { Language } from '#app/people/reader.ts'

/** What a reader of a view reads, without its markup. */
export async function seenText(view: ReactElement, language: Language = 'zh-CN'): Promise<string> {
  const i18n = languageOf(language, await loadWords(language))
  return renderToStaticMarkup(<I18nextProvider i18n={i18n}>{view}</I18nextProvider>)
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
