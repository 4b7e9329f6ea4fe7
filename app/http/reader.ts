import { type Choices, CONTRASTS, LANGUAGES, NOTHING_CHOSEN, type Reader, SIZES } from '#app/people/reader.ts'

const among = <const Words extends readonly [string, ...string[]]>(words: Words, word: string | undefined) =>
  (words as readonly string[]).includes(word ?? '') ? (word as Words[number]) : undefined

type Cookies = { readonly [name: string]: string }

/** What the switches of this browser were set to. */
export const chosenIn = (cookies: Cookies): Choices => ({
  language: among(LANGUAGES, cookies.language) ?? null,
  size: among(SIZES, cookies.size) ?? null,
  contrast: among(CONTRASTS, cookies.contrast) ?? null,
})

/**
 * As this browser was told; else as the one who has signed in chose elsewhere. Chinese first: English only for those who
 * chose it or whose browser asks for no Chinese.
 */
export function readerOf(cookies: Cookies, acceptLanguage = '', kept: Choices = NOTHING_CHOSEN): Reader {
  const asked = /^\s*en\b/i.test(acceptLanguage) && !/\bzh\b/i.test(acceptLanguage) ? 'en' : 'zh-CN'
  const here = chosenIn(cookies)
  return {
    language: here.language ?? kept.language ?? asked,
    size: here.size ?? kept.size ?? 'standard',
    contrast: here.contrast ?? kept.contrast ?? 'standard',
  }
}

/** Only a path of this service: never another host, whatever a form or address says. */
export const ownPath = (path: string | null | undefined): string =>
  path && /^\/(?![/\\])[\w\-./?=&%~:,+]*$/.test(path) ? path : '/'
