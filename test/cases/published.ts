import { ANQING } from '#app/programmes/packs/anqing.ts'
import { JINJIANG } from '#app/programmes/packs/jinjiang.ts'
import type { Pack } from '#app/programmes/packs/pack.ts'
import { SHANGHAI } from '#app/programmes/packs/shanghai.ts'
import { SUZHOU } from '#app/programmes/packs/suzhou.ts'
import { WUQING } from '#app/programmes/packs/wuqing.ts'
import { WUXI } from '#app/programmes/packs/wuxi.ts'
import { somebody } from '#test/support/makers-of-quotes.ts'
import {
  able,
  age,
  away,
  CHAIR,
  CITY,
  COUPLE,
  cared,
  daily,
  elderly,
  HELD,
  hardship,
  home,
  insured,
  monthly,
  type Of,
  once,
  poor,
  SPENT,
} from './published-people.ts'

/** What places have published (rules.md 1.1 to 1.6), by the packs that this program ships. The source is in the test's name. */

const WUQING_2021 = 'difang.gmw.cn/tj/2021-08/26/content_35109603.htm'
const SHINE = 'shine.cn/news/metro/1911266888'
const EASTDAY = 'investchn.com/index.php/home/news/detail/id/516395.html'
const WUXI_2025 = 'm.163.com/local/article/KJQFQ7A005346936.html'
const WUXI_NOTICE = 'xupupower.com/xinwenzhongxin/720.html'
const CHENGDU = 'zhongxiangwang.co/ylws/2023/1101_112577.html'
const ANQING_NEWS = '3g.163.com/news/article/FFE4KE7J0514E0A5.html'
export const SUZHOU_LTCI = 'cdhao.com/641815.html'

type Row = readonly [source: string, what: string, pack: Pack, of: Of, shares: readonly number[], paid: number]
export const PUBLISHED: readonly Row[] = [
  [WUQING_2021, '200 a month at 60 %', WUQING, { months: 1, rent: monthly(200), person: elderly }, [120], 80],
  [WUQING_2021, '200 a month at 80 %', WUQING, { months: 1, rent: monthly(200), person: hardship }, [160], 40],
  [WUQING_2021, 'others pay 200', WUQING, { months: 1, rent: monthly(200), person: somebody() }, [], 200],
  [SHINE, 'the city gives half of 1,050', CITY, { months: 3, rent: once(3, 1_050), person: age(80) }, [525], 525],
  [SHINE, 'of 7,000 no more than 3,000', CITY, { months: 6, rent: once(6, 7_000), person: age(80) }, [3_000], 4_000],
  [SHINE, 'younger ones pay the list rent', CITY, { months: 3, rent: once(3, 1_050), person: age(59) }, [], 1_050],
  [EASTDAY, 'Malu pays what is left', SHANGHAI, { months: 3, rent: once(3, 1_050), person: age(80) }, [525, 525], 0],
  [
    WUXI_2025,
    'poor: 70 % of 6,000 is cut to 3,000',
    WUXI,
    { months: 3, rent: once(3, 6_000), person: poor },
    [3_000],
    3_000,
  ],
  [WUXI_2025, '200 for one month: no subsidy', WUXI, { months: 1, rent: monthly(200), person: age(80) }, [], 200],
  [WUXI_2025, '400 for two months: half', WUXI, { months: 2, rent: once(2, 400), person: age(80) }, [200], 200],
  [WUXI_2025, 'four months: no subsidy', WUXI, { months: 4, rent: monthly(200), person: age(80) }, [], 800],
  [WUXI_NOTICE, '70 % of 3,600', WUXI, { months: 3, rent: once(3, 3_600), person: poor }, [2_520], 1_080],
  [WUXI_NOTICE, '79 and ability 2: none', WUXI, { months: 2, rent: once(2, 400), person: able('2') }, [], 400],
  [WUXI_NOTICE, '79 and ability 3: half', WUXI, { months: 2, rent: once(2, 400), person: able('3') }, [200], 200],
  [WUXI_NOTICE, '60 and moderate care: half', WUXI, { months: 2, rent: once(2, 400), person: cared('2') }, [200], 200],
  [WUXI_NOTICE, '60 and mild care: none', WUXI, { months: 2, rent: once(2, 400), person: cared('1') }, [], 400],
  [WUXI_NOTICE, 'from elsewhere: full price', WUXI, { months: 2, rent: once(2, 400), person: away }, [], 400],
  [
    WUXI_NOTICE,
    'a couple: 6,000 together',
    WUXI,
    { months: 3, rent: once(3, 7_000), person: age(80), past: COUPLE },
    [1_000],
    6_000,
  ],
  [
    WUXI_NOTICE,
    'nothing left of 3,000',
    WUXI,
    { months: 3, rent: once(3, 600), person: age(80), past: SPENT },
    [],
    600,
  ],
  [
    WUXI_NOTICE,
    'a second device too',
    WUXI,
    { months: 2, rent: once(2, 400), person: age(80), past: HELD },
    [200],
    200,
  ],
  [CHENGDU, '80 % of 2,000', JINJIANG, { months: 3, rent: once(3, 2_000), person: age(65) }, [1_600], 400],
  [
    CHENGDU,
    '80 % of 5,000 is cut to 3,000',
    JINJIANG,
    { months: 3, rent: once(3, 5_000), person: age(65) },
    [3_000],
    2_000,
  ],
  [ANQING_NEWS, 'hardship: up to 3,000', ANQING, { months: 12, rent: once(12, 3_600), person: hardship }, [3_000], 600],
  [
    ANQING_NEWS,
    'low income, at home: up to 2,000',
    ANQING,
    { months: 12, rent: once(12, 1_999), person: home },
    [1_999],
    0,
  ],
  [
    ANQING_NEWS,
    'low income: of 2,400 2,000, and 400',
    ANQING,
    { months: 12, rent: once(12, 2_400), person: home },
    [2_000, 400],
    0,
  ],
  [
    ANQING_NEWS,
    'a year of 1,999 gives nothing',
    ANQING,
    { months: 12, rent: once(12, 1_999), person: elderly },
    [],
    1_999,
  ],
  [
    ANQING_NEWS,
    'a year of 2,000 gives 400',
    ANQING,
    { months: 12, rent: once(12, 2_000), person: elderly },
    [400],
    1_600,
  ],
  [
    SUZHOU_LTCI,
    'a bed at 11 a day for 90 days',
    SUZHOU,
    { days: 90, rent: daily(11), person: insured, category: 'C27' },
    [841.5],
    148.5,
  ],
  [
    SUZHOU_LTCI,
    'a wheelchair at 5 a day',
    SUZHOU,
    { days: 90, rent: daily(5), person: insured, category: 'C09' },
    [382.5],
    67.5,
  ],
  [
    SUZHOU_LTCI,
    'one with more functions at 5 a day',
    SUZHOU,
    { days: 90, rent: daily(5), person: insured, category: 'C11' },
    [382.5],
    67.5,
  ],
  [
    SUZHOU_LTCI,
    'a walker at 4 a day',
    SUZHOU,
    { days: 90, rent: daily(4), person: insured, category: 'C04' },
    [306],
    54,
  ],
  [
    SUZHOU_LTCI,
    '89 days are too few',
    SUZHOU,
    { days: 89, rent: daily(11), person: insured, category: 'C27' },
    [],
    979,
  ],
  [
    SUZHOU_LTCI,
    'one wheelchair of either kind',
    SUZHOU,
    { days: 90, rent: daily(5), person: insured, category: 'C11', past: CHAIR },
    [],
    450,
  ],
  [
    SUZHOU_LTCI,
    'a walker beside a wheelchair',
    SUZHOU,
    { days: 90, rent: daily(4), person: insured, category: 'C04', past: CHAIR },
    [306],
    54,
  ],
  [
    SUZHOU_LTCI,
    'a year of a bed stays below 5,000',
    SUZHOU,
    { days: 365, rent: daily(11), person: insured, category: 'C27' },
    [3_412.75],
    602.25,
  ],
]
