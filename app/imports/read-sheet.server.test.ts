import { expect, test } from 'vitest'
import writeExcel from 'write-excel-file/node'
import { readSheet } from './read-sheet.server.ts'

const bytes = (text: string, letters: 'utf8' | 'utf16le' = 'utf8') => new Uint8Array(Buffer.from(text, letters))
const words = async (given: Uint8Array) => {
  const read = await readSheet(given)
  return 'headings' in read
    ? []
    : read.map(({ word, line, column }) => [word, line, column].filter(part => part !== undefined).join(' '))
}

const row = (i: number) => `Company ${i},Asset ${i},1000${i},2020-01-0${(i % 9) + 1}`
const rows = Array.from({ length: 200 }, (_, i) => row(i))

/** Like the samples that Snipe-IT ships: 200 rows, lines that end in CR alone. */
const repeatedHeadings = ['Company,Category,Company,Category', ...rows].join('\r')
const blankHeadings = ['Company,,Asset Tag,', ...rows].join('\r')

test.each([
  [
    'CR-only lines and repeated headings (CSV-file-1)',
    bytes(repeatedHeadings),
    ['only_carriage_returns', 'heading_is_repeated Company', 'heading_is_repeated Category'],
  ],
  [
    'CR-only lines and a blank heading (CSV-file-2)',
    bytes(blankHeadings),
    ['only_carriage_returns', 'heading_is_blank 2', 'row_is_longer_than_the_headings 2'],
  ],
  ['CR-only lines and nothing else', bytes('A,B\r1,2'), ['only_carriage_returns']],
  ['nothing', bytes(''), ['file_is_empty']],
  ['blank lines', bytes('\n\n ,\n'), ['file_is_empty']],
  ['headings alone', bytes('A,B\n'), ['no_rows']],
  ['a page of the web that calls itself a table', bytes('<html><table>'), ['file_is_no_table']],
  ['a PDF', bytes('%PDF-1.7'), ['file_is_no_table']],
  ['an old workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), ['workbook_is_too_old']],
  ['a zip that is no workbook', new Uint8Array([0x50, 0x4b, 3, 4, 9, 9, 9]), ['workbook_is_broken']],
  ['letters of no encoding', new Uint8Array([0x41, 0x2c, 0xff, 0xff, 0x0a]), ['letters_are_unknown']],
  ['a quote that never ends', bytes('A,B\n1,"2\n3,4\n'), ['quote_is_not_closed 3']],
  ['a cell too many', bytes('A,B\n1,2\n3,4,5\n'), ['row_is_longer_than_the_headings 3']],
  ['more rows than a centre has devices', bytes(`A\n${'1\n'.repeat(5_001)}`), ['too_many_rows']],
])('%s: each problem has a name', async (_, given, expected) => expect(await words(given)).toEqual(expected))

test.each([
  ['a mark at the beginning (CSV-file-3)', bytes('\uFEFFA,B\r\n1,2\r\n')],
  ['semicolons', bytes('A;B\n1;2\n')],
  ['tabs', bytes('A\tB\n1\t2\n')],
  ['blank rows, which are dropped (CSV-behaviour-7)', bytes('A,B\n\n,\n1,2\n\n')],
  ['blank columns at the end', bytes('A,B,,\n1,2,,\n')],
  ['UTF-16', bytes('\uFEFFA,B\n1,2\n', 'utf16le')],
])('%s is no obstacle', async (_, given) => {
  const read = await readSheet(given)
  expect('headings' in read && [read.headings, read.rows.map(({ cells }) => cells)]).toEqual([['A', 'B'], [['1', '2']]])
})

test('the letters that Chinese spreadsheets write by themselves', async () => {
  const gb = new Uint8Array([0xc6, 0xb7, 0xc3, 0xfb, 0x0a, 0xc2, 0xd6, 0xd2, 0xce, 0x0a])
  const read = await readSheet(gb)
  expect('headings' in read && [read.headings, read.rows[0]?.cells]).toEqual([['品名'], ['轮椅']])
})

test('1,643 rows are 1,643 rows (CSV-behaviour-5)', async () => {
  const read = await readSheet(bytes(`A,B\n${'1,2\n'.repeat(1_643)}`))
  expect('rows' in read && read.rows).toHaveLength(1_643)
})

test('a workbook: days as days, numbers as they stand, text with its noughts', async () => {
  const sheet = [
    [{ value: '产品' }, { value: '购置日期' }, { value: '价格' }, { value: '序列号' }],
    [
      { value: '轮椅' },
      { value: new Date('2026-03-02T00:00:00Z'), type: Date, format: 'yyyy-mm-dd' },
      { value: 1200.5, type: Number },
      { value: '000123' },
    ],
  ]
  const file = await writeExcel(sheet as never).toBuffer()
  const read = await readSheet(new Uint8Array(file))
  expect('rows' in read && read.rows).toEqual([{ line: 2, cells: ['轮椅', '2026-03-02', '1200.5', '000123'] }])
})
