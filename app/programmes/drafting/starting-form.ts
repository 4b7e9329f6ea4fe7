import { PACKS } from '../packs/packs.ts'
import type { FormFields } from './version.ts'

/** What stands in the form before anybody has typed: what is usual. */
export const usualFields = (today: string): FormFields => ({
  ...{
    kind: 'subsidy',
    payer: 'district',
    'rules.payout': 'at_once',
    'rules.base': 'list',
    'rules.factsOn': 'first_day',
  },
  ...{ 'rules.order': '10', 'rules.benefit.how': 'share', 'rules.benefit.per': 'rental', 'rules.caps.years': '1' },
  ...{ 'rules.caps.sinceYear': today.slice(0, 'YYYY'.length), 'rules.budget.per': 'year' },
})

/** Every example, by the pack and the programme in it. */
export const EXAMPLES = PACKS.flatMap(({ code, zh, en, programmes }) =>
  programmes.map(example => ({ key: `${code}/${example.code}`, place: { zh, en }, example })),
)

/** A pack by its code means its first programme. */
export const exampleOf = (key: string) => EXAMPLES.find(one => one.key === key || one.key.startsWith(`${key}/`))
