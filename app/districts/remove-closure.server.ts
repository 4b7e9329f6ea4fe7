import { act } from '#app/acts/act.server.ts'
import { no, yes } from '#app/result.ts'
import { RemoveClosure } from './closure.input.ts'
import { closureOf, dropClosure } from './closures.server.ts'

/** A closure that is still ahead is called off. One that has begun has been, and stays. */
export const removeClosure = act({
  name: 'districts.remove-closure',
  input: RemoveClosure,
  may: ['manager'],
  async does({ db, actor, today, touch }, { id }) {
    const closure = actor.centreId === null ? undefined : await closureOf(db, actor.centreId, id)
    if (!closure) return no('no_such_closure')
    if (closure.fromOn <= today) return no('closure_has_begun')
    await dropClosure(db, id)
    touch({ subject: 'closure', id })
    return yes(null)
  },
})
