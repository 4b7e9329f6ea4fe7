import { z } from 'zod'
import { act } from '#app/acts/act.server.ts'
import { SYSTEM } from '#app/acts/actor.ts'
import type { House } from '#app/acts/house.server.ts'
import { perform } from '#app/acts/perform.server.ts'
import { see } from '#app/acts/sight.server.ts'
import { type Result, yes } from '#app/result.ts'
import { dayAt } from '#app/time/day.ts'
import { forgetOldDrafts, oldDrafts } from './drafts.server.ts'

const forget = act({
  name: 'booking.forget-drafts',
  input: z.object({}),
  may: 'system',
  async does({ db, today, touch }): Promise<Result<number, never>> {
    const gone = await forgetOldDrafts(db, today)
    for (const id of gone) touch({ subject: 'reservation_draft', id })
    return yes(gone.length)
  },
})

/** Forgets what nobody has gone on with; answers how many there were. */
export async function forgetDrafts(house: House): Promise<number> {
  const old = await see(house, SYSTEM, db => oldDrafts(db, dayAt(house.now())))
  if (old === 0) return 0
  const done = await perform(house, forget, SYSTEM, {})
  if (!done.ok) throw new Error(`drafts were not forgotten: ${done.refusal}`)
  return done.value
}
