import { createHash, randomInt } from 'node:crypto'
import { act, type Deed } from '#app/acts/act.server.ts'
import { type Centre, centreById } from '#app/districts/districts.server.ts'
import { noteMovements } from '#app/inventory/moves.server.ts'
import { newUnitCode } from '#app/inventory/unit-code.ts'
import { addUnits } from '#app/inventory/units.server.ts'
import { offer } from '#app/pricing/offer-product.server.ts'
import { no, type Result, yes } from '#app/result.ts'
import { problemsOfMapping } from './headings.ts'
import { ImportRows } from './import.input.ts'
import type { ImportKind, Mapping } from './import.ts'
import { addFileImport, knownProducts, knownUnits } from './known.server.ts'
import { type ProductRow, tryProductRows } from './product-rows.server.ts'
import { readSheet } from './read-sheet.server.ts'
import { isSheet, type Sheet } from './sheet.ts'
import { countsOf, type TriedRow } from './trial.ts'
import { tryUnitRows, type UnitRow } from './unit-rows.ts'

/** Rows to one statement: each has about a dozen values, and a statement takes 65,535. */
const AT_ONCE = 1_000

export type ImportRefusal =
  | 'no_centre'
  | 'file_not_readable'
  | 'columns_not_chosen'
  | 'rows_are_wrong'
  | 'nothing_new_in_file'
  | 'file_imported_already'

/** Brings in all rows of a table or none: one that is wrong stops the file, and what is there already stays as it is. */
export const importRows = act({
  name: 'imports.import-rows',
  input: ImportRows,
  may: ['manager'],
  saidByDatabase: {
    file_is_imported_once_at_a_centre: 'file_imported_already',
    former_number_is_unique_at_a_centre: 'rows_are_wrong',
    product_code_is_unique: 'rows_are_wrong',
  },
  async does(
    deed,
    { kind, fileName, text, mapping },
  ): Promise<Result<{ added: number; unchanged: number }, ImportRefusal>> {
    const { db, actor, now, touch } = deed
    const centre = actor.centreId ? await centreById(db, actor.centreId) : undefined
    if (!centre) return no('no_centre')
    const sheet = await readSheet(Buffer.from(text, 'utf8'))
    if (!isSheet(sheet)) return no('file_not_readable')
    if (problemsOfMapping(kind, sheet.headings, mapping).length > 0) return no('columns_not_chosen')
    const added =
      kind === 'units' ? await addUnitRows(deed, centre, sheet, mapping) : await addProductRows(deed, sheet, mapping)
    if (!added.ok) return added
    const hash = createHash('sha256').update(text).digest('hex')
    const id = await addFileImport(db, {
      ...{ centreId: centre.id, districtId: centre.districtId, kind, fileName, hash, mapping },
      ...{ ...added.value, importedBy: actor.id, at: now },
    })
    touch({ subject: 'file_import', id, fields: ['kind', 'hash', 'added'] })
    return added
  },
})

/** What a file would come to, row by row; nothing is written. */
export async function tryRows(
  { db, today }: Pick<Deed, 'db' | 'today'>,
  centreId: string,
  { kind, sheet, mapping }: { kind: ImportKind; sheet: Sheet; mapping: Mapping },
) {
  return kind === 'units'
    ? tryUnitRows(sheet, mapping, await knownUnits(db, centreId, today))
    : tryProductRows(sheet, mapping, await knownProducts(db))
}

type Counted = Result<{ added: number; unchanged: number }, 'rows_are_wrong' | 'nothing_new_in_file'>

function newRowsOf<Row>(
  tried: readonly TriedRow<Row>[],
): Result<readonly Row[], 'rows_are_wrong' | 'nothing_new_in_file'> {
  if (countsOf(tried).wrong > 0) return no('rows_are_wrong')
  const rows = tried.flatMap(one => (one.outcome === 'new' ? [one.row] : []))
  return rows.length > 0 ? yes(rows) : no('nothing_new_in_file')
}

/** Units from another register come in as new ones do: each waits for its first check and release. */
async function addUnitRows(
  { db, actor, now, today, touch }: Deed,
  centre: Centre,
  sheet: Sheet,
  mapping: Mapping,
): Promise<Counted> {
  const tried = tryUnitRows(sheet, mapping, await knownUnits(db, centre.id, today))
  const rows: Result<readonly UnitRow[], 'rows_are_wrong' | 'nothing_new_in_file'> = newRowsOf(tried)
  if (!rows.ok) return rows
  const { id: centreId, districtId } = centre
  for (let from = 0; from < rows.value.length; from += AT_ONCE) {
    const part = rows.value.slice(from, from + AT_ONCE)
    const added = await addUnits(
      db,
      part.map(row => ({ ...row, code: newUnitCode(randomInt), centreId, addedAt: now })),
    )
    const movement = { fromState: null, toState: 'received', why: 'accepted', movedBy: actor.id, at: now } as const
    await noteMovements(
      db,
      added.map(({ id: unitId, placeId }) => ({ unitId, centreId, districtId, toPlaceId: placeId, ...movement })),
    )
    for (const { id } of added)
      touch({ subject: 'unit', id, fields: ['productId', 'serialNo', 'formerNo', 'priceFen', 'boughtOn'] })
  }
  return yes({ added: rows.value.length, unchanged: countsOf(tried).known })
}

async function addProductRows(deed: Deed, sheet: Sheet, mapping: Mapping): Promise<Counted> {
  const tried = tryProductRows(sheet, mapping, await knownProducts(deed.db))
  const rows: Result<readonly ProductRow[], 'rows_are_wrong' | 'nothing_new_in_file'> = newRowsOf(tried)
  if (!rows.ok) return rows
  for (const row of rows.value) {
    const offered = await offer(deed, row)
    if (!offered.ok) return no('rows_are_wrong')
  }
  return yes({ added: rows.value.length, unchanged: countsOf(tried).known })
}
