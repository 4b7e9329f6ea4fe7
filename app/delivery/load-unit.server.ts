import { act, type Deed } from '#app/acts/act.server.ts'
import { moveUnit } from '#app/inventory/moves.server.ts'
import { ownUnit } from '#app/inventory/own-unit.server.ts'
import { isClean, SAID_OF_PLACES } from '#app/inventory/place.ts'
import { mainPlaceOf } from '#app/inventory/places.server.ts'
import type { UnitKept } from '#app/inventory/units.server.ts'
import { no, type Result, yes } from '#app/result.ts'
import { checkLoad } from './round.ts'
import { UnitOfRound } from './rounds.input.ts'
import { lockRound, type RoundKept, unitsOnVan } from './rounds.server.ts'
import { stopsOfRound } from './stops.server.ts'

type NotThere = 'no_such_round' | 'round_has_left' | 'no_such_unit' | 'unit_of_another_centre' | 'unit_cannot_move'
type Refusal = NotThere | 'unit_not_ready' | 'load_is_extra' | 'is_loaded_already' | keyof typeof SAID

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
    if (unit.state !== 'ready') return no('unit_not_ready')
    if (!(await isWanted(deed, round, unit))) return no('load_is_extra')
    return move(deed, unit, round.vanId, 'loaded')
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

async function isWanted({ db }: Deed, round: RoundKept, { code, productId }: UnitKept): Promise<boolean> {
  const promised = (await stopsOfRound(db, round)).filter(({ kind }) => kind === 'deliver')
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
