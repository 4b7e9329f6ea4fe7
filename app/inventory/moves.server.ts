import { and, desc, eq, sql } from 'drizzle-orm'
import { no, type Result, yes } from '#app/result.ts'
import type { Database } from '#db/client.server.ts'
import { accounts } from '#db/schema/access.ts'
import { movements, units } from '#db/schema/inventory.ts'
import type { MovementReason } from './movement.ts'
import { mayMove, type UnitState } from './unit.ts'

type Moved = {
  readonly unit: { readonly id: string; readonly state: UnitState; readonly centreId: string }
  readonly to: UnitState
  readonly why: MovementReason
  /** An account, or null when the house itself moves it. */
  readonly movedBy: string | null
  readonly now: Date
  readonly districtId: string
}

/**
 * Changes a unit's state: the only writer of it. Writes the movement, and the release with `ready`.
 * Refuses a move that no unit may make, and one from a state that the unit has left meanwhile.
 */
export async function moveUnit(db: Database, moved: Moved): Promise<Result<null, 'unit_cannot_move'>> {
  const { unit, to, why, movedBy, now, districtId } = moved
  if (!mayMove(unit.state, to)) return no('unit_cannot_move')
  const changed = await db
    .update(units)
    .set({ state: to, ...releaseWith(to, now) })
    .where(and(eq(units.id, unit.id), eq(units.state, unit.state)))
    .returning({ id: units.id })
  if (changed.length === 0) return no('unit_cannot_move')
  await noteMovements(db, [
    { unitId: unit.id, centreId: unit.centreId, districtId, fromState: unit.state, toState: to, why, movedBy, at: now },
  ])
  return yes(null)
}

/** A unit that goes out keeps the release that it goes out with. */
const releaseWith = (to: UnitState, now: Date) => (to === 'out' ? {} : { releasedAt: to === 'ready' ? now : null })

type Movement = Omit<typeof movements.$inferInsert, 'why'> & { readonly why: MovementReason }

/** Writes movements that have happened, such as the first of a new unit. */
export async function noteMovements(db: Database, rows: readonly Movement[]) {
  await db.insert(movements).values([...rows])
}

/** Where a unit has been, the latest first, with the name of who moved it. */
export const movementsOf = (db: Database, unitId: string) =>
  db
    .select({
      id: movements.id,
      fromState: movements.fromState,
      toState: movements.toState,
      /** Only this file writes it. */
      why: sql<MovementReason>`${movements.why}`,
      at: movements.at,
      by: accounts.name,
    })
    .from(movements)
    .leftJoin(accounts, eq(accounts.id, movements.movedBy))
    .where(eq(movements.unitId, unitId))
    .orderBy(desc(movements.at), desc(movements.id))
