import type { Deed } from '#app/acts/act.server.ts'
import { ownUnit } from '#app/inventory/own-unit.server.ts'
import { no, yes } from '#app/result.ts'
import { openRepairOf, repairById } from './repairs.server.ts'

/** An open repair of the actor's own centre, with its unit locked: read again in the statement after the lock. */
export async function ownOpenRepair(deed: Deed, id: string) {
  const found = await repairById(deed.db, id)
  if (!found) return no('no_such_repair')
  const unit = await ownUnit(deed, found.code)
  if (!unit.ok) return unit
  const repair = await openRepairOf(deed.db, unit.value.id)
  return repair?.id === id ? yes({ repair, unit: unit.value }) : no('repair_has_ended')
}
