import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { Deed } from '#app/acts/act.server.ts'
import type { Day } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import { jobs, stopVisits } from '#db/schema/delivery.ts'
import type { DayPart, JobKind } from './job.ts'

export type Job = typeof jobs.$inferSelect

const open = (reservationId: string) =>
  and(eq(jobs.reservationId, reservationId), isNull(jobs.doneAt), isNull(jobs.droppedAt))

/** What is planned for a reservation and neither done nor dropped. */
export async function openJobOf(db: Database, reservationId: string): Promise<Job | undefined> {
  const [found] = await db.select().from(jobs).where(open(reservationId))
  return found
}

export async function dropJob(db: Database, reservationId: string, now: Date): Promise<void> {
  await db.update(jobs).set({ droppedAt: now }).where(open(reservationId))
}

type Whose = Pick<Job, 'reservationId' | 'personId' | 'centreId' | 'districtId'>

/** What else is planned: the part of the day, and its turn on a round. */
type Plan = { readonly dayPart?: DayPart | null } & Partial<Pick<Job, 'roundId' | 'turn'>>

/** Plans a job for a day, or a part of it. An earlier plan that has not been done is dropped and stays on record. */
export async function addJob(
  db: Database,
  whose: Whose,
  kind: JobKind,
  on: Day,
  now: Date,
  plan: Plan = {},
): Promise<string> {
  await dropJob(db, whose.reservationId, now)
  const [added] = await db
    .insert(jobs)
    .values({ ...whose, kind, on, ...plan })
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
export const finishJob = (deed: Done, whose: Whose, kind: JobKind): Promise<void> => finishJobs(deed, [whose], kind)

type Done = Pick<Deed, 'db' | 'actor' | 'now' | 'today'>

/** The same for many reservations at once. What stood on a round was a visit, and it was made. */
export async function finishJobs(
  { db, actor, now, today: on }: Done,
  all: readonly Whose[],
  kind: JobKind,
): Promise<void> {
  const ids = all.map(({ reservationId }) => reservationId)
  const planned = and(inArray(jobs.reservationId, ids), isNull(jobs.doneAt), isNull(jobs.droppedAt))
  // Whoever changes several stops takes them in the order of their ids: a round may be put into another order meanwhile.
  await db.select({ id: jobs.id }).from(jobs).where(planned).orderBy(asc(jobs.id)).for('no key update')
  const done = await db.update(jobs).set({ doneAt: now }).where(planned).returning()
  const wasPlanned = new Set(done.map(({ reservationId }) => reservationId))
  const rows = all.filter(({ reservationId }) => !wasPlanned.has(reservationId))
  if (rows.length > 0) await db.insert(jobs).values(rows.map(whose => ({ ...whose, kind, on, doneAt: now })))
  const visited = done.filter(({ roundId }) => roundId !== null)
  const visits = visited.map(({ id: jobId, personId, centreId, districtId }) => ({
    ...{ jobId, personId, centreId, districtId, outcome: 'done' as const, on, visitedBy: actor.id, at: now },
  }))
  if (visits.length > 0) await db.insert(stopVisits).values(visits)
}
