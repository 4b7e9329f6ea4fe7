import { no, type Result, yes } from '#app/result.ts'
import { withoutValues } from '#db/without-values.server.ts'
import { performLate } from './acts.server.ts'
import { keysInConflict } from './conflicts.server.ts'
import type { Door } from './door.server.ts'
import { noteConflict } from './note-conflict.server.ts'
import { type KeptAct, Parcel } from './sync.input.ts'

export type Told = { readonly id: string; readonly said: 'done' | 'conflict' | 'later' }

/**
 * What a device did without network, one after the other through the one door. Done, or listed for a person to decide;
 * where the program itself fails, the device keeps it and `onTrouble` hears why, without anything that was written.
 */
export async function receive(
  door: Door,
  sent: unknown,
  onTrouble: (error: unknown) => void,
): Promise<Result<readonly Told[], 'misread'>> {
  const read = Parcel.safeParse(sent)
  if (!read.success) return no('misread')
  const { deviceId, items } = read.data
  const ids = items.map(({ id }) => id)
  const listed = ids.length > 0 ? await door.see(db => keysInConflict(db, door.actor.id, ids)) : new Set()
  const told: Told[] = []
  for (const item of [...items].sort((a, b) => a.sequence - b.sequence)) {
    const said = listed.has(item.id) ? 'conflict' : await doOne(door, { ...item, deviceId }, onTrouble)
    told.push({ id: item.id, said })
  }
  return yes(told)
}

type Item = KeptAct & { readonly deviceId: string }

async function doOne(door: Door, item: Item, onTrouble: (error: unknown) => void) {
  try {
    const answer = await performLate(door, { ...item, key: item.id })
    if (answer.ok) return 'done'
    const noted = await door.perform(noteConflict, { ...item, refusal: answer.refusal })
    // Another arrival may have done it since.
    if (noted.ok) return noted.value === 'done' ? 'done' : 'conflict'
    onTrouble(new Error(`a conflict could not be noted: ${noted.refusal}`))
  } catch (error) {
    onTrouble(withoutValues(error))
  }
  return 'later'
}
