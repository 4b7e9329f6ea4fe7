import { act } from '#app/acts/act.server.ts'
import { no, yes } from '#app/result.ts'
import { CloseRecall } from './recall.input.ts'
import { countUnsettled } from './recalled-units.server.ts'
import { lockRecall, markClosed } from './recalls.server.ts'

/** Nothing is left to do: every unit of it has its outcome. */
export const closeRecall = act({
  name: 'upkeep.close-recall',
  input: CloseRecall,
  may: ['manager'],
  async does({ db, actor, now, touch }, { recall: id }) {
    const recall = await lockRecall(db, id)
    if (!recall || recall.centreId !== actor.centreId) return no('no_such_recall')
    if ((await countUnsettled(db, id)) > 0) return no('recall_is_not_settled')
    await markClosed(db, id, actor.id, now)
    touch({ subject: 'recall', id, fields: ['state'] })
    return yes(null)
  },
})
