import { and, asc, eq, inArray, isNotNull, isNull, lt } from 'drizzle-orm'
import { addRound, giveTurns } from '#app/delivery/rounds.server.ts'
import { addPlace } from '#app/inventory/places.server.ts'
import { addDays, type Day } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import { jobs, stopVisits } from '#db/schema/delivery.ts'
import { at } from './moment.ts'
import type { StageCentre } from './stage.server.ts'

type World = { readonly db: Database; readonly today: Day; readonly stage: readonly StageCentre[] }

const MOST_STOPS = 6
/** So many days back reach the stops that the last round did. */
const LAST_WEEKS = 21

/** A van at each centre: one round that has come home, with its visits, and one of today that is being loaded. */
export async function writeRounds({ db, today, stage }: World): Promise<void> {
  for (const [i, centre] of stage.entries()) {
    const name = { zh: `${i + 1} 号车`, en: `Van ${i + 1}` }
    const vanId = await addPlace(db, { centreId: centre.id, kind: 'van', ...name })
    const whose = { centreId: centre.id, districtId: centre.districtId, driverId: centre.staff.driver, vanId }
    await writeLast(db, whose, today)
    const open = await db.select().from(jobs).where(openOf(centre, today)).orderBy(asc(jobs.id)).limit(MOST_STOPS)
    const roundId = await addRound(db, { ...whose, on: today, plannedAt: at(today, '07:30') })
    await giveTurns(
      db,
      roundId,
      open.map(({ id }) => id),
    )
  }
}

const AT_THE_DOOR = inArray(jobs.kind, ['deliver', 'fetch_back'])
const openOf = ({ id }: StageCentre, today: Day) =>
  and(eq(jobs.centreId, id), eq(jobs.on, today), AT_THE_DOOR, isNull(jobs.doneAt), isNull(jobs.droppedAt))

type Whose = {
  readonly centreId: string
  readonly districtId: string
  readonly driverId: string
  readonly vanId: string
}

async function writeLast(db: Database, whose: Whose, today: Day) {
  const done = await db
    .select()
    .from(jobs)
    .where(and(eq(jobs.centreId, whose.centreId), lt(jobs.on, today), AT_THE_DOOR, isNotNull(jobs.doneAt)))
    .orderBy(asc(jobs.on), asc(jobs.id))
  const on = done.at(-1)?.on
  const stops = done.filter(job => job.on === on).slice(0, MOST_STOPS)
  if (on === undefined || on < addDays(today, -LAST_WEEKS)) return
  const [leftAt, endedAt] = [at(on, '08:30'), at(on, '17:10')]
  const roundId = await addRound(db, { ...whose, on, plannedAt: at(on, '07:30'), leftAt, endedAt })
  for (const [i, { id }] of stops.entries())
    await db
      .update(jobs)
      .set({ roundId, turn: i + 1 })
      .where(eq(jobs.id, id))
  await db.insert(stopVisits).values(
    stops.map(({ id: jobId, personId, centreId, districtId, doneAt }) => ({
      ...{ jobId, personId, centreId, districtId, outcome: 'done' as const, on },
      ...{ visitedBy: whose.driverId, at: doneAt ?? endedAt },
    })),
  )
}
