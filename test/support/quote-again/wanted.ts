import type { PersonFacts } from '#app/eligibility/trait.ts'
import type { Asked } from '#app/pricing/quote.ts'
import type { Programme, Who } from '#app/programmes/programme.ts'
import * as own from './days.ts'

/** Who somebody is on a day, and what a benefit would give them: for the second reckoning of a quote. */

type Person = { [fact: string]: string | number | boolean | null | undefined }

export function personOn({ bornOn, isLocal, classes, traits, otherwise }: PersonFacts, day: string): Person {
  const on = (one: { fromOn: string; untilOn: string }) =>
    own.number(one.fromOn) <= own.number(day) && day < one.untilOn
  const person: Person = { isLocal, userClass: otherwise, age: bornOn === null ? null : own.age(bornOn, day) }
  for (const one of classes.filter(on).toReversed()) person.userClass = one.userClass
  for (const one of traits.filter(on)) person[one.trait] = one.value
  return person
}

export function isHelped(who: Who, person: Person): boolean {
  const age = typeof person.age === 'number' ? person.age : Number.NaN
  const oneOf = (list: readonly string[] | undefined, fact: string) =>
    !list || list.some(value => value === person[fact])
  const atLeast = (least: number | undefined, fact: string) => least === undefined || Number(person[fact]) >= least
  const tests = [
    oneOf(who.classes, 'userClass'),
    oneOf(who.reliefs, 'relief'),
    oneOf(who.disabilityTypes, 'disability_type'),
    oneOf(who.disabilityLevels, 'disability_level'),
    atLeast(who.abilityFrom, 'ability_level'),
    atLeast(who.careFrom, 'care_level'),
    who.ageFrom === undefined || age >= who.ageFrom,
    who.ageBelow === undefined || age < who.ageBelow,
    who.isLocal === undefined || person.isLocal === who.isLocal,
  ]
  return !tests.includes(false)
}

export const total = (amounts: readonly bigint[]): bigint => amounts.reduce((sum, amount) => sum + amount, 0n)
export const lesser = (...amounts: readonly bigint[]): bigint =>
  amounts.reduce((one, other) => (other < one ? other : one))

export type Part = { from: string; to: string; list: bigint; base: bigint; person: Person; months: bigint }

/** What is wanted of the rent up to the end of each part, in whole fen; how much each part adds is asked afterwards. */
export function wantedUpTo(
  asked: Asked,
  { rules }: Programme,
  parts: readonly Part[],
  isReached: (year: string) => boolean,
) {
  const { benefit } = rules
  const upTo = (k: number) => parts.slice(0, k + 1)
  const base = (k: number) => total(upTo(k).map(part => part.base))
  switch (benefit.how) {
    case 'share': {
      const bp = ({ person }: Part) => BigInt(benefit.rates.find(({ who }) => isHelped(who, person))?.bp ?? 0)
      return parts.map((_, k) => total(upTo(k).map(part => part.base * bp(part))) / 10_000n)
    }
    case 'fixed': {
      const each = (part: Part) => BigInt(benefit.fen) * (benefit.per === 'day' ? BigInt(own.days(part)) : part.months)
      if (benefit.per === 'rental') return parts.map((_, k) => lesser(BigInt(benefit.fen), base(k)))
      return parts.map((_, k) => total(upTo(k).map(part => lesser(part.base, each(part)))))
    }
    case 'bonus':
      return parts.map((_, k) => {
        const years = [...new Set(upTo(k).map(part => part.from.slice(0, 4)))].filter(isReached)
        const ofYear = (year: string) =>
          total(
            upTo(k)
              .filter(part => part.from.startsWith(year))
              .map(part => part.base),
          )
        return total(years.map(year => lesser(BigInt(benefit.fen), ofYear(year))))
      })
    case 'free_days':
      return parts.map((_, k) =>
        total(
          upTo(k).map(part => {
            const before = own.number(part.from) - own.number(asked.from)
            const free = Math.max(0, Math.min(own.days(part), benefit.days - before))
            return (part.base * BigInt(free)) / BigInt(own.days(part))
          }),
        ),
      )
    case 'person_pays': {
      const owed = (k: number) => lesser(BigInt(benefit.fen), base(k))
      if (benefit.per === 'rental') return parts.map((_, k) => base(k) - owed(k))
      const each = (part: Part) => part.base - lesser(part.base, BigInt(benefit.fen) * part.months)
      return parts.map((_, k) => total(upTo(k).map(each)))
    }
  }
}

export const added = (upTo: readonly bigint[]): readonly bigint[] =>
  upTo.map((amount, k) => amount - (upTo[k - 1] ?? 0n))
