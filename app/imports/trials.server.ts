import { stringify } from 'csv-stringify/sync'
import type { Deed } from '#app/acts/act.server.ts'
import type { Complaints } from '#app/acts/act.ts'
import { complaintsOf } from '#app/acts/perform.server.ts'
import { guessedMapping, problemsOfMapping, unreadHeadings } from './headings.ts'
import { ImportRows } from './import.input.ts'
import { IMPORT_KINDS, type ImportKind, type Mapping } from './import.ts'
import { tryRows } from './import-rows.server.ts'
import { readSheet } from './read-sheet.server.ts'
import { isSheet, type Sheet, type SheetProblem } from './sheet.ts'
import { countsOf } from './trial.ts'

/** Rows on the page: all that are wrong are shown before any other. */
const MOST_SHOWN = 100

type Asked = {
  readonly kind: ImportKind
  readonly fileName: string
  readonly sheet: Sheet
  readonly text: string
  readonly mapping: Mapping
}
type Unread =
  | { readonly complaints: Complaints }
  | { readonly fileName: string; readonly problems: readonly SheetProblem[] }

/** What the page was asked to do: with a file that has just been chosen, or with the table that was read from one before. */
export async function readTyped(
  typed: { readonly [field: string]: unknown },
  file: File | undefined,
): Promise<Asked | Unread> {
  if (typed.step === 'read') {
    if (!file) return { complaints: { file: 'required' } }
    const kind = IMPORT_KINDS.find(one => one === typed.kind) ?? 'units'
    return readFile(kind, file)
  }
  const read = ImportRows.safeParse(typed)
  if (!read.success) return { complaints: complaintsOf(read.error) }
  const sheet = await readSheet(Buffer.from(read.data.text, 'utf8'))
  return isSheet(sheet) ? { ...read.data, sheet } : { fileName: read.data.fileName, problems: sheet }
}

async function readFile(kind: ImportKind, file: File): Promise<Asked | Unread> {
  const fileName = file.name.slice(0, 200)
  const sheet = await readSheet(new Uint8Array(await file.arrayBuffer()))
  if (!isSheet(sheet)) return { fileName, problems: sheet }
  return { kind, fileName, sheet, text: textOf(sheet), mapping: guessedMapping(kind, sheet.headings) }
}

/** The table as plain text, whatever file it came from: what is tried, sent again and kept as a hash. */
const textOf = ({ headings, rows }: Sheet): string => stringify([[...headings], ...rows.map(({ cells }) => [...cells])])

/** What each row would come to, the wrong ones first. */
export async function trialOf(
  reading: Pick<Deed, 'db' | 'today'>,
  centreId: string,
  { sheet, mapping, kind, fileName, text }: Asked,
) {
  const { headings } = sheet
  const mappingProblems = problemsOfMapping(kind, headings, mapping)
  const tried = mappingProblems.length > 0 ? [] : await tryRows(reading, centreId, { kind, sheet, mapping })
  const rows = tried.map(one => ({
    line: one.line,
    name: one.name,
    outcome: one.outcome,
    problems: one.outcome === 'wrong' ? one.problems : [],
  }))
  const wrongFirst = rows.toSorted((one, other) => Number(other.outcome === 'wrong') - Number(one.outcome === 'wrong'))
  const unread = unreadHeadings(headings, mapping)
  return {
    kind,
    fileName,
    text,
    headings,
    unread,
    mapping,
    mappingProblems,
    counts: countsOf(tried),
    rows: wrongFirst.slice(0, MOST_SHOWN),
  }
}
