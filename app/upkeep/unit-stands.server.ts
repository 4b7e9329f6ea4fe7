import { unitByCode } from '#app/inventory/units.server.ts'
import type { Day } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import { upkeepStandsOf } from './overdue.server.ts'
import { openRecallsOf } from './recalled-units.server.ts'
import { openRepairOf } from './repairs.server.ts'
import { proposedFor } from './scrappings.server.ts'

const NO_NEWS = { overdue: [], repair: null, isProposed: false, recalls: [] }

/** What speaks against giving a unit out, or is under way with it: what its page says first. */
export async function upkeepNewsOf(db: Database, code: string, today: Day) {
  const unitId = (await unitByCode(db, code))?.id ?? ''
  if (unitId === '') return NO_NEWS
  const stands = (await upkeepStandsOf(db, [unitId], today)).get(unitId) ?? []
  const repair = await openRepairOf(db, unitId)
  const recalls = await openRecallsOf(db, unitId)
  return {
    overdue: stands.filter(({ blocks, standing }) => blocks && standing === 'overdue').map(({ plan }) => plan),
    repair: repair ? { id: repair.id, fault: repair.fault } : null,
    isProposed: (await proposedFor(db, unitId)) !== undefined,
    recalls: recalls.map(({ id, zh, en }) => ({ id, zh, en })),
  }
}
