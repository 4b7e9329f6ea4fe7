import type { May } from './act.ts'
import type { CareScope } from './acting-for.ts'
import { type Actor, covers, has } from './actor.ts'

type Asked = { readonly may: May; readonly forAnother?: CareScope }

const allowed = (may: May, actor: Actor): boolean =>
  actor.scope === 'system' || may === 'anyone' || (may !== 'system' && has(actor, may))

/** Why an act is shut to an actor: it is not theirs to do, or not for the one for whom they act. */
export function shutTo(actor: Actor, { may, forAnother }: Asked): 'not_allowed' | 'not_covered_by_consent' | undefined {
  if (!allowed(may, actor)) return 'not_allowed'
  if (actor.actingFor === null) return undefined
  return forAnother && covers(actor, forAnother) ? undefined : 'not_covered_by_consent'
}
