import { and, asc, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm'
import { CLEAN_STATES } from '#app/inventory/unit.ts'
import type { Day } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import { accounts } from '#db/schema/access.ts'
import { reservations } from '#db/schema/booking.ts'
import { products } from '#db/schema/catalogue.ts'
import { jobs, rounds, stopVisits } from '#db/schema/delivery.ts'
import { places, units } from '#db/schema/inventory.ts'

const open = and(isNull(jobs.doneAt), isNull(jobs.droppedAt))

export type RoundKept = typeof rounds.$inferSelect

export async function addRound(db: Database, row: typeof rounds.$inferInsert): Promise<string> {
  const [added] = await db.insert(rounds).values(row).returning({ id: rounds.id })
  if (!added) throw new Error('the database kept no round')
  return added.id
}

/**
 * Others who change this round wait until this act is done. In the order of all acts it comes first: the round, the
 * reservations, the units, the van, the stops by their ids. Null where it is another centre's, or nobody's. */
export async function lockRound(db: Database, id: string, centreId: string | null): Promise<RoundKept | undefined> {
  const theirs = centreId === null ? undefined : eq(rounds.centreId, centreId)
  const [found] = await db
    .select()
    .from(rounds)
    .where(and(eq(rounds.id, id), theirs))
    // A stop that only names the round goes on meanwhile.
    .for('no key update')
  return found
}

/** The same, of the round that a reservation's open stop is on; undefined where it is on none. */
export async function lockRoundOf(
  db: Database,
  reference: string,
  centreId: string | null,
): Promise<RoundKept | undefined> {
  const [stop] = await db
    .select({ roundId: jobs.roundId })
    .from(jobs)
    .innerJoin(reservations, eq(reservations.id, jobs.reservationId))
    .where(and(eq(reservations.reference, reference), open))
  return stop?.roundId ? lockRound(db, stop.roundId, centreId) : undefined
}

const withNames = (db: Database) =>
  db
    .select({
      ...{ id: rounds.id, centreId: rounds.centreId, on: rounds.on, driverId: rounds.driverId, vanId: rounds.vanId },
      ...{ leftAt: rounds.leftAt, endedAt: rounds.endedAt, driver: accounts.name },
      van: { zh: places.zh, en: places.en },
      stops: sql<number>`(select count(*)::int from ${jobs} j where j.round_id = ${rounds.id} and j.dropped_at is null)`,
      done: sql<number>`(select count(*)::int from ${jobs} j where j.round_id = ${rounds.id} and j.done_at is not null)`,
    })
    .from(rounds)
    .innerJoin(places, eq(places.id, rounds.vanId))
    .innerJoin(accounts, eq(accounts.id, rounds.driverId))
    .$dynamic()
export type RoundShown = Awaited<ReturnType<typeof roundsOn>>[number]

/** The rounds of a centre on a day, in the order in which they were planned. */
export const roundsOn = (db: Database, centreId: string, on: Day) =>
  withNames(db)
    .where(and(eq(rounds.centreId, centreId), eq(rounds.on, on)))
    .orderBy(asc(rounds.plannedAt), asc(rounds.id))

export async function roundById(db: Database, id: string): Promise<RoundShown | undefined> {
  const [found] = await withNames(db).where(eq(rounds.id, id))
  return found
}

/** Whether a van is on another round that has not ended, on that day or out since before. */
export const isVanTaken = async (db: Database, vanId: string, on: Day): Promise<boolean> =>
  (await db.$count(
    rounds,
    and(
      eq(rounds.vanId, vanId),
      isNull(rounds.endedAt),
      sql`(${rounds.on} = ${on} or (${rounds.on} < ${on} and ${rounds.leftAt} is not null))`,
    ),
  )) > 0

export async function stampRound(
  db: Database,
  id: string,
  stamps: Partial<Pick<RoundKept, 'leftAt' | 'endedAt'>>,
): Promise<void> {
  await db.update(rounds).set(stamps).where(eq(rounds.id, id))
}

/** The open stops of a round, by their turns. */
export const openJobsOf = (db: Database, roundId: string) =>
  db
    .select()
    .from(jobs)
    .where(and(eq(jobs.roundId, roundId), open))
    .orderBy(asc(jobs.turn), asc(jobs.id))

/** Whoever changes several stops takes them in the order of their ids. */
const lockJobs = (db: Database, jobIds: readonly string[]) =>
  db
    .select({ id: jobs.id })
    .from(jobs)
    .where(inArray(jobs.id, [...jobIds]))
    .orderBy(asc(jobs.id))
    .for('no key update')

/** Puts plans on a round, in this order, from the first turn that is free: after what was done. */
export async function giveTurns(db: Database, roundId: string, jobIds: readonly string[]): Promise<void> {
  if (jobIds.length === 0) return
  await lockJobs(db, jobIds)
  const order = sql`(select g.id, g.n from jsonb_array_elements_text(${JSON.stringify(jobIds)}::jsonb)
    with ordinality as g (id, n))`
  const done = sql`(select count(*) from ${jobs} d where d.round_id = ${roundId} and d.done_at is not null)`
  await db
    .update(jobs)
    .set({ roundId, turn: sql`${done} + (select n from ${order} o where o.id::uuid = ${jobs.id})` })
    .where(and(inArray(jobs.id, [...jobIds]), open))
}

/** What stays undone is planned still, and on no round any more. */
export async function takeOff(db: Database, jobIds: readonly string[]): Promise<void> {
  if (jobIds.length === 0) return
  await lockJobs(db, jobIds)
  await db
    .update(jobs)
    .set({ roundId: null, turn: null })
    .where(and(inArray(jobs.id, [...jobIds]), open))
}

/** What lies on a van. */
export const unitsOnVan = (db: Database, vanId: string) =>
  db
    .select({
      ...{ id: units.id, code: units.code, productId: units.productId, state: units.state },
      product: { zh: products.zh, en: products.en },
    })
    .from(units)
    .innerJoin(products, eq(products.id, units.productId))
    .where(eq(units.placeId, vanId))
    .orderBy(asc(units.id))

/**
 * Where a driver puts what comes back at the door: the van of a round that has left, while nothing clean lies on it.
 * Otherwise undefined, and it goes where its state sends it.
 */
export async function vanToTakeInto(
  db: Database,
  { driverId, on }: { readonly driverId: string; readonly on: Day },
): Promise<string | undefined> {
  // The house itself drives no van, and its name is no account's.
  const [found] = await db
    .select({ vanId: rounds.vanId })
    .from(rounds)
    .where(
      and(
        sql`${rounds.driverId}::text = ${driverId}`,
        eq(rounds.on, on),
        isNotNull(rounds.leftAt),
        isNull(rounds.endedAt),
        sql`not exists (select from ${units} u where u.place_id = ${rounds.vanId} and ${inArray(sql`u.state`, [...CLEAN_STATES])})`,
      ),
    )
    .orderBy(asc(rounds.plannedAt))
    .limit(1)
  return found?.vanId
}

/** Each time that somebody stood at one of these doors. */
export const addVisit = (db: Database, row: typeof stopVisits.$inferInsert) => db.insert(stopVisits).values(row)

/** Who drives for a centre. */
export const driversOf = (db: Database, centreId: string) =>
  db
    .select({ id: accounts.id, name: accounts.name })
    .from(accounts)
    .where(and(eq(accounts.centreId, centreId), isNull(accounts.disabledAt), sql`'driver' = any(${accounts.roles})`))
    .orderBy(asc(accounts.name))
