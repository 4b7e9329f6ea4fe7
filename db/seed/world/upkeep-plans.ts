/** A plan that the demo begins with, for several categories at once. */
export type SeedPlan = {
  readonly categories: readonly string[]
  readonly zh: string
  readonly en: string
  readonly everyDays: number | null
  readonly everyHours: number | null
  readonly everyTurnovers: number | null
  readonly blocks: boolean
  readonly source: string
}

const HALF_A_YEAR = 183
const A_YEAR = 365
const never = { everyDays: null, everyHours: null, everyTurnovers: null } as const
const TURNOVER = { ...never, everyTurnovers: 1, blocks: false } as const
const DESIGN = '示例间隔，待中心按说明书核定'
const LOLER = '示例：英国 LOLER 通行做法，吊具每 6 个月全面检查，待中心核定'

/** What other categories than these are looked at for: whole, clean, firm, on each turnover. */
const PLAIN = ['C01', 'C02', 'C03', 'C04', 'C05', 'C06', 'C08', 'C09', 'C10', 'C11', 'C14', 'C18', 'C19', 'C20', 'C22']
const SOFT = ['C35', 'C36']
const PARTS = ['C21', 'C32']
const OTHERS = ['C24', 'C25', 'C29', 'C30', 'C37', 'C38', 'C39']

/** Upkeep by category (rules.md 2.5): examples, until the centre has confirmed them. */
export const UPKEEP_PLANS: readonly SeedPlan[] = [
  {
    ...{
      categories: ['C15', 'C16', 'C17', 'C23'],
      zh: '全面检查与承重报告',
      en: 'Thorough examination with load report',
    },
    ...{ ...never, everyDays: HALF_A_YEAR, blocks: true, source: LOLER },
  },
  {
    ...{ categories: ['C07'], zh: '承重、制动与履带检查', en: 'Load, brake and track check' },
    ...{ ...never, everyDays: HALF_A_YEAR, blocks: true, source: DESIGN },
  },
  {
    ...{ categories: ['C12', 'C13'], zh: '电池容量与制动年检', en: 'Yearly battery and brake check' },
    ...{ ...never, everyDays: A_YEAR, blocks: true, source: DESIGN },
  },
  {
    ...{ categories: ['C26', 'C27', 'C28'], zh: '护栏间隙与电机年检', en: 'Yearly rail gap and motor check' },
    ...{ ...never, everyDays: A_YEAR, blocks: true, source: DESIGN },
  },
  {
    ...{ categories: ['C31'], zh: '氧浓度与流量检测', en: 'Oxygen concentration and flow check' },
    ...{ ...never, everyDays: A_YEAR, everyHours: 3000, blocks: true, source: DESIGN },
  },
  {
    ...{ categories: ['C33', 'C34'], zh: '输出与压力年检', en: 'Yearly output and pressure test' },
    ...{ ...never, everyDays: A_YEAR, blocks: true, source: DESIGN },
  },
  {
    ...{ categories: [...PLAIN, ...OTHERS], zh: '周转检查', en: 'Check on each turnover' },
    ...{ ...TURNOVER, source: DESIGN },
  },
  {
    ...{
      categories: ['C07', 'C12', 'C13', 'C26', 'C27', 'C28', 'C31'],
      zh: '周转功能检查',
      en: 'Function check on each turnover',
    },
    ...{ ...TURNOVER, source: DESIGN },
  },
  {
    ...{ categories: SOFT, zh: '外罩完整与漏气检查', en: 'Cover and leak check on each turnover' },
    ...{ ...TURNOVER, source: DESIGN },
  },
  {
    ...{ categories: PARTS, zh: '更换一人一用的管路与滤芯', en: 'New tubing and filters for each person' },
    ...{ ...TURNOVER, source: DESIGN },
  },
]
