import { type Fen, fen } from '#app/money/fen.ts'
import { WUQING } from '#app/programmes/packs/wuqing.ts'
import type { ProgrammeRules } from '#app/programmes/programme.ts'
import { addProgramme } from '#app/programmes/programmes.server.ts'
import { type Day, dayOf, startOf } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import type { Places } from './districts.server.ts'

/** From when on the examples hold: before the oldest rental of the demo. */
export const EXAMPLES_SINCE: Day = dayOf('2025-01-01')

export const EXAMPLE_PROGRAMMES = WUQING.programmes

/**
 * The limits that the demo shows: what other cities give a person in a year (rules.md 1.3), and a budget of its own. Nobody has
 * published Wuqing's.
 */
const SHOWN_LIMITS: { readonly [code: string]: Pick<ProgrammeRules, 'budget'> & { readonly personYearFen: Fen } } = {
  'hardship-subsidy': { personYearFen: fen(300_000), budget: { fen: fen(60_000_000), per: 'year' } },
}

function limited(code: string, rules: ProgrammeRules): ProgrammeRules {
  const shown = SHOWN_LIMITS[code]
  if (!shown) return rules
  return { ...rules, budget: shown.budget, caps: { ...rules.caps, personYearFen: shown.personYearFen } }
}

/** Each district has its own row of each programme, since each decides for itself. */
export async function seedProgrammes(db: Database, places: Places): Promise<void> {
  const approved = { proposedBy: 'examples', approvedBy: 'system', approvedAt: startOf(EXAMPLES_SINCE) }
  for (const districtId of places.districts.values()) {
    for (const programme of EXAMPLE_PROGRAMMES) {
      const rest = { version: 1, isExample: true, firstOn: EXAMPLES_SINCE, ...approved }
      await addProgramme(db, { ...programme, ...rest, districtId, rules: limited(programme.code, programme.rules) })
    }
  }
}
