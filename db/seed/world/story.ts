import type { ReservationState, WayOfReceiving } from '#app/booking/reservation.ts'
import type { Contamination, TakeBackCondition } from '#app/delivery/job.ts'
import { onlyOfClass } from '#app/eligibility/trait.ts'
import type { Quote } from '#app/pricing/quote.ts'
import { quote } from '#app/pricing/quoting.ts'
import { addDays, addMonths, type Day } from '#app/time/day.ts'
import { monthsFrom } from '#app/time/period.ts'
import type { Chance } from './chance.ts'
import { pastOf, spend } from './limits.server.ts'
import type { Resident } from './residents.server.ts'
import type { StageCentre, StageUnit } from './stage.server.ts'

/** How far a unit that came back has got on its way to the next person. */
export const CLEANINGS = ['quarantine', 'inspected', 'precleaned', 'disinfected', 'dried', 'tested', 'ready'] as const
export type Cleaning = (typeof CLEANINGS)[number]

export type Back = {
  readonly takeBackId: string
  readonly on: Day
  readonly condition: TakeBackCondition
  readonly contamination: Contamination
  readonly cleaning: Cleaning
}

/** One reservation and all that came of it: everything that the seed writes is told by its stories. */
export type Story = {
  readonly id: string
  readonly centre: StageCentre
  readonly person: Resident
  readonly unit: StageUnit
  readonly state: ReservationState
  readonly from: Day
  readonly to: Day
  readonly months: number
  readonly quote: Quote
  readonly way: WayOfReceiving
  readonly requestedOn: Day
  /** Signed and paid: always before a hand-over, and sometimes already before the day. */
  readonly isSigned: boolean
  readonly rentalId: string | undefined
  readonly back: Back | undefined
  /** No unit is promised to it any more. */
  readonly isAtRisk?: boolean
}

export type Telling = {
  readonly chance: Chance
  readonly today: Day
  readonly centre: StageCentre
  readonly people: readonly Resident[]
}

type Outline = Pick<Story, 'unit' | 'state' | 'from' | 'months'> & Partial<Story>

/** Fills an outline with what every story has: somebody, a price, a way of receiving, a day of asking. */
export function story({ chance, today, centre, people }: Telling, outline: Outline): Story {
  const person = outline.person ?? chance.pick(people)
  const { unit, from, months } = outline
  const asked = addDays(from, -chance.between(3, 12))
  return {
    ...{ id: chance.uuid(), centre, person, to: addMonths(from, months) },
    quote: quoteOf({ centre, person, unit }, from, months),
    way: unit.category.installRequired || chance.happens(0.7) ? 'deliver' : 'collect',
    requestedOn: asked < today ? asked : addDays(today, -chance.between(0, 2)),
    ...{ isSigned: outline.rentalId !== undefined, rentalId: undefined, back: undefined },
    ...outline,
  }
}

/** What it cost by the price and the programmes of the demo, which are the same on every day of it: no more than is left. */
export function quoteOf(
  { centre, person, unit }: Pick<Story, 'centre' | 'person' | 'unit'>,
  from: Day,
  months: number,
) {
  const product = { code: unit.productCode, categoryCode: unit.category.code }
  const asked = {
    priced: unit.price,
    product,
    person: onlyOfClass(person.userClass),
    past: pastOf(centre.spent, person.id),
  }
  const given = quote({ ...monthsFrom(from, months), months, ...asked }, centre.programmes, from)
  spend(centre.spent, person.id, given)
  return given
}
