import { expect, test } from 'vitest'
import { onlyOfClass } from '#app/eligibility/trait.ts'
import { fen } from '#app/money/fen.ts'
import { NO_PAST } from '#app/programmes/allowance.ts'
import { dayOf } from '#app/time/day.ts'
import { monthsFrom } from '#app/time/period.ts'
import { seenText } from '#test/support/seen-text.tsx'
import { conditionsTold } from './conditions-told.ts'
import { IfThingsChange } from './if-things-change.tsx'
import { quote } from './quoting.ts'
import { type Conditions, USUAL_CONDITIONS } from './rent.ts'

const DAY = dayOf('2026-03-01')

/** The electric wheelchair of rules.md 1.4: 1,050 yuan for six months, worth 5,000. */
async function told(over: Partial<Conditions> = {}): Promise<string> {
  const rent = { per: 'term', terms: [{ months: 6, fen: fen(105_000) }] } as const
  const priced = { rentFenPerMonth: fen(20_000), depositFen: fen(100_000), rent }
  const of = { product: { code: 'C12-01', categoryCode: 'C12' }, person: onlyOfClass('other'), past: NO_PAST }
  const given = quote({ ...monthsFrom(DAY, 6), months: 6, priced, ...of }, [], DAY)
  const kept = { conditions: { ...USUAL_CONDITIONS, ...over }, replacementFen: fen(500_000) }
  const shown = conditionsTold(kept, given)
  return shown ? seenText(<IfThingsChange told={shown} />) : ''
}

test.each<[string, Partial<Conditions>, readonly string[]]>([
  [
    'the usual conditions, in the figures of this rental',
    {},
    [
      '如果提前还、晚还、弄坏了',
      '下面的金额按租 6 个月计算。',
      '剩下的租金不退',
      '晚还一天收 ¥5.70。',
      '正常磨损：不用赔。',
      '损坏，修得好：赔器具当时价值的 30%，最多 ¥1,500.00。',
      '丢失：赔器具当时价值的 100%，最多 ¥5,000.00。',
    ],
  ],
  ['days that are given back', { earlyReturn: 'by_day' }, ['您付的部分每天约 ¥5.70。']],
  ['lateness that costs nothing', { late: 'free' }, ['晚还不另外收钱']],
])('%s', async (_, conditions, lines) => {
  const text = await told(conditions)
  for (const line of lines) expect(text).toContain(line)
})
