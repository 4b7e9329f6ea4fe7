import { aYear, OPEN_RULES } from './open-rules.ts'
import type { Pack } from './pack.ts'

export const WUXI: Pack = {
  code: 'wuxi',
  zh: '无锡 2025',
  en: 'Wuxi 2025',
  programmes: [
    {
      code: 'wuxi-subsidy',
      kind: 'subsidy',
      payer: 'city',
      zh: '无锡市老年人辅具租赁立减',
      en: 'Wuxi: taken off the rent of older people',
      fundingSource: '市级财政（示例）',
      source:
        '示例：2025 年无锡市租赁补贴，m.163.com/local/article/KJQFQ7A005346936.html、xupupower.com/xinwenzhongxin/720.html',
      rules: {
        ...OPEN_RULES,
        funder: { zh: '市民政局', en: 'City civil affairs bureau' },
        order: 10,
        who: [
          { isLocal: true, ageFrom: 80 },
          { isLocal: true, ageFrom: 60, abilityFrom: 3 },
          { isLocal: true, ageFrom: 60, careFrom: 2 },
        ],
        terms: { months: [2, 3], leastDays: null },
        benefit: {
          how: 'share',
          rates: [
            { who: { reliefs: ['minimum_living', 'low_income'] }, bp: 7_000 },
            { who: {}, bp: 5_000 },
          ],
        },
        caps: aYear(3_000, 6_000),
      },
    },
  ],
}
