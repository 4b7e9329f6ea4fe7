import { act, type Deed } from '#app/acts/act.server.ts'
import { lockStock } from '#app/allotment/allotments.server.ts'
import { NEXT_TRANSFER_STATES } from '#app/inventory/transfer.ts'
import { no, type Result, yes } from '#app/result.ts'
import { keepAndRestore } from '#app/risk/restore.server.ts'
import { stocksOf } from './stocks-of.ts'
import { TransferNamed } from './transfer.input.ts'
import {
  changeTransfer,
  freeFromTransfer,
  lockTransfer,
  putUnits,
  stillOnTheWay,
  type TransferRow,
} from './transfers.server.ts'
import { lockUnitsById, unitsById } from './units-by-id.server.ts'

type Refusal = 'no_such_transfer' | 'transfer_has_ended'

/** Whoever sent it takes back what has not arrived: it lies at home again and may be promised. What arrived stays there. */
export const callBackTransfer = act({
  name: 'stock.call-back-transfer',
  input: TransferNamed,
  may: ['technician', 'manager'],
  async does(deed, { transfer: id }): Promise<Result<{ back: number }, Refusal>> {
    const { db, actor, now } = deed
    const transfer = await lockTransfer(db, id)
    if (!transfer || transfer.centreId !== actor.centreId) return no('no_such_transfer')
    if (!NEXT_TRANSFER_STATES[transfer.state].includes('called_back')) return no('transfer_has_ended')
    const ids = await stillOnTheWay(db, id)
    await takeHome(deed, transfer, ids)
    await changeTransfer(db, id, { state: 'called_back', endedBy: actor.id, endedAt: now })
    deed.touch({ subject: 'transfer', id, fields: ['state'] })
    return yes({ back: ids.length })
  },
})

async function takeHome(deed: Deed, { id, centreId, districtId }: TransferRow, ids: readonly string[]) {
  const { db, actor, now, touch } = deed
  const back = [...(await unitsById(db, ids)).values()]
  for (const stock of stocksOf(back)) await lockStock(db, stock)
  await lockUnitsById(db, ids)
  await freeFromTransfer(db, id, ids)
  await putUnits(db, back, { centreId, districtId, placeId: null, why: 'moved', movedBy: actor.id, now })
  for (const unit of back) touch({ subject: 'unit', id: unit.id, fields: ['placeId', 'allotment'] })
  for (const stock of stocksOf(back)) await keepAndRestore(deed, stock)
}
