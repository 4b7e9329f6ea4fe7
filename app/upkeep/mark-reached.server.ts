import { act } from '#app/acts/act.server.ts'
import { no, yes } from '#app/result.ts'
import { MarkReached } from './recall.input.ts'
import { markNoticeReached } from './recall-notices.server.ts'

/** Somebody has spoken with the person: a message alone may lie unread. */
export const markReached = act({
  name: 'upkeep.mark-reached',
  input: MarkReached,
  may: ['desk', 'technician', 'manager'],
  async does({ db, actor, now, touch }, { notice }) {
    if (!(await markNoticeReached(db, notice, actor.id, now))) return no('nobody_to_reach')
    touch({ subject: 'recall_notice', id: notice, fields: ['reachedAt'] })
    return yes(null)
  },
})
