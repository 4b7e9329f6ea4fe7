import type { Language } from '#app/people/language.ts'

/** How a person wants to be told: in one language, by e-mail besides the telephone or not, reminded or not. */
export type Preferences = {
  readonly language: Language
  readonly email: string | null
  readonly wantsReminders: boolean
  /** Null until something was chosen: only who gets e-mail has a link to stop. */
  readonly stopToken: string | null
}

export const UNSAID: Preferences = { language: 'zh-CN', email: null, wantsReminders: true, stopToken: null }
