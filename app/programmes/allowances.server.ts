import type { Database } from '#db/client.server.ts'
import { statement } from '#db/statement.server.ts'
import type { LimitAsked } from './limits-asked.ts'

const take = statement('take-allowances', 'select code from take_allowances($1::jsonb)')

/**
 * Takes the turn at limits until this transaction ends, in the order of their keys: what the next statement reads of them
 * stays true. After the reservation's row and before the stock (`app/decisions/011-exact-money.md`).
 */
export async function takeAllowances(db: Database, asked: readonly LimitAsked[]): Promise<void> {
  if (asked.length === 0) return
  const rows = asked.map(({ districtId, code, holder, holderId, fromOn, limitFen }) => ({
    ...{ district_id: districtId, code, holder, holder_id: holderId, from_on: fromOn, limit_fen: limitFen },
  }))
  await take(db, JSON.stringify(rows))
}
