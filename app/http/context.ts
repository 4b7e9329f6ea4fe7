import type { ApiClient } from '#app/access/api-token.ts'
import type { CaredFor } from '#app/access/care/acting.server.ts'
import type { Act } from '#app/acts/act.server.ts'
import type { Answer } from '#app/acts/act.ts'
import type { Actor } from '#app/acts/actor.ts'
import type { Vault } from '#app/acts/vault.server.ts'
import type { ShownMessage } from '#app/messages/message.ts'
import type { OnlinePayments } from '#app/payments/call-provider.server.ts'
import type { Reader } from '#app/people/reader.ts'
import type { Day } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import type { Mode } from './env.server.ts'

/** What every loader and action is given: who asks, how they read, and the two ways to the database. */
export type RequestContext = {
  readonly actor: Actor
  /** Whose bearer token came with a request to the API; null without one, and on every page. */
  readonly client: ApiClient | null
  readonly reader: Reader
  readonly now: Date
  readonly today: Day
  readonly mode: Mode
  readonly origin: string
  /** Where the request came from, for limits; never kept. */
  readonly address: string
  /** For the inline scripts of this answer. */
  readonly nonce: string
  /** Fresh for each page: a form that is sent twice is done once. */
  readonly formKey: string
  readonly vault: Vault
  readonly see: <T>(read: (db: Database) => Promise<T>) => Promise<T>
  readonly perform: <Input, Value, Refusal extends string>(
    act: Act<Input, Value, Refusal>,
    input: unknown,
    options?: { readonly key?: string | undefined },
  ) => Promise<Answer<Value, Refusal>>
  /** Who takes money online; null where nobody does. */
  readonly payments: OnlinePayments | null
  /** Null in earnest: what only the demo shows. */
  readonly demoMessages: (() => Promise<readonly ShownMessage[]>) | null
  /** A new session for this account: the old identifier is dead. */
  readonly signIn: (accountId: string) => Promise<void>
  /** Which phone a code was sent to: kept in the session, never in an address. */
  readonly rememberPhone: (phone: string) => void
  readonly rememberedPhone: () => string | undefined
  readonly signOut: () => Promise<void>
  /** For whom this account may act today. */
  readonly caredFor: () => Promise<readonly CaredFor[]>
  /** From the next request on for another, by a consent, or with null for oneself again. False where none runs. */
  readonly actBy: (consentId: string | null) => Promise<boolean>
  /** The session still says that one acts for another, and the consent runs no more: one acts for oneself. */
  readonly careHasEnded: boolean
}
