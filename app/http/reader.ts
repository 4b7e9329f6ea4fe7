import { type Choices, CONTRASTS, LANGUAGES, NOTHING_CHOSEN, type Reader, SIZES } from '#app/people/reader.ts'

const among = <const Words extends readonly [string, ...string[]]>(words: Words, word: string | undefined) =>
  (words as readonly string[]).includes(word ?? '') ? (word as Words[number]) : undefined

type Cookies = { readonly [name: string]: string }

/**
 * As this browser was told; else as the one who has signed in chose elsewhere. Chinese first: English only for those who
 * chose it or whose browser asks for no Chinese.
 */
export function readerOf(cookies: Cookies, acceptLanguage = '', kept: Choices = NOTHING_CHOSEN): Reader {
  const asked = /^\s*en\b/i.test(acceptLanguage) && !/\bzh\b/i.test(acceptLanguage) ? 'en' : 'zh-CN'
  return {
    language: among(LANGUAGES, cookies.language) ?? kept.language ?? asked,
    size: among(SIZES, cookies.size) ?? kept.size ?? 'standard',
    contrast: among(CONTRASTS, cookies.contrast) ?? kept.contrast ?? 'standard',
  }
}

/** Only a path of this service: never another host, whatever a form or address says. */
export const ownPath = (path: string | null | undefined): string =>
  path && /^\/(?![/\\])[\w\-./?=&%~:,+]*$/.test(path) ? path : '/'
