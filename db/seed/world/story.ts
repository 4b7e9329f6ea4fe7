import type { ReservationState, WayOfReceiving } from '#app/booking/reservation.ts'
import type { Contamination, TakeBackCondition } from '#app/delivery/job.ts'
import { type Quote, quote } from '#app/pricing/quote.ts'
import { addDays, addMonths, type Day } from '#app/time/day.ts'
import type { Chance } from './chance.ts'
import type { Resident } from './residents.server.ts'
import type { StageCentre, StageUnit } from './stage.server.ts'

/** How far a unit that came back has got on its way to the next person. */
export type Cleaning = 'quarantine' | 'inspected' | 'disinfected' | 'ready'

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
  const { rentFenPerMonth, depositFen } = unit.price
  const asked = addDays(from, -chance.between(3, 12))
  return {
    ...{ id: chance.uuid(), centre, person, to: addMonths(from, months) },
    quote: quote({ rentFenPerMonth, depositFen, months, userClass: person.userClass, rates: centre.rates }),
    way: unit.category.installRequired || chance.happens(0.7) ? 'deliver' : 'collect',
    requestedOn: asked < today ? asked : addDays(today, -chance.between(0, 2)),
    ...{ isSigned: outline.rentalId !== undefined, rentalId: undefined, back: undefined },
    ...outline,
  }
}
