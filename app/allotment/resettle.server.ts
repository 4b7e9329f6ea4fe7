import { inArray } from 'drizzle-orm'
import { overlaps } from '#app/time/period.ts'
import type { Database } from '#db/client.server.ts'
import { allotments } from '#db/schema/allotment.ts'
import { PASSING_REASONS } from './allotment.ts'
import { type Allotment, clearAway, heldOver, linesOf, lockStock, type Stock, unitIdsOf } from './allotments.server.ts'
import { placeAgain } from './claim-unit.server.ts'
import { heldUntil, isMovable, type Line } from './fleet.ts'
import type { Keeping } from './keeping.ts'

/** How many promises got another unit, and the holders for whom there is none: theirs are gone. */
export type Resettled = { readonly moved: number; readonly homeless: readonly string[] }

/**
 * Brings the list of a stock up to what is so: what has run out is gone, a unit that is late is held until it can be back,
 * and promises that cannot be kept by their unit get another one. Doing it twice changes nothing more.
 */
export async function resettle(db: Database, stock: Stock, keeping: Keeping): Promise<Resettled> {
  await lockStock(db, stock)
  await clearAway(db, stock, keeping, [])
  const lines = await linesOf(db, stock, keeping)
  const displaced = [...(await holdOn(db, lines, keeping)), ...(await leaveLostUnits(db, stock, lines))]
  // A promise to keep comes before what would pass by itself.
  const [kept, passing] = [displaced.filter(isToKeep), displaced.filter(one => !isToKeep(one))]
  const homeless = [...(await placeAgain(db, kept, keeping)), ...(await placeAgain(db, passing, keeping))]
  return { moved: displaced.length - homeless.length, homeless }
}

const PASSING: readonly string[] = PASSING_REASONS
const isToKeep = ({ why }: Allotment): boolean => !PASSING.includes(why)

/** Late units are held for longer, as far as nothing is pinned to them; answers whose promises stood in the way. */
async function holdOn(db: Database, lines: readonly Line[], keeping: Keeping): Promise<readonly Allotment[]> {
  const displaced: Allotment[] = []
  for (const line of lines) {
    const until = heldUntil(line, keeping)
    if (until <= line.during.to) continue
    const more = { from: line.during.to, to: until }
    const met = (await heldOver(db, line.unitId, more)).filter(({ id }) => id !== line.id)
    const to = met.reduce((day, one) => (!isMovable(one) && one.during.from < day ? one.during.from : day), until)
    if (to <= line.during.to) continue
    const inTheWay = met.filter(one => isMovable(one) && overlaps(one.during, { ...more, to }))
    displaced.push(...(await takeOff(db, inTheWay)))
    const own = await takeOff(db, [line])
    await db.insert(allotments).values(own.map(row => ({ ...row, during: { from: row.during.from, to } })))
  }
  return displaced
}

/** Promises leave the units that cannot go out any more. */
async function leaveLostUnits(db: Database, stock: Stock, lines: readonly Line[]): Promise<readonly Allotment[]> {
  const known = new Set(await unitIdsOf(db, stock))
  return takeOff(
    db,
    lines.filter(line => isMovable(line) && !known.has(line.unitId)),
  )
}

async function takeOff(db: Database, lines: readonly Pick<Line, 'id'>[]): Promise<readonly Allotment[]> {
  if (lines.length === 0) return []
  const ids = lines.map(({ id }) => id)
  return db.delete(allotments).where(inArray(allotments.id, ids)).returning()
}
