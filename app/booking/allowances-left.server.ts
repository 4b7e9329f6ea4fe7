import { factsOn } from '#app/eligibility/trait.ts'
import { personById } from '#app/people/people.server.ts'
import { type AllowanceLeft, allowancesLeft } from '#app/programmes/allowance-left.ts'
import { programmesOn } from '#app/programmes/programmes.server.ts'
import { addDays, type Day } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import { personMoney } from './person-money.server.ts'

/** What programmes still give somebody this year, by what is verified of them today. */
export async function allowancesLeftOf(db: Database, personId: string, today: Day): Promise<readonly AllowanceLeft[]> {
  const person = await personById(db, personId)
  if (!person) return []
  const { districtId } = person
  const asked = { personId, districtId, from: today, to: addDays(today, 1), without: null }
  const { facts, householdId, past } = await personMoney(db, asked)
  if (!facts) return []
  const whose = {
    facts: factsOn({ ...facts, otherwise: 'other' }, today),
    isInHousehold: householdId !== null,
    used: past.used,
  }
  return allowancesLeft(await programmesOn(db, districtId, today), whose, today)
}
