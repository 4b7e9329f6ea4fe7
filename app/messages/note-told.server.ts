import { act } from '#app/acts/act.server.ts'
import { no, type Result, yes } from '#app/result.ts'
import { NoteTold } from './messages.input.ts'
import { markTold } from './untold.server.ts'

/** Somebody of the centre has called the person whom a message did not reach. */
export const noteTold = act({
  name: 'messages.note-told',
  input: NoteTold,
  may: ['desk', 'manager'],
  async does({ db, actor, now, touch }, { id }): Promise<Result<null, 'message_is_not_untold'>> {
    if (!(await markTold(db, { id, toldBy: actor.id, toldAt: now }))) return no('message_is_not_untold')
    touch({ subject: 'message', id, fields: ['told'] })
    return yes(null)
  },
})
