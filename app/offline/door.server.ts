import type { Act } from '#app/acts/act.server.ts'
import type { Answer } from '#app/acts/act.ts'
import type { Actor } from '#app/acts/actor.ts'
import type { Vault } from '#app/acts/vault.server.ts'
import type { Database } from '#db/client.server.ts'

/** The two ways to the database for one who asks, as each request is given them. */
export type Door = {
  readonly actor: Actor
  readonly vault: Vault
  readonly see: <T>(read: (db: Database) => Promise<T>) => Promise<T>
  readonly perform: <Input, Value, Refusal extends string>(
    act: Act<Input, Value, Refusal>,
    input: unknown,
    options?: { readonly key?: string | undefined },
  ) => Promise<Answer<Value, Refusal>>
}
