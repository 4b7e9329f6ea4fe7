import { act } from '#app/acts/act.server.ts'
import { no, yes } from '#app/result.ts'
import { ClosePlace } from './place.input.ts'
import { closePlace as endPlace, lockPlace, unitsLyingIn } from './places.server.ts'

/** A room or a van that is not used any more. What lies there goes somewhere else first; the main ones stay. */
export const closePlace = act({
  name: 'inventory.close-place',
  input: ClosePlace,
  may: ['manager'],
  async does({ db, actor, now, touch }, { place: id }) {
    const place = await lockPlace(db, id)
    if (!place || place.closedAt !== null || place.centreId !== actor.centreId) return no('no_such_place')
    if (place.isMain) return no('main_place_stays')
    if ((await unitsLyingIn(db, id)) > 0) return no('place_is_not_empty')
    await endPlace(db, id, now)
    touch({ subject: 'place', id, fields: ['closedAt'] })
    return yes(null)
  },
})
