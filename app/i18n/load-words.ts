import type { Language } from '#app/people/reader.ts'
import type { Words } from './i18n.ts'

/** Brings one language and leaves the other on the server. */
export const loadWords = async (language: Language): Promise<Words> =>
  language === 'en' ? (await import('./en/words.ts')).words : (await import('./zh-CN/words.ts')).words
