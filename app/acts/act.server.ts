import type { ZodType } from 'zod'
import type { Vault } from '#app/acts/vault.server.ts'
import type { Result } from '#app/result.ts'
import type { Day } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import type { Happening, May, Touch } from './act.ts'
import type { CareScope } from './acting-for.ts'
import type { Actor } from './actor.ts'

/** What an act works with: one open transaction and the facts of the moment. */
export type Deed = {
  readonly db: Database
  readonly actor: Actor
  readonly now: Date
  readonly today: Day
  readonly vault: Vault
  /** Writes into the audit row what was touched. */
  readonly touch: (touch: Touch) => void
  /** Leaves an event for the domains that come after. */
  readonly leave: (happening: Happening) => void
}

/** An act states its name, its input, who may, and what it does; the door knows the rest. */
export type Act<Input, Value, Refusal extends string> = {
  readonly name: string
  readonly input: ZodType<Input>
  readonly may: May
  /** What a consent must cover for somebody to do this for another; without it, nobody does it for another. */
  readonly forAnother?: CareScope
  /** The few acts that must look past their actor's own rows (signing in, first introduction) borrow the house's sight. */
  readonly sight?: 'house'
  /** Constraints of the database that say the same "no" a second time. */
  readonly saidByDatabase?: { readonly [constraint: string]: Refusal }
  readonly does: (deed: Deed, input: Input) => Promise<Result<Value, Refusal>>
}

/** Gives an act its types without spelling them. */
export const act = <Input, Value, Refusal extends string>(given: Act<Input, Value, Refusal>) => given
