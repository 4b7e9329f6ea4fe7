import type { MovementReason } from '#app/inventory/movement.ts'
import { noteMovements } from '#app/inventory/moves.server.ts'
import type { UnitState } from '#app/inventory/unit.ts'
import { newUnitCode } from '#app/inventory/unit-code.ts'
import { addUnits } from '#app/inventory/units.server.ts'
import { fen } from '#app/money/fen.ts'
import { addDays, type Day, startOf } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import type { SeededProduct } from './catalogue.server.ts'
import type { Places } from './districts.server.ts'
import { type Chance, chanceFrom } from './world/chance.ts'

const SEED = 20_261_201
const HOUR = 3_600_000
/** Before the twelve months that the demo world looks back on. */
const OLDEST_DAYS = 900
const YOUNGEST_DAYS = 420
const NEW_DAYS = 4
/** How many days ago what is being mended was sent to the workshop. */
const MENDED_FOR = [1, 12] as const
/** Most-wanted things stand on every shelf more than once. */
const COMMON = new Set(['C01', 'C04', 'C05', 'C09', 'C10', 'C12', 'C18', 'C22', 'C26', 'C27', 'C31', 'C36'])

type Shelf = { readonly product: SeededProduct; readonly centreId: string; readonly districtId: string }

/** What stands in the three centres: nearly all ready to go out, a few just delivered, a few being mended. */
export async function seedUnits(db: Database, products: readonly SeededProduct[], places: Places, today: Day) {
  const chance = chanceFrom(SEED)
  const shelves = [...places.centres.values()].flatMap(({ id, districtId }) =>
    products.flatMap(product =>
      Array.from({ length: countOf(product, chance) }, () => ({ product, centreId: id, districtId })),
    ),
  )
  const rows = shelves.map((shelf, i) => unitRow(shelf, i, chance, today))
  const added = await addUnits(db, rows)
  const districtOf = new Map(shelves.map(({ centreId, districtId }) => [centreId, districtId]))
  await noteMovements(
    db,
    added.flatMap(unit =>
      firstMovements(unit, districtOf.get(unit.centreId) ?? '', addDays(today, -chance.between(...MENDED_FOR))),
    ),
  )
  return added
}

const countOf = ({ categoryCode, replacementFen }: SeededProduct, chance: Chance): number =>
  COMMON.has(categoryCode) ? chance.between(1, 3) : replacementFen > 800_000 ? 1 : chance.between(1, 2)

function unitRow({ product, centreId }: Shelf, i: number, chance: Chance, today: Day) {
  const fate = chance.below(100)
  const state: UnitState = fate < 3 ? 'received' : fate < 6 ? 'repair' : 'ready'
  const age = state === 'received' ? chance.between(1, NEW_DAYS) : chance.between(YOUNGEST_DAYS, OLDEST_DAYS)
  const boughtOn = addDays(today, -age)
  return {
    code: newUnitCode(chance.below),
    productId: product.id,
    centreId,
    state,
    serialNo: `${product.code}-${boughtOn.slice(2, 4)}${String(i + 1).padStart(4, '0')}`,
    boughtOn,
    priceFen: fen(product.replacementFen),
    releasedAt: state === 'ready' ? hoursInto(boughtOn, 15) : null,
  }
}

const hoursInto = (day: Day, hours: number): Date => new Date(startOf(day).getTime() + hours * HOUR)

type Added = Awaited<ReturnType<typeof addUnits>>[number]

/** Accepted when it was bought; released the same afternoon. What is being mended was sent there lately. */
function firstMovements(unit: Added, districtId: string, brokenOn: Day) {
  const by = { unitId: unit.id, centreId: unit.centreId, districtId, movedBy: null }
  const step = (fromState: UnitState | null, toState: UnitState, why: MovementReason, at: Date) => ({
    ...by,
    ...{ fromState, toState, why, at },
  })
  const accepted = step(null, 'received', 'accepted', hoursInto(unit.boughtOn, 10))
  if (unit.state === 'received') return [accepted]
  const released = step('received', 'ready', 'first_release', hoursInto(unit.boughtOn, 15))
  if (unit.state !== 'repair') return [accepted, released]
  return [accepted, released, step('ready', 'repair', 'sent_to_repair', hoursInto(brokenOn, 9))]
}
