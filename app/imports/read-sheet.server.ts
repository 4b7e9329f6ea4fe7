import { type CsvError, parse } from 'csv-parse/sync'
import readExcel from 'read-excel-file/node'
import { MOST_COLUMNS, MOST_ROWS } from './import.ts'
import { type Sheet, type SheetProblem, type SheetRow, sheetOf } from './sheet.ts'

const MOST = { rows: MOST_ROWS, columns: MOST_COLUMNS }
type Read = Sheet | readonly SheetProblem[]

const startsWith = (bytes: Uint8Array, ...start: readonly number[]) => start.every((byte, i) => bytes[i] === byte)
const isZip = (bytes: Uint8Array) => startsWith(bytes, 0x50, 0x4b)
/** The container of `.xls` before 2007. */
const isOldWorkbook = (bytes: Uint8Array) => startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)

/** Reads a file by what is in it, whatever its name says. A problem has a name and, where it can be told, its place. */
export async function readSheet(bytes: Uint8Array): Promise<Read> {
  if (bytes.length === 0) return [{ word: 'file_is_empty' }]
  if (isOldWorkbook(bytes)) return [{ word: 'workbook_is_too_old' }]
  if (isZip(bytes)) return readWorkbook(bytes)
  const text = textOf(bytes)
  if (text === undefined) return [{ word: 'letters_are_unknown' }]
  if (text.includes('\0') || /^\s*(?:<|%PDF|\{\\rtf)/.test(text)) return [{ word: 'file_is_no_table' }]
  return readText(text)
}

/** As Unicode, or as the letters that Chinese spreadsheets write by themselves. */
function textOf(bytes: Uint8Array): string | undefined {
  const marked = startsWith(bytes, 0xff, 0xfe) ? 'utf-16le' : startsWith(bytes, 0xfe, 0xff) ? 'utf-16be' : undefined
  for (const letters of marked ? [marked] : ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(letters, { fatal: true }).decode(bytes)
    } catch (error) {
      if (!(error instanceof TypeError)) throw error
    }
  }
  return undefined
}

function readText(text: string): Read {
  const onlyReturns: readonly SheetProblem[] =
    !text.includes('\n') && text.includes('\r') ? [{ word: 'only_carriage_returns' }] : []
  const lines = linesOf(text)
  if ('word' in lines) return [...onlyReturns, lines]
  const sheet = sheetOf(lines, MOST)
  if (onlyReturns.length === 0) return sheet
  return [...onlyReturns, ...('headings' in sheet ? [] : sheet)]
}

/** The mark between cells is the one that stands most often in the headings. */
function markOf(text: string): string {
  const [headings = ''] = text.split(/\r\n|\n|\r/, 1)
  const count = (mark: string) => headings.split(mark).length
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best))
}

function linesOf(text: string): readonly SheetRow[] | SheetProblem {
  try {
    const records = parse(text, {
      delimiter: markOf(text),
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      info: true,
      to: MOST.rows + 2,
    }) as unknown as readonly { readonly record: readonly string[]; readonly info: { readonly lines: number } }[]
    return records.map(({ record, info }) => ({ line: info.lines, cells: record }))
  } catch (error) {
    const { code, lines } = error as CsvError & { readonly lines?: number }
    if (code === undefined) throw error
    return { word: 'quote_is_not_closed', ...(lines === undefined ? {} : { line: lines }) }
  }
}

/** The first sheet of a workbook, each cell as the text that it means. A day has no time and no zone. */
async function readWorkbook(bytes: Uint8Array): Promise<Read> {
  try {
    const [first] = await readExcel(Buffer.from(bytes))
    const rows = (first as { readonly data: readonly (readonly unknown[])[] } | undefined)?.data ?? []
    return sheetOf(
      rows.map((cells, i) => ({ line: i + 1, cells: cells.map(cellText) })),
      MOST,
    )
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return [{ word: 'workbook_is_broken' }]
  }
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell)
}
