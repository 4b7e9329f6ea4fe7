import type { Fen } from '#app/money/fen.ts'
import type { Day } from '#app/time/day.ts'
import { dayInCell, isRoundedNumber, yuanInCell } from './cell.ts'
import type { Mapping } from './import.ts'
import type { Sheet, SheetRow } from './sheet.ts'
import { type CellProblem, fieldsOf, type TriedRow } from './trial.ts'

export type UnitRow = {
  readonly productId: string
  readonly serialNo: string
  readonly formerNo: string | null
  readonly boughtOn: Day
  readonly priceFen: Fen
}

/** What the centre and the catalogue know already. Former numbers and serials lead to the unit that carries them. */
export type KnownUnits = {
  readonly today: Day
  readonly products: readonly {
    readonly id: string
    readonly code: string
    readonly zh: string
    readonly en: string
    readonly gtin: string | null
  }[]
  readonly byFormerNo: ReadonlyMap<string, { readonly productId: string; readonly serialNo: string }>
  /** `productId` and the serial number, joined by a space. */
  readonly bySerial: ReadonlySet<string>
}

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '')

/** The product that a cell names by its code, bar code or name; undefined where none or several could be meant. */
function productIn(
  cell: string,
  products: KnownUnits['products'],
): { id: string } | 'product_is_unknown' | 'product_is_not_certain' {
  const asked = plain(cell)
  const meant = products.filter(one =>
    [one.code, one.gtin ?? '', one.zh, one.en].some(name => name !== '' && plain(name) === asked),
  )
  const [only, another] = meant
  if (only === undefined) return 'product_is_unknown'
  return another === undefined ? only : 'product_is_not_certain'
}

type Cells = {
  readonly product: string
  readonly boughtOn: string
  readonly price: string
  readonly formerNo: string
  readonly serialNo: string
}

/** What a cell means, or the word for what is wrong with it. */
type Read<Value> = { readonly value: Value } | { readonly word: string }

function readProduct(cell: string, { products }: KnownUnits): Read<string> {
  if (cell === '') return { word: 'cell_is_empty' }
  const found = productIn(cell, products)
  return typeof found === 'string' ? { word: found } : { value: found.id }
}

function readDay(cell: string, { today }: KnownUnits): Read<Day> {
  if (cell === '') return { word: 'cell_is_empty' }
  const day = dayInCell(cell)
  if (day === undefined) return { word: 'cell_is_no_day' }
  return day > today ? { word: 'day_is_to_come' } : { value: day }
}

function readPrice(cell: string): Read<Fen> {
  if (cell === '') return { word: 'cell_is_empty' }
  const amount = yuanInCell(cell)
  return amount === undefined ? { word: 'cell_is_no_amount' } : { value: amount }
}

const readNumber = (cell: string): Read<string> =>
  isRoundedNumber(cell) ? { word: 'cell_was_rounded' } : { value: cell }

function readCells(cells: Cells, known: KnownUnits): { row: UnitRow } | { problems: readonly CellProblem[] } {
  const read = {
    product: readProduct(cells.product, known),
    boughtOn: readDay(cells.boughtOn, known),
    price: readPrice(cells.price),
    formerNo: readNumber(cells.formerNo),
    serialNo: readNumber(cells.serialNo),
  }
  const { product, boughtOn, price, formerNo, serialNo } = read
  if ('value' in product && 'value' in boughtOn && 'value' in price && 'value' in formerNo && 'value' in serialNo) {
    const numbers = { serialNo: serialNo.value, formerNo: formerNo.value || null }
    return { row: { productId: product.value, boughtOn: boughtOn.value, priceFen: price.value, ...numbers } }
  }
  return {
    problems: Object.entries(read).flatMap(([field, one]) => ('word' in one ? [{ field, word: one.word }] : [])),
  }
}

const serialKey = ({ productId, serialNo }: Pick<UnitRow, 'productId' | 'serialNo'>) => `${productId} ${serialNo}`

/** Whether the row is a unit that is there already; a number that another device carries is wrong. */
function standOf(row: UnitRow, known: KnownUnits): 'new' | 'known' | CellProblem {
  const carrier = row.formerNo === null ? undefined : known.byFormerNo.get(row.formerNo)
  if (carrier) {
    const isSame = carrier.productId === row.productId && carrier.serialNo === row.serialNo
    return isSame ? 'known' : { field: 'formerNo', word: 'number_belongs_to_another' }
  }
  return row.serialNo !== '' && known.bySerial.has(serialKey(row)) ? 'known' : 'new'
}

/** Tries every row against what is known and against the other rows: the same number twice in a file is wrong both times but once. */
export function tryUnitRows(sheet: Sheet, mapping: Mapping, known: KnownUnits): readonly TriedRow<UnitRow>[] {
  const seen = { formerNo: new Set<string>(), serialNo: new Set<string>() }
  return sheet.rows.map(sheetRow => tryOne(sheet, mapping, sheetRow, known, seen))
}

type Seen = { readonly formerNo: Set<string>; readonly serialNo: Set<string> }

function tryOne(sheet: Sheet, mapping: Mapping, sheetRow: SheetRow, known: KnownUnits, seen: Seen): TriedRow<UnitRow> {
  const at = fieldsOf(sheet, mapping, sheetRow)
  const cells = {
    product: at('product'),
    boughtOn: at('boughtOn'),
    price: at('price'),
    formerNo: at('formerNo'),
    serialNo: at('serialNo'),
  }
  const { line } = sheetRow
  const name = [cells.product, cells.formerNo || cells.serialNo].filter(Boolean).join(' · ')
  const read = readCells(cells, known)
  if ('problems' in read) return { line, name, outcome: 'wrong', problems: read.problems }
  const { row } = read
  const repeated = repeatedIn(row, seen)
  if (repeated) return { line, name, outcome: 'wrong', problems: [{ field: repeated, word: 'number_is_repeated' }] }
  const stand = standOf(row, known)
  if (stand === 'known') return { line, name, outcome: 'known' }
  return stand === 'new' ? { line, name, outcome: 'new', row } : { line, name, outcome: 'wrong', problems: [stand] }
}

/** Remembers the numbers of a row; says which of them an earlier row had. */
function repeatedIn(row: UnitRow, seen: Seen): 'formerNo' | 'serialNo' | undefined {
  const serial = row.serialNo === '' ? undefined : serialKey(row)
  if (row.formerNo !== null && seen.formerNo.has(row.formerNo)) return 'formerNo'
  if (serial !== undefined && seen.serialNo.has(serial)) return 'serialNo'
  if (row.formerNo !== null) seen.formerNo.add(row.formerNo)
  if (serial !== undefined) seen.serialNo.add(serial)
  return undefined
}
