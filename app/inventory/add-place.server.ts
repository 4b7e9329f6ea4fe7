import { act } from '#app/acts/act.server.ts'
import { no, type Result, yes } from '#app/result.ts'
import { AddPlace } from './place.input.ts'
import { addPlace as keepPlace } from './places.server.ts'

/** A room or a van more at one's own centre. */
export const addPlace = act({
  name: 'inventory.add-place',
  input: AddPlace,
  may: ['manager'],
  saidByDatabase: { place_name_is_unique_at_a_centre: 'place_name_is_taken' },
  async does(
    { db, actor, touch },
    { kind, zh, en },
  ): Promise<Result<{ id: string }, 'no_centre' | 'place_name_is_taken'>> {
    if (actor.centreId === null) return no('no_centre')
    const id = await keepPlace(db, { centreId: actor.centreId, kind, zh, en })
    touch({ subject: 'place', id, fields: ['kind', 'zh', 'en'] })
    return yes({ id })
  },
})
