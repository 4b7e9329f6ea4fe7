import { act } from '#app/acts/act.server.ts'
import { STAFF } from '#app/acts/actor.ts'
import { no, type Result, yes } from '#app/result.ts'
import { addConflict, keysInConflict, takeKeyOf } from './conflicts.server.ts'
import { NoteConflict } from './sync.input.ts'

/**
 * What could not be done when it arrived is written down with what it wanted, once, however often it is sent. It takes the
 * key of the act, so that another arrival does not do what is listed; where the key is taken, it answers what became of it.
 */
export const noteConflict = act({
  name: 'offline.note-conflict',
  input: NoteConflict,
  may: STAFF,
  async does({ db, actor, now, vault, touch }, { id: key, input, at, ...told }): Promise<Result<Noted, 'not_allowed'>> {
    const { id: accountId, centreId, districtId } = actor
    if (centreId === null || districtId === null) return no('not_allowed')
    const isTaken = told.refusal !== 'key_reused' && !(await takeKeyOf(db, { actor: accountId, act: told.act, key }))
    if (isTaken) return yes((await keysInConflict(db, accountId, [key])).has(key) ? 'listed' : 'done')
    const inputSealed = vault.seal(JSON.stringify(input), sealedAbout(accountId, key))
    const whose = { accountId, centreId, districtId, key, inputSealed }
    const id = await addConflict(db, { ...told, ...whose, deviceAt: new Date(at), receivedAt: now })
    if (id !== undefined) touch({ subject: 'sync_conflict', id })
    return yes('listed')
  },
})

type Noted = 'listed' | 'done'

/** What a sealed input is tied to. */
export const sealedAbout = (accountId: string, key: string) => `conflict ${accountId} ${key}`
