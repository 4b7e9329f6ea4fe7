import type { Asked } from '#app/pricing/quote.ts'
import type { Programme } from '#app/programmes/programme.ts'
import * as own from './days.ts'
import { added, isHelped, lesser, type Part, personOn, total, wantedUpTo } from './wanted.ts'

/** One programme over the whole of a rental: for the second reckoning of a quote. */

export type Gift = { readonly code: string; readonly i: number; readonly amount: bigint }
export type ShareAgain = {
  readonly code: string
  readonly amountFen: number
  readonly wantedFen: number
  readonly shareBp: number | null
  readonly cuts: readonly string[]
  readonly grants: { readonly [capAndBudget: string]: number }
}
type Periods = readonly { from: string; to: string; listFen: number }[]
type Given = { readonly gifts: readonly Gift[]; readonly notes: readonly string[]; readonly share?: ShareAgain }

function limitsAt(asked: Asked, { code, firstOn, rules: { caps, budget } }: Programme, from: string) {
  const year = Number(from.slice(0, 4))
  const cap = `${caps.sinceYear + Math.floor((year - caps.sinceYear) / caps.years) * caps.years}-01-01`
  const used = (holder: string, on: string) =>
    BigInt(
      asked.past.used.find(one => `${one.code}/${one.holder}/${one.fromOn}` === `${code}/${holder}/${on}`)?.usedFen ??
        0,
    )
  const budgetOn = budget?.per === 'version' ? firstOn : `${year}-01-01`
  const above = (whole: number, spent: bigint) => (BigInt(whole) > spent ? BigInt(whole) - spent : 0n)
  const at: { by: string; since: string; whole: bigint }[] = []
  if (caps.rentalFen !== null) at.push({ by: 'rental', since: '', whole: BigInt(caps.rentalFen) })
  if (caps.personYearFen !== null)
    at.push({ by: 'person_year', since: cap, whole: above(caps.personYearFen, used('person', cap)) })
  if (caps.householdYearFen !== null && asked.past.isInHousehold)
    at.push({ by: 'household_year', since: cap, whole: above(caps.householdYearFen, used('household', cap)) })
  if (budget) at.push({ by: 'budget', since: budgetOn, whole: above(budget.fen, used('budget', budgetOn)) })
  return { at, cap, budgetOn }
}

export function why(asked: Asked, { code, rules: { what, terms, oneOf } }: Programme): string | undefined {
  const { categoryCode, code: product } = asked.product
  const named = [...what.categories, ...what.products.map(one => `=${one}`)]
  if (named.length > 0 && !named.includes(categoryCode) && !named.includes(`=${product}`)) return 'device_is_not_helped'
  const isTerm = terms.months.length === 0 || terms.months.some(months => months === asked.months)
  if (!isTerm || own.days(asked) < (terms.leastDays ?? 0)) return 'term_is_not_helped'
  const held = asked.past.held.filter(one => one.code === code).map(one => one.categoryCode)
  const isSecond = oneOf.some(group => group.includes(categoryCode) && held.some(one => group.includes(one)))
  return isSecond ? 'one_device_at_a_time' : undefined
}

/** The rent as this programme sees it, with and without its ceiling. */
function partsFor(asked: Asked, { rules }: Programme, periods: Periods, left: readonly bigint[]) {
  const person = (from: string) => personOn(asked.person, rules.factsOn === 'each_period' ? from : asked.from)
  const isFor = (from: string) => rules.who.length === 0 || rules.who.some(who => isHelped(who, person(from)))
  const months = BigInt(periods.length === 1 ? asked.months : 1)
  const parts = periods.map(({ from, to, listFen }, i): Part => {
    const whole = rules.base === 'list' ? BigInt(listFen) : (left[i] ?? 0n)
    return { from, to, list: BigInt(listFen), base: isFor(from) ? whole : 0n, person: person(from), months }
  })
  const ceiling = rules.ceilings.find(({ categories }) => categories.some(one => one === asked.product.categoryCode))
  const most = ceiling ? BigInt(ceiling.fenPerMonth) * months : null
  const under = parts.map(part => ({ ...part, base: most === null ? part.base : lesser(part.base, most) }))
  return { parts, under, isForSomebody: periods.some(({ from }) => isFor(from)) }
}

const isYear = (year: string) => (one: { readonly from: string }) => one.from.startsWith(year)

/** What each part is given: after each, every limit is summed anew from all that was given under it. */
function giftsUnder(
  asked: Asked,
  programme: Programme,
  within: readonly bigint[],
  parts: readonly Part[],
  left: readonly bigint[],
) {
  const gifts: Gift[] = []
  const reached = new Set<string>()
  const last = new Map<string, { since: string; whole: bigint }>()
  const limitsOf = (i: number) => limitsAt(asked, programme, parts[i]?.from ?? '')
  const roomOf = (by: string, since: string, whole: bigint) => {
    const under = gifts.filter(({ i }) => limitsOf(i).at.some(one => one.by === by && one.since === since))
    return whole - total(under.map(({ amount }) => amount))
  }
  within.forEach((amount, i) => {
    const possible = lesser(amount, left[i] ?? 0n)
    if (possible < amount) reached.add('rent_left')
    const rooms = limitsOf(i).at.map(({ by, since, whole }) => {
      const room = roomOf(by, since, whole)
      last.set(by, { since, whole })
      if (room < possible) reached.add(by)
      return room
    })
    gifts.push({ code: programme.code, i, amount: lesser(possible, ...rooms) })
  })
  const cuts = [...last].map(([by, { since, whole }]) => `${by} ${roomOf(by, since, whole)} ${reached.has(by)}`)
  const grants: { [capAndBudget: string]: number } = {}
  for (const { i, amount } of gifts.filter(one => one.amount > 0n)) {
    const { cap, budgetOn } = limitsOf(i)
    grants[`${cap} ${budgetOn}`] = (grants[`${cap} ${budgetOn}`] ?? 0) + Number(amount)
  }
  return { gifts, grants, cuts: reached.has('rent_left') ? [...cuts, 'rent_left 0 true'] : cuts }
}

/** One layer: what it gives to each part, with everything that is said of it. */
export function layerAgain(asked: Asked, programme: Programme, periods: Periods, before: readonly Gift[]): Given {
  const { code, rules } = programme
  const left = periods.map(
    ({ listFen }, i) => BigInt(listFen) - total(before.filter(one => one.i === i).map(one => one.amount)),
  )
  const { parts, under, isForSomebody } = partsFor(asked, programme, periods, left)
  if (!isForSomebody) return { gifts: [], notes: [] }
  const obstacle = why(asked, programme)
  if (obstacle) return { gifts: [], notes: [`${code} ${obstacle}`] }
  const { benefit } = rules
  const isReached = (year: string) => {
    const here = parts.filter(isYear(year)).map(({ list }) => list)
    const besides = asked.past.spent.filter(one => String(one.year) === year).map(one => BigInt(one.listFen))
    return benefit.how === 'bonus' && total([...here, ...besides]) >= BigInt(benefit.fromFen)
  }
  const wanted = total(added(wantedUpTo(asked, programme, parts, isReached)))
  const within = added(wantedUpTo(asked, programme, under, isReached))
  const { gifts, grants, cuts } = giftsUnder(asked, programme, within, parts, left)
  const threshold = parts.some(({ from }) => isReached(from.slice(0, 4)))
    ? 'threshold_is_reached'
    : 'below_the_threshold'
  const notes = benefit.how === 'bonus' ? [`${code} ${threshold}`] : []
  const amount = total(gifts.map(one => one.amount))
  if (amount === 0n) return { gifts: [], notes: wanted > 0n ? [...notes, `${code} nothing_left`] : notes }
  const rateFor = ({ person }: Part) =>
    benefit.how === 'share' ? (benefit.rates.find(({ who }) => isHelped(who, person))?.bp ?? 0) : null
  const [bp = null, ...others] = new Set(parts.map(rateFor))
  const share: ShareAgain = {
    ...{ code, amountFen: Number(amount), wantedFen: Number(wanted), shareBp: others.length === 0 ? bp : null, grants },
    cuts: total(within) < wanted ? ['ceiling 0 true', ...cuts] : cuts,
  }
  return { gifts, notes, share }
}
