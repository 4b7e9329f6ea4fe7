/** What a file can bring in. */
export const IMPORT_KINDS = ['units', 'products'] as const
export type ImportKind = (typeof IMPORT_KINDS)[number]

/** More rows than a centre has devices: a file that is longer is split. */
export const MOST_ROWS = 5_000
export const MOST_COLUMNS = 100

/** What is read of a row, by the kind of import; the first ones must have a column. */
export const UNIT_FIELDS = ['product', 'boughtOn', 'price', 'formerNo', 'serialNo'] as const
export const PRODUCT_FIELDS = [
  'code',
  'category',
  'zh',
  'en',
  'purposeZh',
  'purposeEn',
  'turnaroundDays',
  'rent',
  'deposit',
  'replacement',
  'gtin',
  'maxUserWeightKg',
  'widthMm',
  'lengthMm',
  'heightMm',
  'weightKg',
] as const
export type UnitField = (typeof UNIT_FIELDS)[number]
export type ProductField = (typeof PRODUCT_FIELDS)[number]
export type ImportField = UnitField | ProductField

type Fields = { readonly all: readonly ImportField[]; readonly required: readonly ImportField[] }
export const FIELDS_OF: { readonly [K in ImportKind]: Fields } = {
  units: { all: UNIT_FIELDS, required: ['product', 'boughtOn', 'price'] },
  products: { all: PRODUCT_FIELDS, required: PRODUCT_FIELDS.slice(0, 10) },
}

/** Which heading stands over a field; a field that is not in the file has none. */
export type Mapping = { readonly [F in ImportField]?: string }
