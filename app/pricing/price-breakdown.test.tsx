import { expect, test } from 'vitest'
import { onlyOfClass } from '#app/eligibility/trait.ts'
import { fen } from '#app/money/fen.ts'
import type { Language } from '#app/people/reader.ts'
import { NO_PAST, type Past } from '#app/programmes/allowance.ts'
import type { Programme } from '#app/programmes/programme.ts'
import { dayOf } from '#app/time/day.ts'
import { monthsFrom } from '#app/time/period.ts'
import { aProgrammeInForce, capsWith, rulesWith } from '#test/support/makers-of-programmes.ts'
import { seenText } from '#test/support/seen-text.tsx'
import { PriceBreakdown } from './price-breakdown.tsx'
import { quote } from './quoting.ts'
import type { Rent } from './rent.ts'

const EIGHTY = {
  how: 'share',
  rates: [{ who: { classes: ['hardship_disabled'] }, bp: 8_000 }],
} as const
const SUBSIDY = aProgrammeInForce({
  ...{ code: 'hardship-subsidy', zh: '困难残疾人租赁补贴', en: 'Rental subsidy' },
  rules: rulesWith({ benefit: EIGHTY }),
})
const DAY = dayOf('2026-03-02')

type Asked = {
  readonly months?: number
  readonly language?: Language
  readonly programmes?: readonly Programme[]
  readonly rent?: Rent
  readonly past?: Past
}

function shown({ months = 1, language, programmes = [SUBSIDY], rent = { per: 'month' }, past = NO_PAST }: Asked) {
  const priced = { rentFenPerMonth: fen(20_000), depositFen: fen(100_000), rent }
  const of = { product: { code: 'C12-01', categoryCode: 'C12' }, person: onlyOfClass('hardship_disabled'), past }
  const given = quote({ ...monthsFrom(DAY, months), months, priced, ...of }, programmes, DAY)
  return seenText(<PriceBreakdown quote={given} />, language)
}

test.each<[Language, number, readonly string[]]>([
  [
    'zh-CN',
    1,
    [
      '租金原价 1 个月 ¥200.00',
      '困难残疾人租赁补贴 减 80%，由区民政局承担 -¥160.00',
      '您付的租金 ¥40.00',
      '押金 归还后退还 ¥1,000.00',
      '一共付 ¥1,040.00',
    ],
  ],
  ['zh-CN', 3, ['租金原价 3 个月 ¥600.00', '-¥480.00', '您付的租金 ¥120.00']],
  [
    'en',
    1,
    ['List rent 1 month ¥200.00', 'Rental subsidy 80% off, borne by District bureau -¥160.00', 'Rent you pay ¥40.00'],
  ],
  ['en', 3, ['List rent 3 months ¥600.00', 'To pay in all ¥1,120.00']],
])('in %s for %i months', async (language, months, lines) => {
  const text = await shown({ language, months })
  for (const line of lines) expect(text).toContain(line)
})

const helping = (rules: Parameters<typeof rulesWith>[0], over: Partial<Programme> = {}) =>
  aProgrammeInForce({ ...SUBSIDY, rules: rulesWith({ benefit: EIGHTY, ...rules }), ...over })

test.each<[string, Asked, readonly string[]]>([
  [
    'two layers, each with its funder',
    {
      programmes: [
        helping({ benefit: { how: 'share', rates: [{ who: {}, bp: 5_000 }] } }),
        helping(
          {
            ...{ order: 20, base: 'left', funder: { zh: '马陆镇', en: 'Malu' } },
            benefit: { how: 'share', rates: [{ who: {}, bp: 10_000 }] },
          },
          { code: 'town', zh: '镇里补贴', payer: 'town' },
        ),
      ],
    },
    ['减 50%，由区民政局承担 -¥100.00', '镇里补贴 减 100%，由马陆镇承担 -¥100.00', '您付的租金 ¥0.00'],
  ],
  [
    'a limit that is reached, and what it would have been',
    { months: 3, programmes: [helping({ caps: capsWith({ personYearFen: 30_000 }) })] },
    ['本来可减 ¥480.00。 今年的补贴额度用到上限了，还剩 ¥0.00。 -¥300.00', '您付的租金 ¥300.00'],
  ],
  [
    'a limit that is not reached: what is left of it',
    { programmes: [helping({ caps: capsWith({ personYearFen: 30_000 }) })] },
    ['今年的额度还剩 ¥140.00。 -¥160.00'],
  ],
  [
    'a term that is not helped',
    { programmes: [helping({ terms: { months: [2, 3], leastDays: null } })] },
    ['您付的租金 ¥200.00', '这个租期没有困难残疾人租赁补贴'],
  ],
  [
    'what is given back later is paid first',
    { programmes: [helping({ payout: 'reimbursed' })] },
    [
      '您付的租金 ¥200.00',
      '一共付 ¥1,200.00',
      '您先付，之后由区民政局退给您 ¥160.00',
      '算上退回的，租金您实际付 ¥40.00',
    ],
  ],
  [
    'half a deposit',
    { programmes: [helping({ deposit: [{ who: {}, rule: 'half' }] })] },
    ['押金 原来 ¥1,000.00，因困难残疾人租赁补贴减半；归还后退还 ¥500.00', '一共付 ¥540.00'],
  ],
  [
    'no deposit',
    { programmes: [helping({ deposit: [{ who: {}, rule: 'waived' }] })] },
    ['押金 原来 ¥1,000.00，因困难残疾人租赁补贴免收 ¥0.00', '一共付 ¥40.00'],
  ],
  [
    'a fixed sum',
    { programmes: [helping({ benefit: { how: 'fixed', fen: fen(5_000), per: 'rental' } })] },
    ['减固定金额，由区民政局承担 -¥50.00'],
  ],
  [
    'months that do not cost the same',
    { months: 2, programmes: [], rent: { per: 'day', fen: fen(1_000), leastDays: 1 } },
    ['租金原价 2 个月 ¥610.00', '3月2日 到 4月1日 31 天 ¥310.00', '4月2日 到 5月1日 30 天 ¥300.00'],
  ],
])('%s', async (_, asked, lines) => {
  const text = await shown(asked)
  for (const line of lines) expect(text).toContain(line)
})

test('months that cost the same are not told one by one', async () => {
  expect(await shown({ months: 3 })).not.toContain('租金怎么算出来的')
})
