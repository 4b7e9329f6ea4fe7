import type { Deed } from '#app/acts/act.server.ts'
import { no, yes } from '#app/result.ts'
import { lockedUnits, unitsByCodes } from './units.server.ts'

/**
 * The units that an act is about, each once: all of the actor's own centre. Others wait until this act is done. Two
 * statements, however many units; they are locked in the order of their ids.
 */
export async function ownUnits({ db, actor }: Deed, codes: readonly string[]) {
  const found = await unitsByCodes(db, codes)
  if (found.some(unit => unit === undefined)) return no('no_such_unit')
  const known = found.flatMap(unit => unit ?? [])
  if (actor.scope !== 'system' && known.some(({ centreId }) => centreId !== actor.centreId))
    return no('unit_of_another_centre')
  return yes(await lockedUnits(db, [...new Set(known.map(({ id }) => id))]))
}
