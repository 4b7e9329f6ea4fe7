/** Names of fields that are not called by the last part of their path. */
const CALLED = {
  'rules.funder.zh': 'funder_zh',
  'rules.funder.en': 'funder_en',
  'rules.budget.fen': 'budget',
  'rules.budget.per': 'budget_per',
  'rules.benefit.days': 'benefit_days',
  'rules.benefit.rates': 'bp',
} as const
const PLAIN = [
  ...['code', 'kind', 'payer', 'zh', 'en', 'fundingSource', 'fundingCode', 'source', 'firstOn', 'classes', 'ageFrom'],
  ...['ageBelow', 'isLocal', 'reliefs', 'disabilityTypes', 'disabilityLevels', 'abilityFrom', 'careFrom', 'categories'],
  ...['products', 'oneOf', 'months', 'leastDays', 'how', 'bp', 'fen', 'per', 'fromFen', 'fenPerMonth', 'personYearFen'],
  ...['householdYearFen', 'rentalFen', 'years', 'sinceYear', 'rule', 'payout', 'order', 'base', 'factsOn'],
] as const
type Called = (typeof CALLED)[keyof typeof CALLED]
export type FieldWord = (typeof PLAIN)[number] | Called | 'ceiling_categories'

/** The lists that have rows of fields, and what a row of each is called. */
const ROW_WORDS = {
  'rules.who': 'group',
  'rules.benefit.rates': 'rate_row',
  'rules.ceilings': 'ceiling_row',
  'rules.deposit': 'deposit_row',
} as const
export type RowWord = (typeof ROW_WORDS)[keyof typeof ROW_WORDS]

const isPlain = (name: string): name is (typeof PLAIN)[number] => (PLAIN as readonly string[]).includes(name)

/** What a field of the form is called, and in which row of a list it stands. */
export function wordsOfField(field: string): {
  readonly word: FieldWord | undefined
  readonly row: { readonly word: RowWord; readonly number: number } | undefined
} {
  const [, list = '', number = ''] = /^(rules\.(?:who|benefit\.rates|ceilings|deposit))\.(\d+)\./.exec(field) ?? []
  const row =
    list in ROW_WORDS ? { word: ROW_WORDS[list as keyof typeof ROW_WORDS], number: Number(number) + 1 } : undefined
  if (field in CALLED) return { word: CALLED[field as keyof typeof CALLED], row }
  const last = field.slice(field.lastIndexOf('.') + 1)
  if (row?.word === 'ceiling_row' && last === 'categories') return { word: 'ceiling_categories', row }
  return { word: isPlain(last) ? last : undefined, row }
}
