import type { ProgrammeRules } from '../programme.ts'
import { aYear, OPEN_RULES } from './open-rules.ts'
import type { Pack } from './pack.ts'

/** From 75 on, or from 60 on with care needs: general knowledge, no page confirms it (rules.md 1.3). */
const WHO: ProgrammeRules['who'] = [{ ageFrom: 75 }, { ageFrom: 60, careFrom: 1 }]

export const SHANGHAI: Pack = {
  code: 'shanghai',
  zh: '上海',
  en: 'Shanghai',
  programmes: [
    {
      code: 'shanghai-city',
      kind: 'subsidy',
      payer: 'city',
      zh: '上海市康复辅具社区租赁补贴',
      en: 'Shanghai subsidy for renting in the community',
      fundingSource: '市级福利彩票公益金（示例）',
      source:
        '示例：沪府规〔2022〕10号相关解读 yxjsjxt.com/sqylfwsjzc（2024-11-12）、shine.cn/news/metro/1911266888；年度上限 3,000 元及年龄条件未见公开文件，待确认',
      rules: {
        ...OPEN_RULES,
        funder: { zh: '市民政局', en: 'City civil affairs bureau' },
        order: 10,
        who: WHO,
        benefit: { how: 'share', rates: [{ who: {}, bp: 5_000 }] },
        caps: aYear(3_000),
      },
    },
    {
      code: 'shanghai-town',
      kind: 'subsidy',
      payer: 'town',
      zh: '马陆镇租赁补贴',
      en: 'Subsidy of Malu town',
      fundingSource: '镇级财政（示例）',
      source: '示例：马陆镇 2024 年承担市级补贴之外的部分，investchn.com/index.php/home/news/detail/id/516395.html',
      rules: {
        ...OPEN_RULES,
        funder: { zh: '马陆镇', en: 'Malu town' },
        order: 20,
        base: 'left',
        who: WHO,
        benefit: { how: 'share', rates: [{ who: {}, bp: 10_000 }] },
      },
    },
  ],
}
