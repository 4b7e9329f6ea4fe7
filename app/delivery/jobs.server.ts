import { and, eq, isNull } from 'drizzle-orm'
import type { Day } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import { jobs } from '#db/schema/delivery.ts'
import type { JobKind } from './job.ts'

export type Job = typeof jobs.$inferSelect

const open = (reservationId: string) =>
  and(eq(jobs.reservationId, reservationId), isNull(jobs.doneAt), isNull(jobs.droppedAt))

type Whose = Pick<Job, 'reservationId' | 'personId' | 'centreId' | 'districtId'>

/** Plans a job for a day. An earlier plan that has not been done is dropped and stays on record. */
export async function addJob(db: Database, whose: Whose, kind: JobKind, on: Day, now: Date): Promise<string> {
  await db.update(jobs).set({ droppedAt: now }).where(open(whose.reservationId))
  const [added] = await db
    .insert(jobs)
    .values({ ...whose, kind, on })
    .returning({ id: jobs.id })
  if (!added) throw new Error('the database kept no job')
  return added.id
}

/** What is planned for a reservation moves to another day, where one is named, and becomes what it is now; what is not planned stays so. */
export async function moveJob(
  db: Database,
  whose: Whose,
  kind: JobKind,
  on: Day | undefined,
  now: Date,
): Promise<void> {
  const [planned] = await db.select({ on: jobs.on }).from(jobs).where(open(whose.reservationId))
  if (planned) await addJob(db, whose, kind, on ?? planned.on, now)
}

/** What was planned for a reservation has been done; where nothing was planned, what was done is written down. */
export async function finishJob(db: Database, whose: Whose, kind: JobKind, on: Day, now: Date): Promise<void> {
  const done = await db.update(jobs).set({ doneAt: now }).where(open(whose.reservationId)).returning({ id: jobs.id })
  if (done.length === 0) await db.insert(jobs).values({ ...whose, kind, on, doneAt: now })
}
