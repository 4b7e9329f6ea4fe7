import type { Database } from '#db/client.server.ts'
import { batchByNo, unitsOfBatch } from './batches.server.ts'
import { rulesFor } from './rules-for.ts'
import { shownRecord } from './shown-record.ts'
import { tableOf } from './tables.server.ts'

/** One batch with its units, each judged by the rules of its day. */
export async function batchShown(db: Database, centreId: string, no: number) {
  const found = await batchByNo(db, centreId, no)
  if (!found) return undefined
  const { batch, operator } = found
  const table = await tableOf(db, batch.tableId)
  const units = (await unitsOfBatch(db, batch.id)).map(({ record, code, state, zh, en, ...device }) => {
    const rule = rulesFor(table, { ...device, contamination: device.contamination ?? 'none' })
    return { code, state, zh, en, record: shownRecord(record, operator, rule) }
  })
  const { startedAt, endedAt, at: _, ...facts } = batch
  return {
    batch: { ...facts, startedAt: startedAt.toISOString(), endedAt: endedAt.toISOString(), operator: operator ?? '' },
    units,
  }
}
