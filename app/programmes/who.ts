import type { FactsOfADay } from '#app/eligibility/trait.ts'
import type { Who } from './programme.ts'

/** Whether all holds that is named. What is not known of somebody never holds. */
export const fits = (who: Who, { userClass, age, isLocal, traits }: FactsOfADay): boolean =>
  isAmong(who.classes, userClass) &&
  (who.ageFrom === undefined || (age !== null && age >= who.ageFrom)) &&
  (who.ageBelow === undefined || (age !== null && age < who.ageBelow)) &&
  (who.isLocal === undefined || isLocal === who.isLocal) &&
  isAmong(who.reliefs, traits.relief) &&
  isAmong(who.disabilityTypes, traits.disability_type) &&
  isAmong(who.disabilityLevels, traits.disability_level) &&
  reaches(who.abilityFrom, traits.ability_level) &&
  reaches(who.careFrom, traits.care_level)

/** Any of these; an empty list is everybody. */
export const fitsAny = (whos: readonly Who[], facts: FactsOfADay): boolean =>
  whos.length === 0 || whos.some(who => fits(who, facts))

const isAmong = (named: readonly string[] | undefined, value: string | undefined): boolean =>
  named === undefined || (value !== undefined && named.includes(value))
const reaches = (level: number | undefined, value: string | undefined): boolean =>
  level === undefined || (value !== undefined && Number(value) >= level)
