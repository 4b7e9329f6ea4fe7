import { aYear, OPEN_RULES } from './open-rules.ts'
import type { Pack } from './pack.ts'

export const JINJIANG: Pack = {
  code: 'jinjiang',
  zh: '成都锦江',
  en: 'Jinjiang, Chengdu',
  programmes: [
    {
      code: 'jinjiang-subsidy',
      kind: 'subsidy',
      payer: 'district',
      zh: '锦江区辅具租赁补贴',
      en: 'Jinjiang rental subsidy',
      fundingSource: '区级财政（示例）',
      source: '示例：成都日报 2023-11-01，zhongxiangwang.co/ylws/2023/1101_112577.html；户籍或居住证，最高 80%',
      rules: {
        ...OPEN_RULES,
        funder: { zh: '区民政局', en: 'District civil affairs bureau' },
        order: 10,
        who: [{ ageFrom: 60 }],
        benefit: { how: 'share', rates: [{ who: {}, bp: 8_000 }] },
        caps: aYear(3_000),
      },
    },
  ],
}
