import { fen } from '#app/money/fen.ts'
import { OPEN_RULES } from '#app/programmes/packs/open-rules.ts'
import type { Caps, Programme, ProgrammeRules } from '#app/programmes/programme.ts'
import { addProgramme } from '#app/programmes/programmes.server.ts'
import { dayOf, startOf } from '#app/time/day.ts'
import type { programmes } from '#db/schema/programmes.ts'
import { EXAMPLE_PROGRAMMES } from '#db/seed/programmes.server.ts'
import type { TestHouse } from './house.ts'
import { aCentre, type Row, withAllSight } from './makers.ts'

const SINCE = dayOf('2020-01-01')

type Limits = { readonly [Limit in keyof Caps]?: number | null }
const amount = (limit: number | null | undefined) => (limit === null || limit === undefined ? null : fen(limit))

/** Only these limits, in fen. */
export const capsWith = ({ personYearFen, householdYearFen, rentalFen, years, sinceYear }: Limits): Caps => ({
  personYearFen: amount(personYearFen),
  householdYearFen: amount(householdYearFen),
  rentalFen: amount(rentalFen),
  years: years ?? OPEN_RULES.caps.years,
  sinceYear: sinceYear ?? OPEN_RULES.caps.sinceYear,
})

/** Half of the list rent for everybody, without limits, unless it says otherwise. */
export const rulesWith = (over: Partial<ProgrammeRules> = {}): ProgrammeRules => ({
  ...OPEN_RULES,
  ...{ funder: { zh: '区民政局', en: 'District bureau' }, order: 10 },
  benefit: { how: 'share', rates: [{ who: {}, bp: 5_000 }] },
  ...over,
})

const NAMED = { code: 'subsidy', kind: 'subsidy', payer: 'district', zh: '补贴', en: 'Subsidy', version: 1 } as const

/** A programme of the district, in force since 2020: for rules, without a database. */
export const aProgrammeInForce = (over: Partial<Programme> = {}): Programme => ({
  ...{ ...NAMED, id: 'subsidy-id', isExample: true, firstOn: SINCE, untilOn: null, rules: rulesWith() },
  ...over,
})

/** The same as a row of Wuqing, approved. Answers its id. */
export async function aProgramme(house: TestHouse, over: Row<typeof programmes> = {}): Promise<string> {
  const { districtId } = await aCentre(house)
  const approved = { proposedBy: 'somebody', approvedBy: 'system', approvedAt: startOf(SINCE) }
  const about = { ...NAMED, fundingSource: '示例', source: '示例', isExample: true, firstOn: SINCE, rules: rulesWith() }
  return withAllSight(house, db => addProgramme(db, { ...about, ...approved, districtId, ...over }))
}

/** The example programmes of Wuqing: a subsidy for those in hardship, a discount for local people over 60. */
export async function exampleProgrammes(house: TestHouse): Promise<void> {
  for (const programme of EXAMPLE_PROGRAMMES) await aProgramme(house, { ...programme, firstOn: dayOf('2025-01-01') })
}
