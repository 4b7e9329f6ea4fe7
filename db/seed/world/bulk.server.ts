import type { PgTable } from 'drizzle-orm/pg-core'
import type { Database } from '#db/client.server.ts'

/** A statement may carry 65,535 values; the widest table has under fifty columns. */
const ROWS_AT_ONCE = 500

/** Inserts many rows in few statements. */
export async function insertAll<Table extends PgTable>(
  db: Database,
  table: Table,
  rows: readonly Table['$inferInsert'][],
): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    await db.insert(table).values(rows.slice(from, from + ROWS_AT_ONCE))
  }
}
