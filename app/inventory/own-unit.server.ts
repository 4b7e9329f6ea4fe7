import type { Deed } from '#app/acts/act.server.ts'
import { no, yes } from '#app/result.ts'
import { lockUnit, unitByCode, unitById } from './units.server.ts'

/** The unit that an act is about: it must be one of the actor's own centre. Others wait until this act is done. */
export async function ownUnit({ db, actor }: Deed, code: string) {
  const found = await unitByCode(db, code)
  if (!found) return no('no_such_unit')
  if (actor.scope !== 'system' && found.centreId !== actor.centreId) return no('unit_of_another_centre')
  await lockUnit(db, found.id)
  const unit = await unitById(db, found.id)
  return unit ? yes(unit) : no('no_such_unit')
}
