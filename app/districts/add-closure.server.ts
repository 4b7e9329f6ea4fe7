import { act } from '#app/acts/act.server.ts'
import { no, type Result, yes } from '#app/result.ts'
import { AddClosure } from './closure.input.ts'
import { type ClosureRefusal, decideClosure } from './closure.ts'
import { keepClosure } from './closures.server.ts'

/** The centre will be closed on days on which it would be open: nobody begins then, and no work is counted on. */
export const addClosure = act({
  name: 'districts.add-closure',
  input: AddClosure,
  may: ['manager'],
  saidByDatabase: { centre_is_closed_once_on_a_day: 'closed_then_already' },
  async does(
    { db, actor, today, touch },
    { from, until, zh, en },
  ): Promise<Result<{ closureId: string }, ClosureRefusal | 'closed_then_already' | 'no_centre'>> {
    if (actor.centreId === null) return no('no_centre')
    const decided = decideClosure({ from, until, today })
    if (!decided.ok) return decided
    const closureId = await keepClosure(db, { centreId: actor.centreId, fromOn: from, untilOn: until, zh, en })
    touch({ subject: 'closure', id: closureId, fields: ['fromOn', 'untilOn'] })
    return yes({ closureId })
  },
})
