import { and, desc, eq, lt, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { no, type Result, yes } from '#app/result.ts'
import type { Database } from '#db/client.server.ts'
import { accounts } from '#db/schema/access.ts'
import { movements, places } from '#db/schema/inventory.ts'
import { statement } from '#db/statement.server.ts'
import type { MovementReason } from './movement.ts'
import { mayMove, mayStay, type UnitState } from './unit.ts'

export type Moved = {
  readonly unit: { readonly id: string; readonly state: UnitState; readonly centreId: string }
  /** The state that it has already, where only its place changes. */
  readonly to: UnitState
  readonly why: MovementReason
  /** An account, or null when the house itself moves it. */
  readonly movedBy: string | null
  readonly now: Date
  readonly districtId: string
  /** Where it is put; without one it stays where it lies, or goes where its new state sends it. */
  readonly place?: string | null | undefined
  /** The movement that this one takes back. It may lead where no other one does. */
  readonly undoes?: string | undefined
  /** The moment of the release that an undone movement gives back; otherwise a release is of this moment. */
  readonly releasedAt?: Date | null | undefined
}

/**
 * One update and one insert, however many units. A unit that goes out keeps the release that it goes out with, and one
 * that only lies elsewhere keeps its own. `released_until` is the business of who prints the label.
 */
const moveAll = statement<{ readonly moved: number }>(
  'move-units',
  `with given as (
    select * from jsonb_to_recordset($1) as g ("unitId" uuid, "from" text, "to" text, "placeId" uuid, "districtId" uuid,
      why text, "movedBy" uuid, undoes uuid, at timestamptz, "releasedAt" timestamptz)
  ), stands as (
    select u.id, u.place_id as "fromPlaceId", g.* from units u
      join given g on g."unitId" = u.id and g."from" = u.state order by u.id for no key update of u
  ), moved as (
    update units u set state = s."to", place_id = coalesce(s."placeId", u.place_id),
      turnovers = u.turnovers + (s."to" = 'out')::int,
      released_at = case when s."to" = 'out' or s."to" = s."from" then u.released_at
        when s."to" = 'ready' then coalesce(s."releasedAt", s.at) end
    from stands s where u.id = s.id
    returning u.id, u.centre_id, u.place_id
  ), noted as (
    insert into movements (unit_id, centre_id, district_id, from_state, to_state, from_place_id, to_place_id, why, moved_by,
      undoes, at)
    select m.id, m.centre_id, s."districtId", s."from", s."to", s."fromPlaceId", m.place_id, s.why, s."movedBy", s.undoes, s.at
      from moved m join stands s on s.id = m.id order by m.id
  )
  select count(*)::int as moved from moved`,
)

const isAllowed = ({ unit, to, place, undoes }: Moved): boolean =>
  undoes !== undefined || mayMove(unit.state, to) || (unit.state === to && Boolean(place) && mayStay(to))

/**
 * Changes the state or the place of units: the only writer of both. Writes the movements, and the release with `ready`.
 * Refuses all of them when one may not move so, or has left the state that it was read in.
 */
export async function moveUnits(db: Database, rows: readonly Moved[]): Promise<Result<null, 'unit_cannot_move'>> {
  if (!rows.every(isAllowed)) return no('unit_cannot_move')
  const given = rows.map(({ unit, to, why, movedBy, now, districtId, place, undoes, releasedAt }) => ({
    ...{ unitId: unit.id, from: unit.state, to, placeId: place ?? null, districtId, why, movedBy },
    ...{ undoes: undoes ?? null, at: now, releasedAt: releasedAt ?? null },
  }))
  const [done] = rows.length > 0 ? await moveAll(db, JSON.stringify(given)) : [{ moved: 0 }]
  return done?.moved === rows.length ? yes(null) : no('unit_cannot_move')
}

export const moveUnit = (db: Database, moved: Moved): Promise<Result<null, 'unit_cannot_move'>> =>
  moveUnits(db, [moved])

type Movement = Omit<typeof movements.$inferInsert, 'why'> & { readonly why: MovementReason }

/** Writes movements that have happened, such as the first of a new unit. */
export async function noteMovements(db: Database, rows: readonly Movement[]) {
  await db.insert(movements).values([...rows])
}

/** The last movement of each of these units, by the unit. */
export async function lastMovementsOf(db: Database, unitIds: readonly string[]) {
  const rows = await lastOf(db, unitIds)
  return new Map(rows.map(row => [row.unitId, { ...row, at: new Date(row.at) }]))
}

type Last = {
  readonly unitId: string
  readonly id: string
  readonly fromState: UnitState | null
  readonly fromPlaceId: string | null
  readonly why: MovementReason
  readonly movedBy: string | null
  readonly at: string
}

/** By the index, unit by unit: a history of millions is not sorted for it. */
const lastOf = statement<Last>(
  'last-movements',
  `select m.unit_id as "unitId", m.id, m.from_state as "fromState", m.from_place_id as "fromPlaceId", m.why,
      m.moved_by as "movedBy", m.at
    from unnest($1::uuid[]) as unit (id)
      cross join lateral (select * from movements where unit_id = unit.id order by at desc, id desc limit 1) m`,
)

/** When each of these units was last released, by the unit. */
export async function lastReleasesOf(db: Database, unitIds: readonly string[]): Promise<ReadonlyMap<string, Date>> {
  const rows = await releasedOf(db, unitIds)
  return new Map(rows.map(({ unitId, at }) => [unitId, new Date(at)]))
}

const releasedOf = statement<{ readonly unitId: string; readonly at: string }>(
  'last-releases',
  `select m.unit_id as "unitId", m.at
    from unnest($1::uuid[]) as unit (id)
      cross join lateral (
        select * from movements
        where unit_id = unit.id and to_state = 'ready' and from_state is distinct from 'ready' and undoes is null
        order by at desc, id desc limit 1) m`,
)

const [from, to] = [alias(places, 'from_place'), alias(places, 'to_place')]

const withNames = (db: Database) =>
  db
    .select({
      id: movements.id,
      fromState: movements.fromState,
      toState: movements.toState,
      /** Only this file writes it. */
      why: sql<MovementReason>`${movements.why}`,
      at: movements.at,
      movedBy: movements.movedBy,
      by: accounts.name,
      fromPlace: { id: from.id, zh: from.zh, en: from.en },
      toPlace: { id: to.id, zh: to.zh, en: to.en },
    })
    .from(movements)
    .leftJoin(accounts, eq(accounts.id, movements.movedBy))
    .leftJoin(from, eq(from.id, movements.fromPlaceId))
    .leftJoin(to, eq(to.id, movements.toPlaceId))
    .$dynamic()

/** What a page shows of a unit's history; what is older is on the next one. */
const MOVEMENTS_ON_A_PAGE = 20

/**
 * Where a unit has been, the latest first, with the name of who moved it: one page, from before the movement that is named.
 * `earlier` names the last one when there are more.
 */
export async function movementsOf(db: Database, unitId: string, before?: string) {
  const [last] = before
    ? await db
        .select({ id: movements.id, at: movements.at })
        .from(movements)
        .where(and(eq(movements.id, before), eq(movements.unitId, unitId)))
    : []
  const older = last && or(lt(movements.at, last.at), and(eq(movements.at, last.at), lt(movements.id, last.id)))
  const rows = await withNames(db)
    .where(and(eq(movements.unitId, unitId), older))
    .orderBy(desc(movements.at), desc(movements.id))
    .limit(MOVEMENTS_ON_A_PAGE + 1)
  const shown = rows.slice(0, MOVEMENTS_ON_A_PAGE)
  return { movements: shown, earlier: rows.length > shown.length ? shown.at(-1)?.id : undefined }
}
