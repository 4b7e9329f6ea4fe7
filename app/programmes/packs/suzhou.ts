import { aYear, OPEN_RULES } from './open-rules.ts'
import type { Pack } from './pack.ts'

/** Wheelchairs that the person moves and those with more functions count as one category. */
const WHEELCHAIRS = ['C09', 'C11']

export const SUZHOU: Pack = {
  code: 'suzhou',
  zh: '苏州长期护理保险',
  en: 'Suzhou long-term care insurance',
  programmes: [
    {
      code: 'suzhou-care-insurance',
      kind: 'subsidy',
      payer: 'insurance',
      zh: '苏州长护险辅具租赁待遇',
      en: 'Suzhou: devices under the care insurance',
      fundingSource: '长期护理保险基金（示例）',
      source: '示例：苏州市长期护理保险辅具租赁，cdhao.com/641815.html；年度额度 5,000 元，不结转',
      rules: {
        ...OPEN_RULES,
        funder: { zh: '市医保局', en: 'City medical insurance bureau' },
        order: 10,
        who: [{ careFrom: 1 }],
        what: { categories: ['C04', 'C27', ...WHEELCHAIRS], products: [] },
        oneOf: [['C04'], ['C27'], WHEELCHAIRS],
        terms: { months: [], leastDays: 90 },
        benefit: { how: 'share', rates: [{ who: {}, bp: 8_500 }] },
        caps: aYear(5_000),
      },
    },
  ],
}
