import type { TFunction } from 'i18next'
import ical, { ICalAlarmType } from 'ical-generator'
import { showReference, tidyReference } from '#app/booking/reference.ts'
import { reservationByReference } from '#app/booking/reservations.server.ts'
import { paths } from '#app/paths.ts'
import { rentalOfReservation } from '#app/rental/rentals.server.ts'
import type { Moment } from '#app/time/moment.ts'
import type { Database } from '#db/client.server.ts'
import { promiseOf } from '../promises.server.ts'
import { type CalendarEvent, calendarEvents } from './calendar-event.ts'

/** What a calendar is told of a reservation that the reader may see; undefined for any other, and for one that is over. */
export async function calendarOf(db: Database, asked: string, { today }: Pick<Moment, 'today'>) {
  const reference = tidyReference(asked)
  const found = await reservationByReference(db, reference)
  if (!found) return undefined
  const rental = (await rentalOfReservation(db, found.id)) ?? null
  const promised = (await promiseOf(db, reference, today)) ?? null
  const events = calendarEvents({ ...found, rental, promised })
  return events.length > 0 ? { reference, events } : undefined
}

type Told = { readonly reference: string; readonly events: readonly CalendarEvent[] }
type Asked = { readonly t: TFunction; readonly origin: string; readonly now: Date }

const HOUR = 3600
/** Reminders come at nine in the morning; a whole day begins at midnight. */
const NINE = 9 * HOUR

/**
 * A calendar (RFC 5545) of whole days with reminders. Others may see a telephone's calendar: it names neither the person, nor the
 * device, nor the address. The same event keeps its name, so that a file that is opened again changes it.
 */
export function calendarText({ reference, events }: Told, { t, origin, now }: Asked): string {
  const calendar = ical({ prodId: { company: 'Fuju', product: 'Rental' } })
  for (const { kind, on, reminders } of events) {
    const summary = t(`delivery:calendar.event.${kind}`)
    const event = calendar.createEvent({
      ...{ id: `${kind}-${reference}@${new URL(origin).host}`, stamp: now, summary },
      ...{ start: new Date(`${on}T00:00:00Z`), allDay: true },
      description: t('delivery:calendar.more', { reference: showReference(reference) }),
      url: origin + paths.reservation(reference),
    })
    for (const days of reminders) {
      event.createAlarm({
        ...{ type: ICalAlarmType.display, trigger: days * 24 * HOUR - NINE },
        description: summary,
      })
    }
  }
  return `${calendar.toString().trimEnd()}\r\n`
}
