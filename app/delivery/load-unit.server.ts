import { act, type Deed } from '#app/acts/act.server.ts'
import { heldOver } from '#app/allotment/allotments.server.ts'
import { moveUnit } from '#app/inventory/moves.server.ts'
import { ownUnit } from '#app/inventory/own-unit.server.ts'
import { isClean, SAID_OF_PLACES } from '#app/inventory/place.ts'
import { mainPlaceOf } from '#app/inventory/places.server.ts'
import type { UnitKept } from '#app/inventory/units.server.ts'
import { no, type Result, yes } from '#app/result.ts'
import { addDays } from '#app/time/day.ts'
import { checkLoad } from './round.ts'
import { UnitOfRound } from './rounds.input.ts'
import { lockRound, type RoundKept, unitsOnVan } from './rounds.server.ts'
import { stopsOfRound } from './stops.server.ts'

type NotThere = 'no_such_round' | 'round_has_left' | 'no_such_unit' | 'unit_of_another_centre' | 'unit_cannot_move'
type NotForIt =
  | 'unit_is_dirty'
  | 'unit_not_ready'
  | 'label_has_run_out'
  | 'load_is_extra'
  | 'unit_is_promised_to_another'
type Refusal = NotThere | NotForIt | 'is_loaded_already' | keyof typeof SAID

const SAID = { place_does_not_suit: true, van_mixes_clean_and_dirty: true } as const
type Loaded = { readonly code: string }

/** A unit is scanned onto the van, one that a stop of this round was promised or another one like it. */
export const loadUnit = act({
  name: 'delivery.load-unit',
  input: UnitOfRound,
  may: ['driver', 'desk', 'manager'],
  saidByDatabase: { ...SAID_OF_PLACES },
  async does(deed, { round: id, unitCode }): Promise<Result<Loaded, Refusal>> {
    const found = await unitAndRound(deed, id, unitCode)
    if (!found.ok) return found
    const { unit, round } = found.value
    if (unit.placeId === round.vanId) return no('is_loaded_already')
    const fits = await fitsOnto(deed, round, unit)
    return fits.ok ? move(deed, unit, round.vanId, 'loaded') : fits
  },
})

/** A unit is taken off the van again, before it leaves: to the clean store, or where the dirty ones wait. */
export const unloadUnit = act({
  name: 'delivery.unload-unit',
  input: UnitOfRound,
  may: ['driver', 'desk', 'manager'],
  saidByDatabase: { ...SAID_OF_PLACES },
  async does(
    deed,
    { round: id, unitCode },
  ): Promise<Result<Loaded, NotThere | 'is_not_on_the_van' | keyof typeof SAID>> {
    const found = await unitAndRound(deed, id, unitCode)
    if (!found.ok) return found
    const { unit, round } = found.value
    if (unit.placeId !== round.vanId) return no('is_not_on_the_van')
    const home = await mainPlaceOf(deed.db, unit.centreId, isClean(unit.state) ? 'clean_store' : 'dirty_zone')
    return home ? move(deed, unit, home.id, 'unloaded') : no('unit_cannot_move')
  },
})

/** The round before the unit: whoever loads the same van takes turns. */
async function unitAndRound(deed: Deed, id: string, unitCode: string) {
  const round = await lockRound(deed.db, id, deed.actor.centreId)
  if (!round) return no('no_such_round')
  if (round.leftAt) return no('round_has_left')
  const unit = await ownUnit(deed, unitCode)
  return unit.ok ? yes({ unit: unit.value, round }) : unit
}

/** Clean, released, of a product that this round brings, and not somebody else's today. */
async function fitsOnto({ db, now, today }: Deed, round: RoundKept, unit: UnitKept): Promise<Result<null, NotForIt>> {
  if (!isClean(unit.state)) return no('unit_is_dirty')
  if (unit.state !== 'ready') return no('unit_not_ready')
  if (unit.releasedUntil !== null && unit.releasedUntil < today) return no('label_has_run_out')
  const promised = (await stopsOfRound(db, round)).filter(({ kind }) => kind === 'deliver')
  if (!(await isWanted(db, round, promised, unit))) return no('load_is_extra')
  const held = await heldOver(db, unit.id, { from: today, to: addDays(today, 1) })
  const isOurs = held
    .filter(({ expiresAt }) => expiresAt === null || expiresAt > now)
    .every(({ holderId }) => promised.some(({ reservationId }) => reservationId === holderId))
  return isOurs ? yes(null) : no('unit_is_promised_to_another')
}

type Promised = readonly { readonly productId: string }[]

async function isWanted(
  db: Deed['db'],
  round: RoundKept,
  promised: Promised,
  { code, productId }: UnitKept,
): Promise<boolean> {
  const lying = (await unitsOnVan(db, round.vanId)).map(one => ({ ...one, isClean: isClean(one.state) }))
  const { extra } = checkLoad(
    promised.map(stop => stop.productId),
    [...lying, { code, productId, isClean: true }],
  )
  return !extra.includes(code)
}

async function move(deed: Deed, unit: UnitKept, place: string, why: 'loaded' | 'unloaded') {
  const { db, actor, now, touch } = deed
  const { districtId } = unit.centre
  const moved = await moveUnit(db, { unit, to: unit.state, place, why, movedBy: actor.id, now, districtId })
  if (!moved.ok) return moved
  touch({ subject: 'unit', id: unit.id, fields: ['placeId'] })
  return yes({ code: unit.code })
}
