import { expect, test } from 'vitest'
import { guessedMapping, problemsOfMapping, unreadHeadings } from './headings.ts'

/** The columns that Snipe-IT writes when its list of assets is exported. */
const SNIPE_IT = [
  'ID',
  'Company',
  'Asset Name',
  'Asset Tag',
  'Model',
  'Model Number',
  'Category',
  'Manufacturer',
  'Serial',
  'Purchase Date',
  'Purchase Cost',
  'Order Number',
  'Supplier',
  'Location',
  'Status',
  'Notes',
]
/** The columns of Shelf's own template, its free fields with their types among them. */
const SHELF = [
  'title',
  'description',
  'category',
  'kit',
  'tags',
  'location',
  'value',
  'qrId',
  'custodian',
  'bookable',
  'cf: purchase date,type:date',
  'cf: serial number,type:text',
]

test('an export of Snipe-IT is understood', () => {
  expect(guessedMapping('units', SNIPE_IT)).toEqual({
    product: 'Model Number',
    boughtOn: 'Purchase Date',
    price: 'Purchase Cost',
    formerNo: 'Asset Tag',
    serialNo: 'Serial',
  })
  expect(unreadHeadings(SNIPE_IT, guessedMapping('units', SNIPE_IT))).toContain('Status')
})

test('an export of Shelf is understood, its free fields too', () => {
  expect(guessedMapping('units', SHELF)).toEqual({
    product: 'title',
    boughtOn: 'cf: purchase date,type:date',
    price: 'value',
    formerNo: 'qrId',
    serialNo: 'cf: serial number,type:text',
  })
})

test('a Chinese register is understood', () => {
  const headings = ['资产编号', '资产名称', '序列号', '取得日期', '原值', '存放地点']
  expect(guessedMapping('units', headings)).toEqual({
    product: '资产名称',
    boughtOn: '取得日期',
    price: '原值',
    formerNo: '资产编号',
    serialNo: '序列号',
  })
})

test('a column that is needed and missing, unknown or chosen twice is named', () => {
  const mapping = { product: 'Model', boughtOn: 'Model', price: 'nowhere' }
  expect(problemsOfMapping('units', ['Model', 'Cost'], mapping)).toEqual([
    { field: 'product', word: 'column_twice' },
    { field: 'boughtOn', word: 'column_twice' },
    { field: 'price', word: 'column_unknown' },
  ])
  expect(problemsOfMapping('units', ['Model'], { product: 'Model' }).map(({ field }) => field)).toEqual([
    'boughtOn',
    'price',
  ])
})
