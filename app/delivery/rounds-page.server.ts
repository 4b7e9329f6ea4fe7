import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Actor } from '#app/acts/actor.ts'
import { isClean } from '#app/inventory/place.ts'
import { placesOf } from '#app/inventory/places.server.ts'
import { type Day, dayAt } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import { reservations } from '#db/schema/booking.ts'
import { jobs, rounds, stopVisits } from '#db/schema/delivery.ts'
import { people } from '#db/schema/people.ts'
import { unitsFor } from './at-the-door.ts'
import { shownStop } from './job.ts'
import { checkLoad, isBroken, warningsOf } from './round.ts'
import { driversOf, roundById, roundsOn, unitsOnVan } from './rounds.server.ts'
import { stopsOfRound } from './stops.server.ts'
import { stopsWithoutRound } from './stops-to-plan.server.ts'

type Moment = { readonly now: Date; readonly today: Day }

const clockAt = (instant: Date): string =>
  new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: 'Asia/Shanghai' }).format(instant)

const UUID = /^[0-9a-f-]{36}$/i

/** A round with its stops in their order, what is wrong with it, and what lies on its van. */
export async function roundPage(db: Database, id: string, { now, today }: Moment) {
  const round = UUID.test(id) ? await roundById(db, id) : undefined
  if (!round) return undefined
  const stops = await stopsOfRound(db, round)
  const [warnings, clock] = [warningsOf(stops), { day: dayAt(now), time: clockAt(now) }]
  const lying = (await unitsOnVan(db, round.vanId)).map(unit => ({ ...unit, isClean: isClean(unit.state) }))
  const promised = stops.filter(({ kind }) => kind === 'deliver')
  const { missing, extra } = checkLoad(
    promised.map(({ productId }) => productId),
    lying,
  )
  const named = (productId: string) => promised.find(stop => stop.productId === productId)?.product
  const given = unitsFor(stops, lying)
  const waiting = round.endedAt ? [] : await stopsWithoutRound({ db, today }, round.centreId, round.on)
  return {
    round,
    done: await visitsOf(db, round.id),
    waiting: waiting.map(shownStop),
    stops: stops.map((stop, i) => ({
      ...{ ...shownStop(stop), warning: warnings[i] ?? null },
      onVan: given.get(stop.reference) ?? null,
      isBroken: isBroken({ on: stop.plannedOn, dayPart: stop.dayPart }, clock),
    })),
    load: {
      missing: missing.flatMap(productId => named(productId) ?? []),
      lying: lying.map(({ code, product, productId }) => ({ code, product, productId, isExtra: extra.includes(code) })),
    },
  }
}

/** Who was visited on a round, in turn, and what came of it. */
const visitsOf = (db: Database, roundId: string) =>
  db
    .select({ name: people.name, kind: jobs.kind, outcome: stopVisits.outcome })
    .from(stopVisits)
    .innerJoin(jobs, eq(jobs.id, stopVisits.jobId))
    .innerJoin(people, eq(people.id, stopVisits.personId))
    .where(eq(jobs.roundId, roundId))
    .orderBy(asc(stopVisits.at))

/** The round that somebody drives today and that is not over: the one on the road before one that is being loaded. */
export async function ownRound(db: Database, driverId: string, moment: Moment) {
  if (!UUID.test(driverId)) return undefined
  const [mine] = await db
    .select({ id: rounds.id })
    .from(rounds)
    .where(and(eq(rounds.driverId, driverId), eq(rounds.on, moment.today), isNull(rounds.endedAt)))
    .orderBy(asc(rounds.leftAt), asc(rounds.plannedAt))
    .limit(1)
  return mine && roundPage(db, mine.id, moment)
}

/** The rounds of a day, and what it takes to plan another one. */
export async function roundsPage(db: Database, actor: Pick<Actor, 'centreId'>, day: Day) {
  const centreId = actor.centreId ?? ''
  const places = await placesOf(db, centreId)
  return {
    rounds: await roundsOn(db, centreId, day),
    vans: places.flatMap(({ id, zh, en, kind }) => (kind === 'van' ? [{ id, zh, en }] : [])),
    drivers: await driversOf(db, centreId),
    refused: await refusedStops(db, centreId),
  }
}

/** Refused at the door, and neither planned again nor done since. */
async function refusedStops(db: Database, centreId: string) {
  const isOpenAgain = sql`exists (select from ${jobs} later where later.reservation_id = ${reservations.id}
    and (later.done_at >= ${stopVisits.at} or (later.done_at is null and later.dropped_at is null)))`
  return db
    .select({ reference: reservations.reference, name: people.name, reason: stopVisits.reason })
    .from(stopVisits)
    .innerJoin(jobs, eq(jobs.id, stopVisits.jobId))
    .innerJoin(reservations, eq(reservations.id, jobs.reservationId))
    .innerJoin(people, eq(people.id, reservations.personId))
    .where(
      and(
        ...[eq(stopVisits.centreId, centreId), eq(stopVisits.outcome, 'refused'), isNull(jobs.doneAt)],
        sql`not ${isOpenAgain}`,
        sql`${reservations.state} in ('confirmed', 'handed_over')`,
      ),
    )
    .orderBy(desc(stopVisits.at))
    .limit(50)
}
