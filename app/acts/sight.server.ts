import { sql } from 'drizzle-orm'
import type { Database } from '#db/client.server.ts'
import type { Actor } from './actor.ts'
import type { House } from './house.server.ts'

/** Until the transaction ends, everything runs as the program's own role and sees what this actor may see. */
export async function actAs(db: Database, actor: Actor) {
  await db.execute(sql`select set_config('role', 'fuju_app', true),
    set_config('fuju.scope', ${actor.scope}, true),
    set_config('fuju.person', ${actor.personId ?? ''}, true),
    set_config('fuju.centre', ${actor.centreId ?? ''}, true),
    set_config('fuju.district', ${actor.districtId ?? ''}, true)`)
}

/** Reads as an actor, in one transaction that writes nothing. */
export const see = <T>(house: House, actor: Actor, read: (db: Database) => Promise<T>): Promise<T> =>
  house.db.transaction(
    async tx => {
      await actAs(tx, actor)
      return read(tx)
    },
    { accessMode: 'read only' },
  )
