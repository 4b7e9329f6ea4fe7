import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { expect, test } from 'vitest'
import type { Language } from '#app/http/reader.ts'
import { languageOf } from '#app/i18n/i18n.ts'
import { loadWords } from '#app/i18n/load-words.ts'
import { fen } from '#app/money/fen.ts'
import type { RateInForce } from '#app/programmes/programme.ts'
import { PriceBreakdown } from './price-breakdown.tsx'
import { quote } from './quote.ts'

const SUBSIDY: RateInForce = {
  programmeId: 'p',
  code: 'hardship-subsidy',
  version: 1,
  kind: 'subsidy',
  payer: 'district',
  userClass: 'hardship_disabled',
  shareBp: 8000,
  zh: '困难残疾人租赁补贴',
  en: 'Rental subsidy',
  isExample: true,
}

async function shown(language: Language, months: number): Promise<string> {
  const price = { rentFenPerMonth: fen(20_000), depositFen: fen(100_000) }
  const given = quote({ ...price, months, userClass: 'hardship_disabled', rates: [SUBSIDY] })
  const markup = renderToStaticMarkup(
    <I18nextProvider i18n={languageOf(language, await loadWords(language))}>
      <PriceBreakdown quote={given} />
    </I18nextProvider>,
  )
  return markup
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

test.each<[Language, number, readonly string[]]>([
  [
    'zh-CN',
    1,
    [
      '租金原价 1 个月 ¥200.00',
      '困难残疾人租赁补贴 减 80%，由区里承担 -¥160.00',
      '您付的租金 ¥40.00',
      '押金 归还后退还 ¥1,000.00',
      '一共付 ¥1,040.00',
    ],
  ],
  ['zh-CN', 3, ['租金原价 3 个月 ¥600.00', '-¥480.00', '您付的租金 ¥120.00']],
  [
    'en',
    1,
    ['List rent 1 month ¥200.00', 'Rental subsidy 80% off, borne by the district -¥160.00', 'Rent you pay ¥40.00'],
  ],
  ['en', 3, ['List rent 3 months ¥600.00', 'To pay in all ¥1,120.00']],
])('in %s for %i months', async (language, months, lines) => {
  const text = await shown(language, months)
  for (const line of lines) expect(text).toContain(line)
})
