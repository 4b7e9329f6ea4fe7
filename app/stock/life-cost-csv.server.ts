import { stringify } from 'csv-stringify/sync'
import type { TFunction } from 'i18next'
import { inLanguage } from '#app/i18n/in-language.ts'
import type { Language } from '#app/people/reader.ts'
import type { LifeCost } from './life-cost.ts'

const FEN = 100
const HEADS = [
  'product',
  'units',
  'price',
  'written_off',
  'book',
  'rent',
  'repairs',
  'upkeep',
  'days',
  'result',
] as const

/** The same rows as the page, in yuan; what begins like a formula is text, and the Chinese is read by a spreadsheet. */
export const lifeCostCsv = (rows: readonly LifeCost[], t: TFunction, language: Language): string => {
  const yuan = (amount: number) => (amount / FEN).toFixed(2)
  const lines = rows.map(row => [
    ...[`${row.code} ${inLanguage(language, row.product)}`, row.units, yuan(row.priceFen), yuan(row.writtenOffFen)],
    ...[yuan(row.bookFen), yuan(row.rentFen), yuan(row.repairsFen), yuan(row.upkeepFen), row.daysOut],
    Number(yuan(row.resultFen)),
  ])
  return stringify([HEADS.map(head => t(`stock:cost.${head}`)), ...lines], {
    ...{ bom: true, escape_formulas: true, record_delimiter: 'windows' },
  })
}
