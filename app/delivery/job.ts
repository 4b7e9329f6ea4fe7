import type { ReservationState, WayOfReceiving } from '#app/booking/reservation.ts'
import type { Accessory, Bilingual } from '#app/catalogue/category.ts'
import { no, type Result, yes } from '#app/result.ts'
import type { Day } from '#app/time/day.ts'

export const JOB_KINDS = ['deliver', 'collect_at_centre', 'fetch_back'] as const
export type JobKind = (typeof JOB_KINDS)[number]

/** The part of the day that is promised to people. */
export const DAY_PARTS = ['morning', 'early_afternoon', 'late_afternoon'] as const
export type DayPart = (typeof DAY_PARTS)[number]

/** What became of a stop. Only `done` finishes it; each of the others says what follows. */
export const STOP_OUTCOMES = ['done', 'nobody_home', 'refused', 'partly'] as const
export type StopOutcome = (typeof STOP_OUTCOMES)[number]

export const TAKE_BACK_CONDITIONS = ['good', 'worn', 'damaged'] as const
export type TakeBackCondition = (typeof TAKE_BACK_CONDITIONS)[number]

/** How a unit leaves: what is damaged does not leave. */
export const HAND_OVER_CONDITIONS = ['good', 'worn'] as const satisfies readonly TakeBackCondition[]
export type HandOverCondition = (typeof HAND_OVER_CONDITIONS)[number]

/** Parts that went out with a unit and how many of them came back. */
export type AccessoryBack = Bilingual & { readonly given: number; readonly back: number }

/** How dirty a unit comes back; it drives the rule for disinfection (rules.md 3.2). */
export const CONTAMINATIONS = ['none', 'visible', 'blood_or_excreta', 'known_infection'] as const
export type Contamination = (typeof CONTAMINATIONS)[number]

export const givingOut = (way: WayOfReceiving): JobKind => (way === 'deliver' ? 'deliver' : 'collect_at_centre')

export type PlanRefusal = 'nothing_to_plan' | 'job_day_is_past' | 'job_is_after_the_rental'
type Facts = {
  readonly state: ReservationState
  readonly way: WayOfReceiving
  readonly toOn: Day
  readonly on: Day
  readonly today: Day
}

/** What there is to bring or to fetch on a day: a reservation goes out while it is confirmed, and comes back afterwards. */
export function decideJob({ state, way, toOn, on, today }: Facts): Result<JobKind, PlanRefusal> {
  if (on < today) return no('job_day_is_past')
  if (state === 'handed_over') return yes('fetch_back')
  if (state !== 'confirmed') return no('nothing_to_plan')
  return on < toOn ? yes(givingOut(way)) : no('job_is_after_the_rental')
}

/** What is known of the way in, in millimetres. */
export type HomeKnown = {
  readonly doorWidth?: number | null
  readonly liftWidth?: number | null
  readonly liftDepth?: number | null
}

/** Somebody to go to, or who comes to the centre, with what is needed there. */
export type Stop = {
  readonly kind: JobKind
  readonly reference: string
  readonly plannedOn: Day
  readonly name: string
  readonly phone: string
  /** The street or town of the reservation, to go by; empty where nobody said. */
  readonly street: string
  readonly address: string
  readonly home: HomeKnown
  readonly note: string
  readonly product: Bilingual
  readonly consumables: readonly Bilingual[]
  readonly accessories: readonly Accessory[]
  /** What the list of allotments promises; null when no unit is free any more. */
  readonly unitCode: string | null
  readonly reservationId: string
  readonly productId: string
  /** The plan that stands, and its place in a round; null where nobody has planned it. */
  readonly jobId: string | null
  readonly dayPart: DayPart | null
  readonly roundId: string | null
  readonly turn: number | null
}
/** As it arrives in the browser: without the keys of the house, which nobody needs there. */
export type ShownStop = Omit<Stop, 'plannedOn' | 'reservationId' | 'jobId' | 'street'> & { readonly plannedOn: string }

export const shownStop = ({ reservationId: _, jobId: __, street: ___, ...stop }: Stop): ShownStop => stop

type Planned = { readonly plannedOn: Day }

/** What is to be done on a day. Today also holds what should have been done before. */
export const isDueOn = (day: Day, today: Day, { plannedOn }: Planned): boolean =>
  plannedOn === day || (day === today && plannedOn < today)

/** Late ones first, then in the order of the days on which they were promised. */
export const byPlan = <Stop extends Planned>(one: Stop, other: Stop): number =>
  one.plannedOn < other.plannedOn ? -1 : one.plannedOn > other.plannedOn ? 1 : 0

/** On a round by their turns, before those that nobody has put on one. Equals keep their order. */
export const byTurn = ({ turn: one }: Pick<Stop, 'turn'>, { turn: other }: Pick<Stop, 'turn'>): number =>
  (one ?? Number.MAX_SAFE_INTEGER) - (other ?? Number.MAX_SAFE_INTEGER)
