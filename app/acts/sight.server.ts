import type { Database } from '#db/client.server.ts'
import { statement } from '#db/statement.server.ts'
import type { Actor } from './actor.ts'
import type { House } from './house.server.ts'

const setSight = statement(
  'set-sight',
  `select set_config('role', 'fuju_app', true), set_config('fuju.scope', $1, true), set_config('fuju.person', $2, true),
    set_config('fuju.centre', $3, true), set_config('fuju.district', $4, true)`,
)

/** Until the transaction ends, everything runs as the program's own role and sees what this actor may see. */
export async function actAs(db: Database, { scope, personId, centreId, districtId }: Actor) {
  await setSight(db, scope, personId ?? '', centreId ?? '', districtId ?? '')
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
