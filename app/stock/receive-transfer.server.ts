import { act, type Deed } from '#app/acts/act.server.ts'
import { lockStock } from '#app/allotment/allotments.server.ts'
import { NEXT_TRANSFER_STATES } from '#app/inventory/transfer.ts'
import type { UnitRow } from '#app/inventory/units.server.ts'
import { no, type Result, yes } from '#app/result.ts'
import { keepAndRestore } from '#app/risk/restore.server.ts'
import { unitsByCodes } from './counts.server.ts'
import { stocksOf } from './stocks-of.ts'
import { ReceiveTransfer } from './transfer.input.ts'
import {
  changeTransfer,
  freeFromTransfer,
  lockTransfer,
  noteArrivals,
  putUnits,
  stillOnTheWay,
  type TransferRow,
} from './transfers.server.ts'
import { lockUnitsById, unitsById } from './units-by-id.server.ts'

type Refusal =
  | 'no_such_transfer'
  | 'transfer_has_ended'
  | 'nothing_has_arrived'
  | 'unit_is_still_promised'
  | 'former_number_is_taken'
type Received = { readonly arrived: number; readonly left: number; readonly notListed: readonly string[] }

/**
 * The other centre says what has arrived, unit by unit: from then on it is theirs, in the state in which it was sent. What
 * has not arrived stays on its way and is listed; the transfer ends with the last one. Whoever is at risk there is tried with
 * what has come.
 */
export const receiveTransfer = act({
  name: 'stock.receive-transfer',
  input: ReceiveTransfer,
  may: ['technician', 'manager'],
  saidByDatabase: {
    unit_leaves_a_centre_without_promises: 'unit_is_still_promised',
    former_number_is_unique_at_a_centre: 'former_number_is_taken',
  },
  async does(deed, { transfer: id, codes }): Promise<Result<Received, Refusal>> {
    const { db, actor, now } = deed
    const transfer = await lockTransfer(db, id)
    if (!transfer || transfer.toCentreId !== actor.centreId) return no('no_such_transfer')
    if (!NEXT_TRANSFER_STATES[transfer.state].includes('arrived')) return no('transfer_has_ended')
    const awaited = await stillOnTheWay(db, id)
    const unitOf = await unitsByCodes(db, codes, transfer.centreId)
    const arriving = awaited.filter(unitId => [...unitOf.values()].includes(unitId))
    if (arriving.length === 0) return no('nothing_has_arrived')
    await takeIn(deed, transfer, arriving)
    const left = awaited.length - arriving.length
    if (left === 0) await changeTransfer(db, id, { state: 'arrived', endedBy: actor.id, endedAt: now })
    deed.touch({ subject: 'transfer', id, fields: ['state'] })
    return yes({
      arrived: arriving.length,
      left,
      notListed: codes.filter(code => !awaited.includes(unitOf.get(code) ?? '')),
    })
  },
})

async function takeIn(deed: Deed, { id, toCentreId }: TransferRow, ids: readonly string[]) {
  const { db, actor, now, touch } = deed
  const coming = [...(await unitsById(db, ids)).values()]
  const there = coming.map(({ productId }) => ({ productId, centreId: toCentreId }))
  for (const stock of stocksOf([...coming, ...there])) await lockStock(db, stock)
  await lockUnitsById(db, ids)
  await freeFromTransfer(db, id, ids)
  await putUnits(db, coming, {
    ...{ centreId: toCentreId, districtId: actor.districtId ?? '', placeId: null },
    ...{ why: 'arrived_from_another_centre', movedBy: actor.id, now },
  })
  await noteArrivals(db, id, ids, now)
  for (const unit of coming) touch({ subject: 'unit', id: unit.id, fields: ['centreId', 'placeId'] })
  await offerThere(deed, there)
}

async function offerThere(deed: Deed, there: readonly Pick<UnitRow, 'centreId' | 'productId'>[]) {
  for (const stock of stocksOf(there)) await keepAndRestore(deed, stock)
}
