import { eq, max } from 'drizzle-orm'
import type { z } from 'zod'
import { act, type Deed } from '#app/acts/act.server.ts'
import { moveUnit } from '#app/inventory/moves.server.ts'
import { ownUnit } from '#app/inventory/own-unit.server.ts'
import { placeSuits } from '#app/inventory/place.ts'
import { placesOf } from '#app/inventory/places.server.ts'
import { STATES_WITHOUT_A_PLACE, type UnitState } from '#app/inventory/unit.ts'
import { type UnitKept, unitById } from '#app/inventory/units.server.ts'
import { no, type Result, yes } from '#app/result.ts'
import type { Database } from '#db/client.server.ts'
import { movements } from '#db/schema/inventory.ts'
import { countedCode } from './counted-code.ts'
import { unitsByCodes } from './counts.server.ts'
import { type MoveByReader, MoveUnitByReader } from './move-by-reader.input.ts'

type Move = z.infer<typeof MoveByReader>
type Refusal =
  | 'not_found'
  | 'no_such_place'
  | 'unit_lies_nowhere'
  | 'place_does_not_suit_it'
  | 'unit_has_moved_since'
  | 'moment_is_in_the_future'
  | 'unit_cannot_move'
type Moved = { readonly code: string; readonly state: UnitState; readonly place: string; readonly hasMoved: boolean }

/** A reader's clock may be a little ahead of ours. */
const CLOCKS_APART_MS = 60_000

/**
 * Another program or a door reader says where a unit is: between places, in the state that it is in. The same again changes
 * nothing, since a reader reads what stands before it many times. Nothing is handed over or taken back by a door.
 */
export const moveUnitByReader = act({
  name: 'stock.move-unit-by-reader',
  input: MoveUnitByReader,
  may: ['desk', 'driver', 'technician', 'manager'],
  saidByDatabase: {
    van_never_mixes_clean_and_dirty: 'place_does_not_suit_it',
    place_suits_what_lies_there: 'place_does_not_suit_it',
  },
  async does(deed, { tag, move }): Promise<Result<Moved, Refusal>> {
    const unit = await unitByTag(deed, tag)
    if (!unit) return no('not_found')
    const place = await placeMeant(deed.db, unit.centreId, move)
    if (!place) return no('no_such_place')
    const told = { code: unit.code, state: unit.state, place: place.id }
    if (STATES_WITHOUT_A_PLACE.some(state => state === unit.state)) return no('unit_lies_nowhere')
    if (unit.placeId === place.id) return yes({ ...told, hasMoved: false })
    if (!placeSuits(place.kind, unit.state)) return no('place_does_not_suit_it')
    const at = await momentOf(deed, unit.id, move)
    if (!at.ok) return at
    const movedBy = deed.actor.id.startsWith('client:') ? null : deed.actor.id
    const { districtId } = unit.centre
    const row = { unit, to: unit.state, place: place.id, why: move.reason, movedBy, now: at.value, districtId }
    const moved = await moveUnit(deed.db, row)
    if (!moved.ok) return moved
    deed.touch({ subject: 'unit', id: unit.id, fields: ['placeId'] })
    return yes({ ...told, hasMoved: true })
  },
})

/** Whatever a unit carries names it; one of another centre is nobody's. */
async function unitByTag(deed: Deed, tag: string): Promise<UnitKept | undefined> {
  const code = countedCode(tag)
  const { centreId } = deed.actor
  const id = centreId && (await unitsByCodes(deed.db, [code], centreId)).get(code)
  const unit = id ? await unitById(deed.db, id) : undefined
  if (!unit) return undefined
  const own = await ownUnit(deed, unit.code)
  return own.ok ? own.value : undefined
}

async function placeMeant(db: Database, centreId: string, { place, kind }: Move) {
  const places = await placesOf(db, centreId)
  return places.find(one => (place === undefined ? one.kind === kind && one.isMain : one.id === place))
}

/** The moment at which it was seen: not in the future, and not before the last that is known of the unit. */
async function momentOf({ db, now }: Deed, unitId: string, { occurredAt }: Move) {
  if (occurredAt === undefined) return yes(now)
  const at = new Date(occurredAt)
  if (at.getTime() > now.getTime() + CLOCKS_APART_MS) return no('moment_is_in_the_future')
  const [last] = await db
    .select({ at: max(movements.at) })
    .from(movements)
    .where(eq(movements.unitId, unitId))
  return last?.at && last.at > at ? no('unit_has_moved_since') : yes(at < now ? at : now)
}
