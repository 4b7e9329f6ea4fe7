import type { ImportField, Mapping } from './import.ts'
import type { Sheet, SheetRow } from './sheet.ts'

/** What is wrong with a cell, beside what a form would say of the same field. */
export const CELL_PROBLEMS = [
  'cell_is_empty',
  'cell_is_no_day',
  'cell_is_no_amount',
  'cell_was_rounded',
  'product_is_unknown',
  'product_is_not_certain',
  'category_is_unknown',
  'day_is_to_come',
  'number_is_repeated',
  'number_belongs_to_another',
] as const
export type CellProblem = { readonly field: string; readonly word: string }

/** What would become of a row: added, left as it is since it is there already, or wrong. */
export type TriedRow<Row> = { readonly line: number; readonly name: string } & (
  | { readonly outcome: 'new'; readonly row: Row }
  | { readonly outcome: 'known' }
  | { readonly outcome: 'wrong'; readonly problems: readonly CellProblem[] }
)
export type Outcome = TriedRow<unknown>['outcome']

/** A row by its fields instead of by its columns; a field without a column is empty. */
export function fieldsOf({ headings }: Sheet, mapping: Mapping, { cells }: SheetRow) {
  return (field: ImportField): string => {
    const heading = mapping[field]
    return heading === undefined ? '' : (cells[headings.indexOf(heading)] ?? '')
  }
}

/** How many rows come to what. */
export const countsOf = (rows: readonly { readonly outcome: Outcome }[]) => ({
  new: rows.filter(({ outcome }) => outcome === 'new').length,
  known: rows.filter(({ outcome }) => outcome === 'known').length,
  wrong: rows.filter(({ outcome }) => outcome === 'wrong').length,
})
