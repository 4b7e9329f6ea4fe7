import type { Database } from '#db/client.server.ts'
import { atOnce } from '#db/refused.server.ts'
import {
  clearAway,
  lockStock,
  type Standing,
  type Stock,
  type StockLine,
  standingOf,
  stockLineOf,
  takeTurn,
} from './allotments.server.ts'
import { fleetOf, type Line } from './fleet.ts'
import type { Keeping } from './keeping.ts'
import type { Fleet } from './plan.ts'

/**
 * A product at a centre as a decision sees it. `others` is what people without priority and the house itself hold, where
 * something is kept from them; elsewhere it is everybody's.
 */
export type StockNow = StockLine & { readonly lines: readonly Line[]; readonly fleet: Fleet; readonly others: Fleet }

function seenAs(line: StockLine, { units, lines }: Pick<Standing, 'units' | 'lines'>, keeping: Keeping): StockNow {
  const fleet = fleetOf(units, lines, keeping)
  if (line.keptForPriority === 0) return { ...line, lines, fleet, others: fleet }
  const others = lines.filter(({ isPriority }) => !isPriority)
  return { ...line, lines, fleet, others: fleetOf(units, others, keeping) }
}

/** Reads it as it stands, but for what some holders would give up. A decision takes its turn first (`takeStock`). */
export async function stockNow(
  db: Database,
  stock: Stock,
  keeping: Keeping,
  without: readonly string[] = [],
): Promise<StockNow> {
  const [line, { units, lines }] = await atOnce([stockLineOf(db, stock), standingOf(db, stock, keeping)])
  const left = lines.filter(({ holderId }) => !without.includes(holderId))
  return seenAs(line, { units, lines: left }, keeping)
}

/** Takes the turn, clears away what has run out and what these holders give up, and reads what stands then. */
export async function takeStock(
  db: Database,
  stock: Stock,
  keeping: Keeping,
  holderIds: readonly string[],
): Promise<StockNow> {
  // The reading is sent behind the lock: it begins when the turn has come, and sees all that was done before.
  const [turn, first] = await atOnce([takeTurn(db, stock), standingOf(db, stock, keeping, holderIds)])
  if (turn && !first.isToClear) return seenAs(turn, first, keeping)
  const line = turn ?? (await lockStock(db, stock))
  await clearAway(db, stock, keeping, holderIds)
  return seenAs(line, await standingOf(db, stock, keeping), keeping)
}
