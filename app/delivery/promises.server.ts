import { and, eq, isNull, ne } from 'drizzle-orm'
import type { Day } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import { reservations } from '#db/schema/booking.ts'
import { jobs } from '#db/schema/delivery.ts'
import type { DayPart } from './job.ts'

export type Promised = {
  readonly kind: 'deliver' | 'fetch_back'
  readonly on: Day
  readonly dayPart: DayPart | null
  /** The day has gone by, and nobody came. */
  readonly isLate: boolean
}

/** When somebody comes to the person's door for a reservation; undefined while no day is planned. */
export async function promiseOf(db: Database, reference: string, today: Day): Promise<Promised | undefined> {
  const [found] = await db
    .select({ kind: jobs.kind, on: jobs.on, dayPart: jobs.dayPart })
    .from(jobs)
    .innerJoin(reservations, eq(reservations.id, jobs.reservationId))
    .where(
      and(
        ...[eq(reservations.reference, reference), ne(jobs.kind, 'collect_at_centre')],
        ...[isNull(jobs.doneAt), isNull(jobs.droppedAt)],
      ),
    )
  if (!found) return undefined
  return { ...found, kind: found.kind === 'fetch_back' ? 'fetch_back' : 'deliver', isLate: found.on < today }
}
