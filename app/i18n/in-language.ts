import type { Bilingual } from '#app/catalogue/category.ts'
import type { Language } from '#app/people/reader.ts'

export const inLanguage = (language: Language, text: Bilingual): string => (language === 'en' ? text.en : text.zh)
