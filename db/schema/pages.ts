import { sql } from 'drizzle-orm'
import { bigint, boolean, check, pgTable } from 'drizzle-orm/pg-core'
import { seenByAll } from '../columns.ts'

/**
 * One row: a number that every change to what all visitors read raises (catalogue, prices, programmes, districts, centres and
 * their days). A page that was made for everybody is shown again only under the number that it was made under.
 */
export const catalogueVersion = pgTable(
  'catalogue_version',
  {
    isOnly: boolean().primaryKey().default(true),
    version: bigint({ mode: 'number' }).notNull().default(0),
  },
  t => [check('catalogue_has_one_version', sql`${t.isOnly}`), seenByAll('catalogue_version_is_seen_by_all')],
)
