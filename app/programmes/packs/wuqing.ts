import { OPEN_RULES } from './open-rules.ts'
import type { Pack } from './pack.ts'

/** Rates of the pilot as the press told them in 2021 (rules.md 1.1). Nobody has published today's: each district confirms its own. */
const SOURCE = '示例：参照 2021 年试点报道的比例，待区民政局确认'

export const WUQING: Pack = {
  code: 'wuqing',
  zh: '天津武清',
  en: 'Wuqing, Tianjin',
  programmes: [
    {
      code: 'hardship-subsidy',
      kind: 'subsidy',
      payer: 'district',
      zh: '困难残疾人租赁补贴',
      en: 'Rental subsidy for disabled people in hardship',
      fundingSource: '区级福利彩票公益金（示例）',
      source: SOURCE,
      rules: {
        ...OPEN_RULES,
        funder: { zh: '区民政局', en: 'District civil affairs bureau' },
        order: 10,
        who: [{ classes: ['hardship_disabled'] }],
        benefit: { how: 'share', rates: [{ who: { classes: ['hardship_disabled'] }, bp: 8_000 }] },
      },
    },
    {
      code: 'local-discount',
      kind: 'discount',
      payer: 'centre',
      zh: '本地老年人、伤病人租金优惠',
      en: 'Rent discount for local older, ill or injured people',
      fundingSource: '中心运营经费（示例）',
      source: SOURCE,
      rules: {
        ...OPEN_RULES,
        funder: { zh: '租赁中心', en: 'The centre' },
        order: 20,
        who: [{ classes: ['local_elderly', 'local_ill'] }],
        benefit: { how: 'share', rates: [{ who: { classes: ['local_elderly', 'local_ill'] }, bp: 6_000 }] },
      },
    },
  ],
}
