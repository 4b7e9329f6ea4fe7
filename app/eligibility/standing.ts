import type { ByUserClass, UserClass } from '#app/people/user-class.ts'
import { USER_CLASSES } from '#app/people/user-class.ts'
import { no, type Result, yes } from '#app/result.ts'
import { type Day, yearsBetween } from '#app/time/day.ts'
import type { ProofKind } from './proof.ts'

/** From this age on a local resident counts as elderly (rules.md 5.2). */
const ELDERLY_FROM = 60

/** What is known of somebody: said by themselves, or read from their papers. */
export type Facts = {
  readonly bornOn: Day | null
  readonly isLocal: boolean
  /** What they have shown. */
  readonly holds: readonly ProofKind[]
}

/** A class that somebody could count as, and the papers that are still to be seen for it. */
export type Standing = {
  readonly userClass: UserClass
  readonly needs: readonly ProofKind[]
  readonly missing: readonly ProofKind[]
}

/** The papers that a class is checked by, beside each other (rules.md 5.2). */
export const NEEDED_PROOFS: ByUserClass<readonly ProofKind[]> = {
  hardship_disabled: ['identity_number', 'disability_card', 'aid_certificate'],
  local_elderly: ['identity_number', 'household_register'],
  local_ill: ['identity_number', 'household_register', 'discharge_note'],
  other: ['identity_number'],
}

/**
 * The papers on which a class may rest. Where somebody is registered stands on their card and in the register; the first six
 * digits of the number never tell it: they show the first registration only (rules.md 5.1).
 */
const CARRIED_BY: ByUserClass<readonly ProofKind[]> = {
  hardship_disabled: ['disability_card', 'aid_certificate'],
  local_elderly: ['household_register', 'identity_number'],
  local_ill: ['discharge_note', 'household_register'],
  other: ['identity_number', 'household_register'],
}

/** Every class that is not ruled out by what is known, the one that helps most first. */
export const standingsOf = (facts: Facts, day: Day): readonly Standing[] =>
  USER_CLASSES.filter(userClass => isOpenTo(userClass, facts, day)).map(userClass => {
    const needs = NEEDED_PROOFS[userClass]
    return { userClass, needs, missing: needs.filter(kind => !facts.holds.includes(kind)) }
  })

/** The first class for which nothing is missing: what the staff are proposed, never what is decided. */
export const proposedClass = (facts: Facts, day: Day): UserClass =>
  standingsOf(facts, day).find(standing => standing.missing.length === 0)?.userClass ?? 'other'

function isOpenTo(userClass: UserClass, { bornOn, isLocal }: Facts, day: Day): boolean {
  if (userClass === 'other') return true
  if (!isLocal) return false
  return userClass !== 'local_elderly' || (bornOn !== null && yearsBetween(bornOn, day) >= ELDERLY_FROM)
}

type Claim = { readonly userClass: UserClass; readonly kind: ProofKind; readonly bornOn: Day | null }

/** Whether a paper may carry a class on a day. Where somebody is registered the staff see; the register is the proof. */
export function carries(
  { userClass, kind, bornOn }: Claim,
  day: Day,
): Result<null, 'proof_is_for_another_class' | 'not_elderly_yet'> {
  if (!CARRIED_BY[userClass].includes(kind)) return no('proof_is_for_another_class')
  const isElderly = isOpenTo(userClass, { bornOn, isLocal: true, holds: [] }, day)
  return isElderly ? yes(null) : no('not_elderly_yet')
}
