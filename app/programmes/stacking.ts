import { type FactsOfADay, RELIEFS, TRAIT_VALUES } from '#app/eligibility/trait.ts'
import { USER_CLASSES } from '#app/people/user-class.ts'
import type { Day } from '#app/time/day.ts'
import type { Programme, Who } from './programme.ts'
import { fits, fitsAny } from './who.ts'

const WHOLE_BP = 10_000
const LONGEST_MONTH = 31

export type Stacked = Pick<Programme, 'code' | 'firstOn' | 'untilOn' | 'rules'>
export type Device = { readonly code: string; readonly categoryCode: string }

/**
 * Whether programmes that hold on one day could together give one person more than a device costs: shares that each look at
 * the whole rent and add up to more than it. A layer that looks at what is left never does. Whatever is no share may be as
 * much as the rent. The engine never pays more than is left; a document that would ask for it is refused beforehand.
 */
export function asksAboveTheRent(draft: Stacked, others: readonly Stacked[], devices: readonly Device[]): boolean {
  const rest = others.filter(({ code }) => code !== draft.code)
  const days = [draft.firstOn, ...rest.map(({ firstOn }) => firstOn).filter(day => isOn(draft, day))]
  return [...new Set(days)].some(day => {
    const inForce = [draft, ...rest.filter(one => isOn(one, day))].sort(inOrder)
    const whos = inForce.flatMap(whosOf)
    return sets(inForce, devices)
      .filter(one => one.length > 1 && one.includes(draft))
      .some(together => peopleOf(whos).some(facts => isAbove(together, facts)))
  })
}

const isOn = ({ firstOn, untilOn }: Stacked, day: Day): boolean => firstOn <= day && (untilOn === null || day < untilOn)
const inOrder = (one: Stacked, other: Stacked): number =>
  one.rules.order - other.rules.order || (one.code < other.code ? -1 : 1)

function isAbove(programmes: readonly Stacked[], facts: FactsOfADay): boolean {
  let taken = 0
  for (const { rules } of programmes) {
    if (!fitsAny(rules.who, facts)) continue
    const bp = mostOf(rules.benefit, facts)
    taken += rules.base === 'list' ? bp : (bp * (WHOLE_BP - taken)) / WHOLE_BP
    if (taken > WHOLE_BP) return true
  }
  return false
}

const mostOf = (benefit: Programme['rules']['benefit'], facts: FactsOfADay): number =>
  benefit.how === 'share' ? (benefit.rates.find(({ who }) => fits(who, facts))?.bp ?? 0) : WHOLE_BP

const whosOf = ({ rules: { who, benefit } }: Stacked): readonly Who[] => [
  ...who,
  ...(benefit.how === 'share' ? benefit.rates.map(rate => rate.who) : []),
]

/** Which programmes can help with one rental: by the device, and by how long it is. Each set once. */
function sets(programmes: readonly Stacked[], devices: readonly Device[]): readonly (readonly Stacked[])[] {
  const named = programmes.flatMap(({ rules: { what } }) => what.categories)
  const all = [...devices, ...named.map(categoryCode => ({ code: '', categoryCode }))]
  const terms = [...new Set([1, 120, ...programmes.flatMap(({ rules }) => rules.terms.months)])]
  const found = new Map<string, readonly Stacked[]>()
  for (const device of all) {
    for (const months of terms) {
      const set = programmes.filter(one => helpsWith(one, device) && helpsFor(one, months))
      found.set(set.map(({ code }) => code).join(' '), set)
    }
  }
  return [...found.values()]
}

const helpsWith = ({ rules: { what } }: Stacked, { code, categoryCode }: Device): boolean =>
  (what.categories.length === 0 && what.products.length === 0) ||
  what.categories.includes(categoryCode) ||
  what.products.includes(code)
const helpsFor = ({ rules: { terms } }: Stacked, months: number): boolean =>
  (terms.months.length === 0 || terms.months.includes(months)) && months * LONGEST_MONTH >= (terms.leastDays ?? 0)

/** Everybody whom these conditions can tell apart: of each thing that they name every value that makes a difference. */
function peopleOf(whos: readonly Who[]): readonly FactsOfADay[] {
  const ages = whos.flatMap(({ ageFrom, ageBelow }) => [ageFrom, ageBelow]).filter(isGiven)
  const levels = (name: 'abilityFrom' | 'careFrom') =>
    whos
      .map(who => who[name])
      .filter(isGiven)
      .map(String)
  const named = (name: 'reliefs' | 'disabilityTypes' | 'disabilityLevels', all: readonly string[]) =>
    all.filter(value => whos.some(who => who[name]?.includes(value as never)))
  let people: readonly FactsOfADay[] = USER_CLASSES.map(userClass => ({
    userClass,
    age: null,
    isLocal: true,
    traits: {},
  }))
  people = each(
    people,
    ages.flatMap(age => [age - 1, age]),
    (one, age) => ({ ...one, age }),
  )
  if (whos.some(({ isLocal }) => isLocal !== undefined))
    people = each(people, [false], (one, isLocal) => ({ ...one, isLocal }))
  const traits = [
    ['relief', named('reliefs', RELIEFS)],
    ['disability_type', named('disabilityTypes', TRAIT_VALUES.disability_type)],
    ['disability_level', named('disabilityLevels', TRAIT_VALUES.disability_level)],
    ['ability_level', levels('abilityFrom')],
    ['care_level', levels('careFrom')],
  ] as const
  for (const [trait, values] of traits) {
    people = each(people, values, (one, value) => ({ ...one, traits: { ...one.traits, [trait]: value } }))
  }
  return people
}

const isGiven = (value: number | undefined): value is number => value !== undefined
const each = <Value>(
  people: readonly FactsOfADay[],
  values: readonly Value[],
  with_: (one: FactsOfADay, value: Value) => FactsOfADay,
): readonly FactsOfADay[] => people.flatMap(one => [one, ...[...new Set(values)].map(value => with_(one, value))])
