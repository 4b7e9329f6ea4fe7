import { isIdentityNumber, tidyIdentityNumber } from './identity-number.ts'

/** Disability card: the identity number, a digit for the type and one for the level (rules.md 5.1). */
const FORM = /^(.{18})([1-7])([1-4])$/

/** 1 seeing, 2 hearing, 3 speech, 4 body, 5 intellect, 6 mental, 7 several. Some pages on the web swap 1 and 2. */
export const DISABILITY_TYPES = ['seeing', 'hearing', 'speech', 'body', 'intellect', 'mental', 'several'] as const
export type DisabilityType = (typeof DISABILITY_TYPES)[number]

/** As an identity number, and without what a replacement card appends (B1, B2 …). */
export const tidyDisabilityCard = (text: string): string => tidyIdentityNumber(text).replace(/B\d+$/, '')

/** Expects tidy text. */
export const isDisabilityCard = (card: string): boolean => FORM.test(card) && isIdentityNumber(identityOf(card))

/** The identity number that stands in a card. */
export const identityOf = (card: string): string => card.slice(0, 18)

export function typeOf(card: string): DisabilityType {
  const type = DISABILITY_TYPES[Number(card[18]) - 1]
  if (!isDisabilityCard(card) || type === undefined) throw new RangeError('not a disability card')
  return type
}

/** 1 is the gravest, 4 the lightest; 1 and 2 count as severe. */
export function levelOf(card: string): number {
  if (!isDisabilityCard(card)) throw new RangeError('not a disability card')
  return Number(card[19])
}
