import { aYear, OPEN_RULES, yuan } from './open-rules.ts'
import type { Example, Pack } from './pack.ts'

const SOURCE =
  '示例：安庆市康复辅具社区租赁试点，3g.163.com/news/article/FFE4KE7J0514E0A5.html；上限以内的比例未见公开文件，待确认'
const ANQING_EXAMPLE = {
  ...{ kind: 'subsidy', payer: 'city', fundingSource: '市级福利彩票公益金（示例）', source: SOURCE },
} satisfies Partial<Example>
const funder = { zh: '市民政局', en: 'City civil affairs bureau' }

export const ANQING: Pack = {
  code: 'anqing',
  zh: '安庆',
  en: 'Anqing',
  programmes: [
    {
      ...ANQING_EXAMPLE,
      code: 'anqing-hardship',
      zh: '安庆市困难群体租赁补贴',
      en: 'Anqing: people in hardship',
      rules: {
        ...{ ...OPEN_RULES, funder, order: 10, who: [{ classes: ['hardship_disabled'] }] },
        benefit: { how: 'share', rates: [{ who: {}, bp: 10_000 }] },
        caps: aYear(3_000),
      },
    },
    {
      ...ANQING_EXAMPLE,
      code: 'anqing-home-care',
      zh: '安庆市低收入居家养老租赁补贴',
      en: 'Anqing: older people of low income with care at home',
      rules: {
        ...{ ...OPEN_RULES, funder, order: 20, base: 'left' },
        who: [{ classes: ['local_elderly'], ageFrom: 60, reliefs: ['low_income'] }],
        benefit: { how: 'share', rates: [{ who: {}, bp: 10_000 }] },
        caps: aYear(2_000),
      },
    },
    {
      ...ANQING_EXAMPLE,
      code: 'anqing-bonus',
      zh: '安庆市年度租金满额补贴',
      en: 'Anqing: once the rent of a year reaches 2,000 yuan',
      rules: {
        ...{ ...OPEN_RULES, funder, order: 30, base: 'left' },
        who: [{ classes: ['local_elderly', 'local_ill'] }],
        benefit: { how: 'bonus', fen: yuan(400), fromFen: yuan(2_000) },
        caps: aYear(400),
      },
    },
  ],
}
