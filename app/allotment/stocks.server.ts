import type { Database } from '#db/client.server.ts'
import { linesOf, type Stock, type StockLine, stockLineOf, unitIdsOf } from './allotments.server.ts'
import { fleetOf, type Line } from './fleet.ts'
import type { Keeping } from './keeping.ts'
import type { Fleet } from './plan.ts'

/** A product at a centre as a decision sees it. `others` is what people without priority and the house itself hold. */
export type StockNow = StockLine & { readonly lines: readonly Line[]; readonly fleet: Fleet; readonly others: Fleet }

/** Reads it as it stands. A decision takes its turn first (`lockStock`) and hands on what stands on the line. */
export async function stockNow(db: Database, stock: Stock, keeping: Keeping, line?: StockLine): Promise<StockNow> {
  const units = await unitIdsOf(db, stock)
  const lines = await linesOf(db, stock, keeping)
  const others = lines.filter(({ isPriority }) => !isPriority)
  return {
    ...(line ?? (await stockLineOf(db, stock))),
    ...{ lines, fleet: fleetOf(units, lines, keeping), others: fleetOf(units, others, keeping) },
  }
}
