import { LANGUAGES, type Language } from '#app/people/language.ts'

/** How a reader wants the pages: kept in cookies, changed by the switches in the header. */
export const SIZES = ['standard', 'elder'] as const
export const CONTRASTS = ['standard', 'high'] as const

export type Reader = {
  readonly language: Language
  readonly size: (typeof SIZES)[number]
  readonly contrast: (typeof CONTRASTS)[number]
}

const among = <const Words extends readonly [string, ...string[]]>(words: Words, word: string | undefined) =>
  (words as readonly string[]).includes(word ?? '') ? (word as Words[number]) : undefined

/** Chinese first: English only for those who chose it or whose browser asks for no Chinese. */
export function readerOf(cookies: { readonly [name: string]: string }, acceptLanguage = ''): Reader {
  const asked = /^\s*en\b/i.test(acceptLanguage) && !/\bzh\b/i.test(acceptLanguage) ? 'en' : 'zh-CN'
  return {
    language: among(LANGUAGES, cookies.language) ?? asked,
    size: among(SIZES, cookies.size) ?? 'standard',
    contrast: among(CONTRASTS, cookies.contrast) ?? 'standard',
  }
}

/** Only a path of this service: never another host, whatever a form or address says. */
export const ownPath = (path: string | null | undefined): string =>
  path && /^\/(?![/\\])[\w\-./?=&%~:,+]*$/.test(path) ? path : '/'
