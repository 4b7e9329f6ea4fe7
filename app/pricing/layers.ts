import { type FactsOfADay, factsOn, type PersonFacts } from '#app/eligibility/trait.ts'
import { fen, NOTHING } from '#app/money/fen.ts'
import type { Programme } from '#app/programmes/programme.ts'
import { fitsAny } from '#app/programmes/who.ts'
import type { Day } from '#app/time/day.ts'
import { daysIn } from '#app/time/period.ts'
import { type Part, wantedOf } from './benefits.ts'
import { grantsOf, limitsOf, takeUnder } from './limits.ts'
import type { Asked, Cut, Note, RentOfAPeriod, Share } from './quote.ts'

/** What one programme makes of a rental: a share, why there is none, or nothing to say. */
export type Layer = {
  readonly share: Share | null
  readonly notes: readonly Note['why'][]
  readonly byPart: readonly number[]
}
export type Rental = Asked & { readonly periods: readonly RentOfAPeriod[] }

/** Ages are asked again and again: once for each day is enough. */
export function factsByDay(person: PersonFacts): (day: Day) => FactsOfADay {
  const known = new Map<Day, FactsOfADay>()
  return day => {
    const found = known.get(day) ?? factsOn(person, day)
    known.set(day, found)
    return found
  }
}

const NO_LAYER: Layer = { share: null, notes: [], byPart: [] }
const only = (why: Note['why']): Layer => ({ ...NO_LAYER, notes: [why] })

/** One programme over what earlier ones have left of each period. */
export function layerOf(
  programme: Programme,
  rental: Rental,
  facts: (day: Day) => FactsOfADay,
  left: readonly number[],
): Layer {
  const { rules } = programme
  const dayOfPart = (from: Day): Day => (rules.factsOn === 'each_period' ? from : rental.from)
  const helped = rental.periods.map(({ from }) => fitsAny(rules.who, facts(dayOfPart(from))))
  if (!helped.includes(true)) return NO_LAYER
  const obstacle = obstacleOf(programme, rental)
  if (obstacle) return only(obstacle)
  const monthsEach = rental.periods.length === 1 ? rental.months : 1
  const parts = rental.periods.map((period, i) => ({
    ...{ from: period.from, to: period.to, months: monthsEach, facts: facts(dayOfPart(period.from)) },
    baseFen: helped[i] ? (rules.base === 'list' ? period.listFen : (left[i] ?? 0)) : 0,
  }))
  return give(programme, rental, parts, left)
}

/** Why a programme that is for this person does not help with this rental. */
export function obstacleOf({ code, rules }: Programme, rental: Asked): Note['why'] | null {
  const { what, terms, oneOf } = rules
  const { product, past } = rental
  const isCovered =
    (what.categories.length === 0 && what.products.length === 0) ||
    what.categories.includes(product.categoryCode) ||
    what.products.includes(product.code)
  if (!isCovered) return 'device_is_not_helped'
  if (terms.months.length > 0 && !terms.months.includes(rental.months)) return 'term_is_not_helped'
  if (terms.leastDays !== null && daysIn(rental) < terms.leastDays) return 'term_is_not_helped'
  const group = oneOf.find(codes => codes.includes(product.categoryCode)) ?? []
  const hasOne = past.held.some(one => one.code === code && group.includes(one.categoryCode))
  return hasOne ? 'one_device_at_a_time' : null
}

function give(programme: Programme, rental: Rental, parts: readonly Part[], left: readonly number[]): Layer {
  const { rules } = programme
  const rentOfYear = rentByYear(rental)
  const wanted = wantedOf(rules.benefit, parts, rentOfYear)
  const under = underCeiling(programme, rental, parts)
  const within = under === parts ? wanted : wantedOf(rules.benefit, under, rentOfYear)
  const limits = limitsOf(programme, rental.past)
  let isShort = false
  const given = parts.map((part, i) => {
    const { of, capDay, budgetDay } = limits.over(part.from)
    const asked = within.byPart[i] ?? 0
    const possible = Math.min(asked, left[i] ?? 0)
    if (possible < asked) isShort = true
    return { capDay, budgetDay, amount: takeUnder(of, possible) }
  })
  const [amount, wantedFen] = [sum(given.map(one => one.amount)), sum(wanted.byPart)]
  const notes = wanted.note ? [wanted.note] : []
  if (amount === 0) return { ...NO_LAYER, notes: wantedFen > 0 ? [...notes, 'nothing_left'] : notes }
  const ceiling: readonly Cut[] =
    sum(within.byPart) < wantedFen ? [{ by: 'ceiling', leftFen: NOTHING, isReached: true }] : []
  const rest: readonly Cut[] = isShort ? [{ by: 'rent_left', leftFen: NOTHING, isReached: true }] : []
  const share = {
    ...shareOf(programme),
    ...{ shareBp: wanted.shareBp, amountFen: fen(amount), wantedFen: fen(wantedFen) },
    ...{ cuts: [...ceiling, ...limits.cuts(), ...rest], grants: grantsOf(given) },
  }
  return { share, notes, byPart: given.map(one => one.amount) }
}

/** What counts of the rent where a ceiling is set for the category: the same parts where there is none. */
function underCeiling({ rules: { ceilings } }: Programme, rental: Rental, parts: readonly Part[]): readonly Part[] {
  const ceiling = ceilings.find(({ categories }) => categories.includes(rental.product.categoryCode))
  if (!ceiling) return parts
  return parts.map(part => ({ ...part, baseFen: Math.min(part.baseFen, ceiling.fenPerMonth * part.months) }))
}

const YEAR_LENGTH = 4

/** The list rent of a calendar year: of this rental's parts that begin in it, and of what was rented besides. */
const rentByYear =
  ({ periods, past }: Rental) =>
  (year: number): number =>
    sum(periods.filter(({ from }) => Number(from.slice(0, YEAR_LENGTH)) === year).map(({ listFen }) => listFen)) +
    sum(past.spent.filter(one => one.year === year).map(({ listFen }) => listFen))

const sum = (amounts: readonly number[]): number => amounts.reduce((one, other) => one + other, 0)

const shareOf = ({ id, code, version, kind, payer, zh, en, rules }: Programme) => ({
  ...{ programmeId: id, code, version, kind, payer, zh, en },
  ...{ funder: rules.funder, how: rules.benefit.how, payout: rules.payout },
})
