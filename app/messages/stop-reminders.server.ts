import { act } from '#app/acts/act.server.ts'
import { no, type Result, yes } from '#app/result.ts'
import { endReminders } from './message-preferences.server.ts'
import { StopReminders } from './messages.input.ts'

/** Whoever has the link from an e-mail stops the reminders of the one to whom it was written, and can do nothing else. */
export const stopReminders = act({
  name: 'messages.stop-reminders',
  input: StopReminders,
  may: 'anyone',
  sight: 'house',
  async does({ db, now, touch }, { token }): Promise<Result<null, 'stop_link_is_of_nobody'>> {
    const personId = await endReminders(db, token, now)
    if (personId === undefined) return no('stop_link_is_of_nobody')
    touch({ subject: 'message-preferences', id: personId, fields: ['reminders'] })
    return yes(null)
  },
})
