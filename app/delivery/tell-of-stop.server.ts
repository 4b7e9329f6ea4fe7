import type { Deed } from '#app/acts/act.server.ts'
import type { Reservation } from '#app/booking/reservations.server.ts'
import type { Day } from '#app/time/day.ts'
import type { DayPart } from './job.ts'

type When = { readonly on: Day; readonly dayPart: DayPart | null }

/** Tells the person by telephone when somebody comes: the day, and the part of it that is promised. */
export function tellOfStop(
  { leave, vault }: Deed,
  { id, phone, reference }: Pick<Reservation, 'id' | 'phone' | 'reference'>,
  kind: 'stop_promised' | 'stop_goes_again',
  { on, dayPart }: When,
): void {
  const facts = { phone, reference, on, dayPart: dayPart ?? '' }
  leave({ kind, subjectId: id, facts: { sealed: vault.seal(JSON.stringify(facts), kind) } })
}
