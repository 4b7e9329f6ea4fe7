import { randomBytes } from 'node:crypto'
import { SYSTEM } from '#app/acts/actor.ts'
import type { House } from '#app/acts/house.server.ts'
import { actAs, see } from '#app/acts/sight.server.ts'
import { vaultOf } from '#app/acts/vault.server.ts'
import type { Database, Engine } from '#db/client.server.ts'
import { seedDemo } from '#db/seed/demo.server.ts'

export type DemoHouse = House & {
  readonly seeAll: <T>(read: (db: Database) => Promise<T>) => Promise<T>
  readonly writeAll: <T>(write: (db: Database) => Promise<T>) => Promise<T>
}

/** The whole demo world on an engine: what is measured has a year of rentals around it. */
export async function demoHouse(engine: Engine): Promise<DemoHouse> {
  const house = houseOf(engine)
  await engine.migrate()
  await engine.db.transaction(tx => seedDemo({ ...house, db: tx }))
  return house
}

/** A house on a database that has everything in it already. */
export function houseOf({ db }: Engine): DemoHouse {
  const key = () => randomBytes(32).toString('base64')
  const house: House = { db, vault: vaultOf(key(), key()), now: () => new Date() }
  return {
    ...house,
    seeAll: read => see(house, SYSTEM, read),
    writeAll: write =>
      db.transaction(async tx => {
        await actAs(tx, SYSTEM)
        return write(tx)
      }),
  }
}
