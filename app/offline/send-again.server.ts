import { no } from '#app/result.ts'
import { performLate } from './acts.server.ts'
import { openedInput } from './conflict-facts.server.ts'
import { conflictById } from './conflicts.server.ts'
import type { Door } from './door.server.ts'

/** Tries once more what a device wanted, now in the name of the one who decides. Asked twice, it is done once. */
export async function sendAgain({ actor, vault, ...door }: Door, id: string) {
  const conflict = (await door.see(db => conflictById(db, id)))?.conflict
  if (!conflict || conflict.centreId !== actor.centreId) return no('no_such_conflict')
  if (conflict.decision !== null) return no('conflict_is_decided')
  const again = {
    ...conflict,
    input: openedInput(vault, conflict),
    at: conflict.deviceAt.getTime(),
    key: `again ${id}`,
  }
  return performLate({ ...door, actor, vault }, again)
}
