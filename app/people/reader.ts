/** How somebody reads: kept in cookies and with their account, changed by the switches in the header. Chinese first. */
export const LANGUAGES = ['zh-CN', 'en'] as const
export type Language = (typeof LANGUAGES)[number]
export const SIZES = ['standard', 'elder'] as const
export const CONTRASTS = ['standard', 'high'] as const

export type Reader = {
  readonly language: Language
  readonly size: (typeof SIZES)[number]
  readonly contrast: (typeof CONTRASTS)[number]
}

/** What somebody has chosen; null where they never did. */
export type Choices = { readonly [Choice in keyof Reader]: Reader[Choice] | null }
export const NOTHING_CHOSEN: Choices = { language: null, size: null, contrast: null }
