import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, test } from 'vitest'
import { fen } from '#app/money/fen.ts'
import { dayOf } from '#app/time/day.ts'
import { type ReceiptFound, receiptFile } from './receipt-answers.server.ts'

const RECEIPT: ReceiptFound = {
  reference: '7KQ4M2XA',
  person: '王桂兰',
  product: { zh: '智能电动轮椅', en: 'Smart powered wheelchair', code: 'C12-01' },
  centre: { zh: '武清区辅具租赁中心', en: 'Wuqing Assistive Device Centre' },
  receipt: {
    number: 'WQ-2026-000123',
    taxInvoice: '24WQ0001',
    lines: [
      {
        number: 'WQ-2026-000123',
        kind: 'rent_paid',
        on: dayOf('2026-03-02'),
        at: '',
        method: 'senior_card',
        amountFen: fen(8_000),
      },
      {
        number: 'WQ-2026-000123',
        kind: 'deposit_paid',
        on: dayOf('2026-03-02'),
        at: '',
        method: 'senior_card',
        amountFen: fen(80_050),
      },
    ],
  },
}

async function read(answer: Response) {
  const doc = await getDocument({ data: new Uint8Array(await answer.arrayBuffer()) }).promise
  const { items } = await (await doc.getPage(1)).getTextContent()
  const { info } = (await doc.getMetadata()) as { info: { Title?: string; Language?: string } }
  return {
    pages: doc.numPages,
    text: items.map(item => ('str' in item ? item.str : '')).join(' '),
    ...info,
    marked: await doc.getMarkInfo(),
  }
}

test.each([
  [
    'zh-CN',
    [
      '收据 WQ-2026-000123',
      '王桂兰',
      '智能电动轮椅',
      '敬老卡',
      '¥80.00',
      '¥800.50',
      '¥880.50',
      '人民币捌佰捌拾元伍角整',
      '24WQ0001',
    ],
  ],
  [
    'en',
    ['Receipt WQ-2026-000123', '王桂兰', 'Smart powered wheelchair', 'Senior card', '¥80.00', '¥800.50', '¥880.50'],
  ],
] as const)('a receipt in %s is one tagged page that says the same as the page', async (language, lines) => {
  const answer = await receiptFile(RECEIPT, language)
  expect(answer.headers.get('cache-control')).toBe('private, no-store')
  const { pages, text, Title, Language, marked } = await read(answer)
  expect({ pages, Language, isMarked: marked?.Marked }).toEqual({ pages: 1, Language: language, isMarked: true })
  expect(Title).toContain('WQ-2026-000123')
  for (const line of lines) expect(text.replaceAll(/\s+/g, '')).toContain(line.replaceAll(/\s+/g, ''))
})
