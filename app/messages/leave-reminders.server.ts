import { z } from 'zod'
import { act } from '#app/acts/act.server.ts'
import { SYSTEM } from '#app/acts/actor.ts'
import type { House } from '#app/acts/house.server.ts'
import { perform } from '#app/acts/perform.server.ts'
import { see } from '#app/acts/sight.server.ts'
import { leaveWord } from '#app/people/leave-word.server.ts'
import { type Result, yes } from '#app/result.ts'
import { dayAt, startOf } from '#app/time/day.ts'
import { momentToSend } from './moment-to-send.ts'
import { isAnybodyDue, takeReminders } from './reminders.server.ts'

const leave = act({
  name: 'messages.leave-reminders',
  input: z.object({}),
  may: 'system',
  async does(deed): Promise<Result<number, never>> {
    const { db, now, today, touch } = deed
    const due = await takeReminders(db, today, startOf(today).toISOString(), now.toISOString())
    for (const { kind, reference, on, dayPart, ...about } of due) {
      leaveWord(deed, kind, about, { reference, on, dayPart })
      touch({ subject: 'reservation', id: about.id, fields: ['reminder'] })
    }
    return yes(due.length)
  },
})

/**
 * Leaves word for everybody who is to be reminded today; answers how many they are. Nothing is left at night: it would be
 * read in the morning, and "tomorrow" would be wrong.
 */
export async function leaveReminders(house: House): Promise<number> {
  const now = house.now()
  if (momentToSend(now) > now) return 0
  const today = dayAt(now)
  const due = await see(house, SYSTEM, db => isAnybodyDue(db, today, startOf(today).toISOString()))
  if (due.length === 0) return 0
  const done = await perform(house, leave, SYSTEM, {})
  if (!done.ok) throw new Error(`nobody was reminded: ${done.refusal}`)
  return done.value
}
