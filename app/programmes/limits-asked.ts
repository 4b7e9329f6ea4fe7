import { factsOn, type PersonFacts } from '#app/eligibility/trait.ts'
import type { Fen } from '#app/money/fen.ts'
import { addMonths, type Day, dayOf } from '#app/time/day.ts'
import type { Period } from '#app/time/period.ts'
import type { AllowanceHolder } from './allowance.ts'
import { budgetFrom, capFrom } from './cap-period.ts'
import type { Programme, ProgrammeRules } from './programme.ts'
import { fitsAny } from './who.ts'

/** Whose limits may be drawn on. */
export type Drawing = {
  readonly districtId: string
  readonly personId: string
  readonly householdId: string | null
  /** All that they may count as when it is priced. */
  readonly facts: readonly PersonFacts[]
  readonly period: Period
  /** Null where it is not known yet which device it will be. */
  readonly product: { readonly code: string; readonly categoryCode: string } | null
}

/** One limit on which a rental may draw. */
export type LimitAsked = {
  readonly districtId: string
  readonly code: string
  readonly holder: AllowanceHolder
  readonly holderId: string
  readonly fromOn: Day
  readonly limitFen: Fen
}

/** Every limit of every programme that may help this person within these days; none where nothing is limited. */
export function limitsAsked(programmes: readonly Programme[], drawing: Drawing): readonly LimitAsked[] {
  const days = firstDaysOf(drawing.period)
  const asked = programmes
    .filter(({ rules }) => mayCover(rules.what, drawing.product))
    .filter(({ rules }) => drawing.facts.some(facts => days.some(day => fitsAny(rules.who, factsOn(facts, day)))))
    .flatMap(programme => days.flatMap(day => limitsOn(programme, drawing, day)))
  return [...new Map(asked.map(one => [`${one.code} ${one.holder} ${one.fromOn}`, one])).values()]
}

const mayCover = ({ categories, products }: ProgrammeRules['what'], product: Drawing['product']): boolean =>
  product === null ||
  (categories.length === 0 && products.length === 0) ||
  categories.includes(product.categoryCode) ||
  products.includes(product.code)

const MONTH_LENGTH = 7

/** Every day on which a part of a rental may begin: month by month from its first day, or with the month itself. */
function firstDaysOf({ from, to }: Period): readonly Day[] {
  const first = dayOf(`${from.slice(0, MONTH_LENGTH)}-01`)
  const days = [from]
  for (let count = 1; addMonths(first, count) < to; count++) {
    days.push(...[addMonths(first, count), addMonths(from, count)].filter(day => day < to))
  }
  return days
}

function limitsOn(programme: Programme, drawing: Drawing, day: Day): readonly LimitAsked[] {
  const { code, rules } = programme
  const { caps, budget } = rules
  const { districtId, personId, householdId } = drawing
  const of = (holder: AllowanceHolder, holderId: string | null, fromOn: Day, limitFen: Fen | null) =>
    limitFen === null || holderId === null ? [] : [{ districtId, code, holder, holderId, fromOn, limitFen }]
  return [
    ...of('person', personId, capFrom(caps, day), caps.personYearFen),
    ...of('household', householdId, capFrom(caps, day), caps.householdYearFen),
    ...(budget ? of('budget', districtId, budgetFrom(budget, day, programme), budget.fen) : []),
  ]
}
