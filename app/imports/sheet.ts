/** A table as it stands in a file: the headings, and each row with the line on which it begins. */
export type Sheet = { readonly headings: readonly string[]; readonly rows: readonly SheetRow[] }
export type SheetRow = { readonly line: number; readonly cells: readonly string[] }

/** What can be wrong with a file before anybody reads what is in it. */
export const SHEET_PROBLEMS = [
  'file_is_empty',
  'file_is_no_table',
  'workbook_is_too_old',
  'workbook_is_broken',
  'letters_are_unknown',
  'only_carriage_returns',
  'heading_is_blank',
  'heading_is_repeated',
  'no_rows',
  'too_many_rows',
  'too_many_columns',
  'row_is_longer_than_the_headings',
  'quote_is_not_closed',
] as const
export type SheetProblem = {
  readonly word: (typeof SHEET_PROBLEMS)[number]
  /** The line in the file, from 1, where it can be told. */
  readonly line?: number
  /** The heading or the number of the column, where it can be told. */
  readonly column?: string
}

const tidy = (text: string): string => text.normalize('NFKC').trim()
const isBlank = (cells: readonly string[]): boolean => cells.every(cell => cell.trim() === '')

/** Headings that are blank or stand there twice: nobody could say which column was meant. */
function problemsOfHeadings(headings: readonly string[]): readonly SheetProblem[] {
  const blank = headings.flatMap((heading, i) =>
    heading === '' ? [{ word: 'heading_is_blank' as const, column: String(i + 1) }] : [],
  )
  const repeated = headings.filter((heading, i) => heading !== '' && headings.indexOf(heading) !== i)
  return [...blank, ...[...new Set(repeated)].map(column => ({ word: 'heading_is_repeated' as const, column }))]
}

type Limits = { readonly rows: number; readonly columns: number }

/** The table that these lines are, or all that is wrong with it. Blank lines mean nothing; blank columns at the end neither. */
export function sheetOf(lines: readonly SheetRow[], most: Limits): Sheet | readonly SheetProblem[] {
  const [first, ...rest] = lines.filter(({ cells }) => !isBlank(cells))
  if (!first) return [{ word: 'file_is_empty' }]
  const width = Math.max(first.cells.findLastIndex(cell => cell.trim() !== '') + 1, 0)
  const headings = first.cells.slice(0, width).map(tidy)
  const problems: SheetProblem[] = [...problemsOfHeadings(headings)]
  if (headings.length > most.columns) problems.push({ word: 'too_many_columns' })
  if (rest.length > most.rows) problems.push({ word: 'too_many_rows' })
  if (rest.length === 0) problems.push({ word: 'no_rows' })
  const long = rest.find(({ cells }) => !isBlank(cells.slice(width)))
  if (long) problems.push({ word: 'row_is_longer_than_the_headings', line: long.line })
  if (problems.length > 0) return problems
  const rows = rest.map(({ line, cells }) => ({ line, cells: headings.map((_, i) => (cells[i] ?? '').trim()) }))
  return { headings, rows }
}

export const isSheet = (read: Sheet | readonly SheetProblem[]): read is Sheet => 'headings' in read
