import type { Database } from '#db/client.server.ts'
import type { Vault } from './vault.server.ts'

/** What the program stands on while it runs: made once where the server starts, and by each test for itself. */
export type House = {
  readonly db: Database
  readonly vault: Vault
  readonly now: () => Date
}
