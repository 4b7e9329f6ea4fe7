import type { Actor } from '#app/acts/actor.ts'
import { SYSTEM } from '#app/acts/actor.ts'
import type { House } from '#app/acts/house.server.ts'
import { see } from '#app/acts/sight.server.ts'
import { vaultOf } from '#app/acts/vault.server.ts'
import type { Database } from '#db/client.server.ts'

/** The day on which tests happen: a Monday. */
export const NOW = new Date('2026-03-02T02:00:00Z')
const KEY = Buffer.alloc(32, 7).toString('base64')
export const TEST_VAULT = vaultOf(KEY, KEY)

export type TestHouse = House & {
  /** Moves the clock of the house. */
  readonly setNow: (now: Date) => void
  readonly seeAs: <T>(actor: Actor, read: (db: Database) => Promise<T>) => Promise<T>
  readonly seeAll: <T>(read: (db: Database) => Promise<T>) => Promise<T>
}

export function houseOn(db: Database): TestHouse {
  let at = NOW
  const house: House = { db, vault: TEST_VAULT, now: () => at }
  return {
    ...house,
    setNow(now) {
      at = now
    },
    seeAs: (actor, read) => see(house, actor, read),
    seeAll: read => see(house, SYSTEM, read),
  }
}
