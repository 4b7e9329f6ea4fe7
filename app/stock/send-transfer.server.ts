import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { act, type Deed } from '#app/acts/act.server.ts'
import { lockStock } from '#app/allotment/allotments.server.ts'
import { claimUnit } from '#app/allotment/claim-unit.server.ts'
import { keepingOf } from '#app/allotment/keepings.server.ts'
import { mainPlaceOf } from '#app/inventory/places.server.ts'
import { no, type Result, yes } from '#app/result.ts'
import type { Database } from '#db/client.server.ts'
import { centres } from '#db/schema/districts.ts'
import { sendableOf } from './sendable-units.server.ts'
import { stocksOf } from './stocks-of.ts'
import { SendTransfer } from './transfer.input.ts'
import { daysOnTheWay } from './transfer-days.ts'
import { addTransfer, putUnits } from './transfers.server.ts'
import { lockUnitsById, unitsById } from './units-by-id.server.ts'

type Refusal = 'no_centre' | 'transfer_goes_nowhere' | 'unit_cannot_be_sent'

/**
 * Units go to another centre, all of them or none. Promises that other units can take over are handed on; a unit that
 * somebody counts on stays. Until it has arrived a unit lies in transit, held by its transfer, and nobody is promised it.
 */
export const sendTransfer = act({
  name: 'stock.send-transfer',
  input: SendTransfer,
  may: ['technician', 'manager'],
  saidByDatabase: {
    unit_is_not_promised_twice: 'unit_cannot_be_sent',
    transfer_goes_to_another_centre: 'transfer_goes_nowhere',
  },
  async does(deed, { to, codes }): Promise<Result<{ id: string; sent: number }, Refusal>> {
    const { db, actor, now } = deed
    const { centreId, districtId } = actor
    if (!centreId || !districtId) return no('no_centre')
    const receiver = await centreByCode(db, to)
    if (!receiver || receiver.id === centreId) return no('transfer_goes_nowhere')
    const ids = await leavingUnits(deed, codes, centreId)
    if (!ids.ok) return ids
    const id = randomUUID()
    const held = await holdForTransfer(deed, id, ids.value)
    if (!held.ok) return held
    await addTransfer(
      db,
      { id, centreId, districtId, toCentreId: receiver.id, sentBy: actor.id, sentAt: now },
      ids.value,
    )
    const leaving = [...(await unitsById(db, ids.value)).values()]
    const transit = await mainPlaceOf(db, centreId, 'transit')
    if (!transit) throw new Error('each centre has its main places from its first day')
    const put = { why: 'sent_to_another_centre', movedBy: actor.id, now } as const
    await putUnits(db, leaving, { ...put, centreId, districtId, placeId: transit.id })
    for (const unit of leaving) deed.touch({ subject: 'unit', id: unit.id, fields: ['placeId', 'allotment'] })
    deed.touch({ subject: 'transfer', id, fields: ['state'] })
    return yes({ id, sent: leaving.length })
  },
})

async function centreByCode(db: Database, code: string) {
  const [centre] = await db.select({ id: centres.id }).from(centres).where(eq(centres.code, code))
  return centre
}

/** The units behind the codes, once nobody else can promise or move them: stocks first, then units, in their order. */
async function leavingUnits({ db, now, today }: Deed, codes: readonly string[], centreId: string) {
  const asked = await sendableOf(db, codes, centreId, { now, today })
  const ids = [...new Set(asked.flatMap(({ unit }) => unit?.id ?? []))].toSorted()
  for (const stock of stocksOf((await unitsById(db, ids)).values())) await lockStock(db, stock)
  await lockUnitsById(db, ids)
  const sure = await sendableOf(db, codes, centreId, { now, today })
  return sure.some(({ why }) => why !== null) ? no('unit_cannot_be_sent') : yes(ids)
}

async function holdForTransfer({ db, now, today }: Deed, holderId: string, ids: readonly string[]) {
  for (const unit of (await unitsById(db, ids)).values()) {
    const { id: unitId, productId, centreId } = unit
    const keeping = await keepingOf(db, unit, { now, today })
    const during = daysOnTheWay(today)
    const claimed = await claimUnit(db, { unitId, productId, centreId, keeping, during, holderId, why: 'transfer' })
    if (!claimed.ok || claimed.value.homeless.length > 0) return no('unit_cannot_be_sent')
  }
  return yes(null)
}
