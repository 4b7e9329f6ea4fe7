import type { Who } from '../programme.ts'
import { OPEN_RULES } from './open-rules.ts'
import type { Example, Pack } from './pack.ts'

const JAPAN_EXAMPLE = {
  ...{ kind: 'subsidy', payer: 'insurance', fundingSource: '介护保险（示例）' },
  source:
    '示例：日本福祉用具贷与，ngt-k.com、sunmedic-care.com、mitsui-medix（半月计租）；自付 10%／20%／30% 按收入，此处为 10%；租金方式请选“半月”',
} satisfies Partial<Example>
const rules = (order: number, who: Who, categories: readonly string[]): Example['rules'] => ({
  ...{ ...OPEN_RULES, order, who: [who], what: { categories, products: [] } },
  funder: { zh: '介护保险', en: 'Long-term care insurance' },
  benefit: { how: 'share', rates: [{ who: {}, bp: 9_000 }] },
})

/** Sticks, walkers, ramps and rails for every grade; wheelchairs, beds and hoists from the second on (rules.md 7.1). */
export const JAPAN: Pack = {
  code: 'japan',
  zh: '日本（半月计租）',
  en: 'Japan (rent by half months)',
  programmes: [
    {
      ...JAPAN_EXAMPLE,
      code: 'japan-all-grades',
      zh: '介护保险用具租赁（各等级）',
      en: 'Care insurance: devices for every grade',
      rules: rules(10, { careFrom: 1 }, ['C01', 'C02', 'C03', 'C04', 'C05', 'C06', 'C21', 'C28', 'C29', 'C30']),
    },
    {
      ...JAPAN_EXAMPLE,
      code: 'japan-from-grade-2',
      zh: '介护保险用具租赁（二级以上）',
      en: 'Care insurance: devices from grade 2 on',
      rules: rules(20, { careFrom: 2 }, [
        ...['C09', 'C10', 'C11', 'C12', 'C13', 'C14', 'C15', 'C16', 'C17', 'C26', 'C27', 'C36', 'C39'],
      ]),
    },
  ],
}
