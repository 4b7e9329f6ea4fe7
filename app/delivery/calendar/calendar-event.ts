import type { ReservationState, WayOfReceiving } from '#app/booking/reservation.ts'
import type { Day } from '#app/time/day.ts'

/** What a person writes into a calendar: the device comes or is collected, it is fetched, the rental ends. */
export const EVENT_KINDS = ['deliver', 'collect', 'fetch_back', 'end'] as const
export type EventKind = (typeof EVENT_KINDS)[number]

/** `reminders`: so many days before, a calendar says so. */
export type CalendarEvent = { readonly kind: EventKind; readonly on: Day; readonly reminders: readonly number[] }

type Facts = {
  readonly state: ReservationState
  readonly way: WayOfReceiving
  readonly fromOn: Day
  readonly toOn: Day
  readonly rental: { readonly dueOn: Day; readonly endedOn: Day | null } | null
  /** The day on which somebody comes to the door, where one is planned. */
  readonly promised: { readonly kind: 'deliver' | 'fetch_back'; readonly on: Day; readonly isLate: boolean } | null
}

const STANDING: readonly ReservationState[] = ['requested', 'confirmed', 'handed_over']

/** What still lies ahead of a reservation; nothing of one that is over. A day that went by without a visit is not told. */
export function calendarEvents({ state, way, fromOn, toOn, rental, promised }: Facts): readonly CalendarEvent[] {
  if (!STANDING.includes(state) || (rental && rental.endedOn !== null)) return []
  const visit = promised && !promised.isLate ? promised : null
  const end: CalendarEvent = { kind: 'end', on: rental?.dueOn ?? toOn, reminders: [7, 1] }
  if (state !== 'handed_over') {
    if (way === 'collect') return [{ kind: 'collect', on: fromOn, reminders: [1] }, end]
    return [{ kind: 'deliver', on: visit?.kind === 'deliver' ? visit.on : fromOn, reminders: [1] }, end]
  }
  return visit?.kind === 'fetch_back' ? [{ kind: 'fetch_back', on: visit.on, reminders: [1] }, end] : [end]
}
