/** The languages in which people read, and in which they are written to. Chinese first. */
export const LANGUAGES = ['zh-CN', 'en'] as const
export type Language = (typeof LANGUAGES)[number]
