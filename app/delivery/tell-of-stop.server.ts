import type { Deed } from '#app/acts/act.server.ts'
import type { Reservation } from '#app/booking/reservations.server.ts'
import { leaveWord } from '#app/people/leave-word.server.ts'
import type { Day } from '#app/time/day.ts'
import type { DayPart } from './job.ts'

type When = { readonly on: Day; readonly dayPart: DayPart | null }

/** Tells the person by telephone when somebody comes: the day, and the part of it that is promised. */
export const tellOfStop = (
  deed: Deed,
  reservation: Pick<Reservation, 'id' | 'phone' | 'personId' | 'reference'>,
  kind: 'stop_promised' | 'stop_goes_again',
  { on, dayPart }: When,
): void => leaveWord(deed, kind, reservation, { reference: reservation.reference, on, dayPart: dayPart ?? '' })
