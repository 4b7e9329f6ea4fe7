/** How long a one-time code lives and how often it may be tried (quality.md D.1: at most ten minutes, five tries). */
export const CODE_LIFE_MINUTES = 10
const CODE_TRIES = 5
/** Codes sent to one phone in an hour. */
export const CODES_AN_HOUR = 5

type Code = { readonly tries: number; readonly expiresAt: Date; readonly usedAt: Date | null }

/** Whether a code may still be tried at all. */
export const isOpen = (code: Code, now: Date): boolean =>
  code.usedAt === null && code.tries < CODE_TRIES && now < code.expiresAt
