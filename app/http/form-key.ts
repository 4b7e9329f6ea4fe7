import type { Actor } from '#app/acts/actor.ts'

const MARK = '~'
const MARK_LETTERS = 8

/** Where a form was made for another, its key says for whom: by the first letters of the consent. */
const markOf = ({ actingFor }: Actor): string => (actingFor ? MARK + actingFor.consentId.slice(0, MARK_LETTERS) : '')

export const keyFor = (actor: Actor, fresh: string): string => fresh + markOf(actor)

/**
 * Whether a form that was opened for one is sent for the same one. In another window one may have turned to somebody
 * else since, or the consent may have ended: then what was meant for one must not be done for the other.
 */
export function isFormOf(actor: Actor, key: string | undefined): boolean {
  if (key === undefined) return true
  const at = key.indexOf(MARK)
  return (at === -1 ? '' : key.slice(at)) === markOf(actor)
}
