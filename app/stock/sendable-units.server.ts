import { and, eq } from 'drizzle-orm'
import { homelessIn } from '#app/allotment/displaced.ts'
import { isMovable, type Line } from '#app/allotment/fleet.ts'
import { keepingOf } from '#app/allotment/keepings.server.ts'
import { stockNow } from '#app/allotment/stocks.server.ts'
import type { UnitRow } from '#app/inventory/units.server.ts'
import type { Moment } from '#app/time/moment.ts'
import { overlaps, type Period } from '#app/time/period.ts'
import type { Database } from '#db/client.server.ts'
import { places } from '#db/schema/inventory.ts'
import { unitNamesOf, unitsByCodes } from './counts.server.ts'
import { type StayReason, whyItStays } from './sendable.ts'
import { daysOnTheWay } from './transfer-days.ts'
import { unitsById } from './units-by-id.server.ts'

/** What was asked for, code by code: the unit, and why it cannot go. */
export type Sendable = {
  readonly code: string
  readonly unit: { readonly id: string; readonly code: string; readonly product: { zh: string; en: string } } | null
  readonly why: StayReason | null
}

type Obstacles = { readonly held: ReadonlySet<string>; readonly promised: ReadonlySet<string> }

/** Which of these units may go to another centre, before anything is done. Writes nothing. */
export async function sendableOf(
  db: Database,
  codes: readonly string[],
  centreId: string,
  moment: Moment,
): Promise<readonly Sendable[]> {
  const unitOf = await unitsByCodes(db, codes, centreId)
  const ids = [...new Set(unitOf.values())]
  const [known, names] = [await unitsById(db, ids), await unitNamesOf(db, ids)]
  const onTheWay = await transitPlacesOf(db, centreId)
  const own = [...known.values()].filter(unit => unit.centreId === centreId)
  const { held, promised } = await obstaclesOf(db, own, moment)
  return codes.map(code => {
    const [unit, name] = [known.get(unitOf.get(code) ?? ''), names.get(unitOf.get(code) ?? '')]
    const facts = unit && {
      ...{ isOwn: unit.centreId === centreId, state: unit.state, isOnItsWay: onTheWay.has(unit.placeId ?? '') },
      ...{ isHeld: held.has(unit.id), isPromised: promised.has(unit.id) },
    }
    return { code, unit: name ? { id: name.id, code: name.code, product: name.product } : null, why: whyItStays(facts) }
  })
}

async function transitPlacesOf(db: Database, centreId: string): Promise<ReadonlySet<string>> {
  const found = await db
    .select({ id: places.id })
    .from(places)
    .where(and(eq(places.centreId, centreId), eq(places.kind, 'transit')))
  return new Set(found.map(({ id }) => id))
}

/** What stands in the way, product by product: all of them are taken to leave at once. */
async function obstaclesOf(db: Database, leaving: readonly UnitRow[], moment: Moment): Promise<Obstacles> {
  const [held, promised] = [new Set<string>(), new Set<string>()]
  const during = daysOnTheWay(moment.today)
  for (const productId of new Set(leaving.map(unit => unit.productId))) {
    const units = leaving.filter(unit => unit.productId === productId)
    const [first] = units
    if (!first) continue
    const { fleet, lines } = await stockNow(db, first, await keepingOf(db, first, moment))
    const ids = new Set(units.map(({ id }) => id))
    const met = lines.filter(line => ids.has(line.unitId) && overlaps(line.during, during))
    for (const line of met) if (!isMovable(line)) held.add(line.unitId)
    for (const line of homelessAmong(met.filter(isMovable), fleet, ids, during)) promised.add(line.unitId)
  }
  return { held, promised }
}

type Fleet = Parameters<typeof homelessIn>[0]

function homelessAmong(met: readonly Line[], fleet: Fleet, leaving: ReadonlySet<string>, during: Period) {
  const claims = [...leaving].map(unitId => ({ id: `claim ${unitId}`, unitId, during, isMovable: false }))
  const displaced = met.map(line => {
    const from = line.during.from < during.from ? during.from : line.during.from
    return { ...line, during: { from, to: line.during.to }, isMovable: true }
  })
  const lost = new Set(homelessIn({ ...fleet, held: [...fleet.held, ...claims] }, displaced).map(({ id }) => id))
  return met.filter(({ id }) => lost.has(id))
}
