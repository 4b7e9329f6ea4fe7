import type { z } from 'zod'
import { complaintsOf } from '#app/acts/perform.server.ts'
import type { SpecField } from '#app/catalogue/category.ts'
import { readSpecs } from '#app/catalogue/spec.ts'
import { OfferInput } from '#app/pricing/offer-product.server.ts'
import { plainHeading } from './headings.ts'
import { type Mapping, PRODUCT_FIELDS } from './import.ts'
import type { Sheet, SheetRow } from './sheet.ts'
import { type CellProblem, fieldsOf, type TriedRow } from './trial.ts'

export type ProductRow = z.infer<typeof OfferInput>
type Category = {
  readonly code: string
  readonly zh: string
  readonly en: string
  readonly specs: readonly SpecField[]
  readonly retiredAt: Date | null
}
export type KnownProducts = { readonly categories: readonly Category[]; readonly codes: ReadonlySet<string> }

/** Columns that are headed by a spec's own name or key, in either language. */
function specsIn(
  { headings }: Sheet,
  { cells }: SheetRow,
  fields: readonly SpecField[],
): { readonly [key: string]: string } {
  const pairs = fields.flatMap(({ key, zh, en }) => {
    const names = [key, zh, en].map(plainHeading)
    const column = headings.findIndex(heading => names.includes(plainHeading(heading)))
    const cell = cells[column]
    return cell === undefined || cell === '' ? [] : [[key, choiceKey(fields, key, cell)] as const]
  })
  return Object.fromEntries(pairs)
}

/** People write the name of a choice, not its key. */
function choiceKey(fields: readonly SpecField[], key: string, cell: string): string {
  const field = fields.find(one => one.key === key)
  if (field?.kind === 'flag') return /^(?:yes|y|true|1|是|有)$/i.test(cell) ? 'yes' : 'no'
  if (field?.kind !== 'choice') return cell
  const meant = field.choices.find(one => [one.key, one.zh, one.en].map(plainHeading).includes(plainHeading(cell)))
  return meant?.key ?? cell
}

/** Reads rows by the same schema as the form: what the form would refuse is wrong here, with the same words. */
export function tryProductRows(sheet: Sheet, mapping: Mapping, known: KnownProducts): readonly TriedRow<ProductRow>[] {
  const seen = new Set<string>()
  return sheet.rows.map((sheetRow): TriedRow<ProductRow> => {
    const at = fieldsOf(sheet, mapping, sheetRow)
    const code = at('code').toUpperCase()
    const { line } = sheetRow
    const name = [at('code'), at('zh')].filter(Boolean).join(' · ')
    const wrong = (problems: readonly CellProblem[]) => ({ line, name, outcome: 'wrong' as const, problems })
    if (known.codes.has(code)) return { line, name, outcome: 'known' }
    if (seen.has(code)) return wrong([{ field: 'code', word: 'number_is_repeated' }])
    seen.add(code)
    const category = categoryIn(at('category'), known.categories)
    if (!category) return wrong([{ field: 'category', word: 'category_is_unknown' }])
    const specs = specsIn(sheet, sheetRow, category.specs)
    const read = OfferInput.safeParse({ ...cellsOf(at), categoryCode: category.code, specs })
    const problems = [
      ...(read.success ? [] : problemsIn(complaintsOf(read.error))),
      ...problemsIn(readSpecs(category.specs, specs).problems),
    ]
    return read.success && problems.length === 0 ? { line, name, outcome: 'new', row: read.data } : wrong(problems)
  })
}

const categoryIn = (cell: string, categories: readonly Category[]) =>
  categories.find(
    ({ code, zh, en, retiredAt }) => !retiredAt && [code, zh, en].map(plainHeading).includes(plainHeading(cell)),
  )

function cellsOf(at: ReturnType<typeof fieldsOf>) {
  const {
    category: _,
    purposeZh: zh,
    purposeEn: en,
    ...plain
  } = Object.fromEntries(PRODUCT_FIELDS.map(field => [field, at(field)]))
  return { ...plain, purpose: { zh, en } }
}

/** Where a form has two boxes a file has two columns. */
const COLUMN_OF: { readonly [path: string]: string } = {
  'purpose.zh': 'purposeZh',
  'purpose.en': 'purposeEn',
  categoryCode: 'category',
}
const problemsIn = (complaints: { readonly [path: string]: string }): readonly CellProblem[] =>
  Object.entries(complaints).map(([path, word]) => ({ field: COLUMN_OF[path] ?? path.replace(/^specs\./, ''), word }))
