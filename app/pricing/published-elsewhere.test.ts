import { expect, test } from 'vitest'
import type { Programme } from '#app/programmes/programme.ts'
import { addDays, type Day, dayOf } from '#app/time/day.ts'
import {
  BEIJING,
  japanWith,
  LANXI,
  QINHUANGDAO,
  SHENYANG,
  SUQIAN,
  TAIWAN_SMART,
  taiwanWith,
  WUHAN,
} from '#test/cases/published-elsewhere.ts'
import { once } from '#test/cases/published-people.ts'
import { asking, somebody, yuan } from '#test/support/makers-of-quotes.ts'
import { quote } from './quoting.ts'
import { type Rent, USUAL_CONDITIONS } from './rent.ts'
import { rentOf } from './rent-of.ts'
import { earlyReturn } from './strategies/early-return.ts'
import { lateFee } from './strategies/late.ts'

/** Published figures of places that have no pack here, of the Shanghai contract and of Japan. The source is in the test's name. */

const disabled = somebody({ age: 66, traits: { disability_level: '2' } })
const poor = somebody({ traits: { relief: 'minimum_living' } })

const device = (categoryCode: string, rentYuan: number) => ({
  ...{ rentYuan, product: { code: categoryCode, categoryCode } },
})
const cared = { person: somebody({ age: 70, traits: { care_level: '1' } }) }
const spent = (code: string, from: Day) => {
  const used = [{ code, holder: 'person' as const, fromOn: dayOf('2026-01-01'), usedFen: yuan(39_900) }]
  return { ...device('EB04', 300), from, past: { used } }
}
/** 5 % of a price of 4,500 a month. From 1 March it is 31, 30 and 31 days: all of the first, 29 of the second. */
const DEPRECIATION = { rentYuan: 225, from: dayOf('2026-03-01'), person: disabled }

type Row = readonly [string, string, readonly Programme[], Parameters<typeof asking>[0], readonly number[], number]
const ELSEWHERE: readonly Row[] = [
  ['ldwb.workerbj.cn (2018-12-20)', 'free at 60 with a disability', BEIJING, { person: disabled }, [600], 0],
  ['ldwb.workerbj.cn (2018-12-20)', 'not free for others', BEIJING, {}, [], 600],
  ['kanwenyu.com/variety/612182.html', 'a walker of 700 for 150', QINHUANGDAO, { rent: once(3, 700) }, [350, 200], 150],
  ['xhby.net (Suqian)', 'three months are free', SUQIAN, { months: 3 }, [600], 0],
  ['xhby.net (Suqian)', 'four months are not', SUQIAN, { months: 4 }, [], 800],
  ['gmkc3k.cn (Shenyang)', '60 of 92 days free, then 5 % of the price a month', SHENYANG, DEPRECIATION, [442.5], 232.5],
  ['lishin.org.tw', 'EC02: 30 % of 450, and what is above', taiwanWith(7_000), device('EC02', 600), [945], 855],
  ['lishin.org.tw', 'EC02: 10 %', taiwanWith(9_000), device('EC02', 450), [1_215], 135],
  ['lishin.org.tw', 'EC02: 0 %', taiwanWith(10_000), device('EC02', 450), [1_350], 0],
  ['1966.gov.tw', 'EB04: up to 300', taiwanWith(10_000), device('EB04', 400), [900], 300],
  ['1966.gov.tw', 'EC04: up to 150', taiwanWith(10_000), device('EC04', 400), [450], 750],
  ['1966.gov.tw', 'EC05: up to 150', taiwanWith(10_000), device('EC05', 150), [450], 0],
  ['1966.gov.tw', 'EG01: up to 300', taiwanWith(10_000), device('EG01', 301), [900], 3],
  [
    'nms.kcg.gov.tw',
    'of 40,000 for three years 39,900 are spent',
    taiwanWith(10_000),
    spent('taiwan', dayOf('2028-05-01')),
    [100],
    800,
  ],
  ['shimotsuma, mitaka', 'copay of 10 %', japanWith(9_000), cared, [540], 60],
  ['shimotsuma, mitaka', 'copay of 20 %', japanWith(8_000), cared, [480], 120],
  ['shimotsuma, mitaka', 'copay of 30 %', japanWith(7_000), cared, [420], 180],
]

test.each(ELSEWHERE)('%s: %s', (_, __, programmes, wish, shares, paid) => {
  const asked = asking(wish)
  const given = quote(asked, programmes, asked.from)
  expect([given.shares.map(({ amountFen }) => amountFen), given.personFen]).toEqual([shares.map(yuan), yuan(paid)])
})

test.each([
  ['2026-06-30', 100],
  ['2026-07-01', 900],
])('ltn (2026-02): a smart device on %s, of 40,000 and from July of 60,000', (day, given) => {
  const asked = asking(spent('taiwan-smart', dayOf(day)))
  expect(quote(asked, TAIWAN_SMART, asked.from).shares[0]?.amountFen).toBe(yuan(given))
})

test.each([
  ['cncv.org.cn: Wuhan halves the deposit of the poor', WUHAN, poor, 500, 600],
  ['cncv.org.cn: Wuhan halves it of the severely disabled, and their rent is free', WUHAN, disabled, 500, 0],
  ['cncv.org.cn: others pay all of both', WUHAN, somebody(), 1_000, 600],
  ['local news: in Lanxi free and without a deposit', LANXI, somebody(), 0, 0],
])('%s', (_, programmes, person, deposit, paid) => {
  const asked = asking({ person })
  const given = quote(asked, programmes, asked.from)
  expect([given.depositFen, given.personFen]).toEqual([yuan(deposit), yuan(paid)])
})

const CONTRACT = '上海市康复器具协会'
const HALF_YEAR: Rent = {
  per: 'term',
  terms: [
    { months: 3, fen: yuan(600) },
    { months: 6, fen: yuan(1_050) },
  ],
}

test(`${CONTRACT}: a day too late costs the full rent by 180, 5.83 of 1,050`, () => {
  const from = dayOf('2026-02-01')
  const term = { from, to: addDays(from, 180), listFen: yuan(1_050) }
  expect(lateFee(USUAL_CONDITIONS.late, term, 1)).toBe(yuan(5.83))
})

test(`${CONTRACT}: who brings it back early has paid one full rental`, () => {
  const asked = asking({ months: 6, rent: HALF_YEAR })
  const agreed = { ...quote(asked, [], asked.from), priced: asked.priced }
  expect(earlyReturn('no_refund', agreed, addDays(asked.from, 10)).listFen).toBe(0)
})

test.each([
  [3, 600],
  [6, 1_050],
  [9, 1_650],
])(`${CONTRACT}: a product has a list of terms: %i months are %i`, (months, list) => {
  const asked = asking({ months, rent: HALF_YEAR })
  expect(quote(asked, [], asked.from).listRentFen).toBe(yuan(list))
})

test(`${CONTRACT}: the deposit is the full single rent, and is asked for beside it`, () => {
  const asked = asking({ months: 6, rent: HALF_YEAR, depositYuan: 1_050 })
  expect(quote(asked, [], asked.from).dueFen).toBe(yuan(2_100))
})

// The last day is that of the rental, not the one after it.
test.each([
  ['from the 15th: a full month', '2026-03-15', '2026-04-30', [100, 100]],
  ['from the 16th: half a month', '2026-03-16', '2026-04-30', [50, 100]],
  ['to the 15th: half a month', '2026-03-01', '2026-04-15', [100, 50]],
  ['to the 16th: a full month', '2026-03-01', '2026-04-16', [100, 100]],
  ['begun and ended in one month: full', '2026-03-20', '2026-03-25', [100]],
  ['from the 16th to the 15th of the next: two halves', '2026-03-16', '2026-04-15', [50, 50]],
  ['over a year: each month of it', '2026-12-31', '2027-02-15', [50, 100, 50]],
])('ngt-k.com, sunmedic-care.com, mitsui-medix: %s', (_, first, last, parts) => {
  const [from, to] = [dayOf(first), addDays(dayOf(last), 1)]
  const priced = { rentFenPerMonth: yuan(100), depositFen: yuan(0), rent: { per: 'half_month' } } as const
  expect(rentOf(priced, { from, to }, 1).map(({ listFen }) => listFen)).toEqual(parts.map(yuan))
})
