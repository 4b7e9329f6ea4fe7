import { type Actor, has, type Role } from '#app/acts/actor.ts'
import type { Vault } from '#app/acts/vault.server.ts'
import { reservationByReference } from '#app/booking/reservations.server.ts'
import { movementsOf } from '#app/inventory/moves.server.ts'
import { unitByCode } from '#app/inventory/units.server.ts'
import type { Database } from '#db/client.server.ts'
import type { syncConflicts } from '#db/schema/offline.ts'
import { type Kept, writtenIn } from './conflict.ts'
import { sealedAbout } from './note-conflict.server.ts'

type Reading = { readonly vault: Vault; readonly actor: Actor }
/** Who signed is for those who keep the papers. */
const SEE_NAMES: readonly Role[] = ['desk', 'manager']

export type ConflictRow = typeof syncConflicts.$inferSelect

/** What the device wrote, opened from its seal. */
export const openedInput = (vault: Vault, { inputSealed, accountId, key }: ConflictRow): Kept =>
  JSON.parse(vault.open(inputSealed, sealedAbout(accountId, key)))

/** Both facts: what the device wanted to write, and how the things that it names stand now. */
export async function conflictFacts(db: Database, { vault, actor }: Reading, conflict: ConflictRow) {
  const kept = openedInput(vault, conflict)
  const written = writtenIn(kept).filter(({ field }) => field !== 'signedName' || has(actor, SEE_NAMES))
  const code = typeof kept.unitCode === 'string' ? kept.unitCode : conflict.subject
  return {
    written,
    unit: await unitNow(db, code),
    reservation: await reservationNow(db, conflict.subject),
  }
}

/** By its code; what is not a code names none. */
async function unitNow(db: Database, code: string) {
  const unit = await unitByCode(db, code)
  if (!unit) return null
  const [last] = (await movementsOf(db, unit.id)).movements
  const { zh, en } = unit.product
  const moved = last ? { why: last.why, at: last.at.toISOString(), by: last.by, place: last.toPlace } : null
  return { code: unit.code, product: { zh, en }, state: unit.state, centreId: unit.centreId, moved }
}

async function reservationNow(db: Database, reference: string) {
  const reservation = await reservationByReference(db, reference)
  return reservation ? { reference: reservation.reference, state: reservation.state } : null
}
