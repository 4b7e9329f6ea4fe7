/** What a month would have cost under a version. */
export const programmePreview = {
  title: '试算',
  lead: '如果那个月就按这个版本算，租金会怎样？只算您能看到的租赁。',
  month: '月份',
  month_hint: '写成 2026-02 的样子',
  submit: '试算',
  caption: '{{month}}计收租金的 {{count}} 笔租赁',
  payer: '由谁承担',
  person: '租用人',
  before: '原来',
  after: '按这个版本',
  difference: '相差',
  total: '租金原价合计',
  effect: '有 {{less}} 人少付，{{more}} 人多付，{{same}} 人不变。',
  largest: '变化最大的租赁',
  reference: '预约编号',
  nothing: '那个月没有计收租金的租赁。',
} as const
