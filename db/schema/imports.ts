import { sql } from 'drizzle-orm'
import { check, index, integer, jsonb, pgTable, text, unique } from 'drizzle-orm/pg-core'
import { IMPORT_KINDS } from '#app/imports/import.ts'
import { id, instant, oneOf, seenByTheirOwn, word } from '../columns.ts'
import { byAccount, ofCentre } from './of-centre.ts'

/** A file that was brought in. What it changed is in the audit rows of its act. */
export const fileImports = pgTable(
  'file_imports',
  {
    id: id(),
    ...ofCentre,
    kind: word(IMPORT_KINDS).notNull(),
    fileName: text().notNull(),
    /** SHA-256 of the bytes: the same file is brought in once. */
    hash: text().notNull(),
    /** Which column was read as what. */
    mapping: jsonb().$type<{ readonly [field: string]: string }>().notNull(),
    added: integer().notNull(),
    unchanged: integer().notNull(),
    importedBy: byAccount(),
    at: instant().notNull(),
  },
  t => [
    unique('file_is_imported_once_at_a_centre').on(t.centreId, t.kind, t.hash),
    index('imports_of_a_centre').on(t.centreId, t.at),
    check('import_kind_is_known', oneOf(t.kind, IMPORT_KINDS)),
    check('import_counts_from_nothing_up', sql`least(${t.added}, ${t.unchanged}) >= 0`),
    seenByTheirOwn('imports_are_seen_by_their_centre', { centre: t.centreId, district: t.districtId }),
  ],
)
