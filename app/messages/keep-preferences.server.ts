import { act } from '#app/acts/act.server.ts'
import { personById } from '#app/people/people.server.ts'
import { no, type Result, yes } from '#app/result.ts'
import { keepPreferences } from './message-preferences.server.ts'
import { KeepPreferences } from './messages.input.ts'

/** How a person wants to be told from now on. Where they live is known from their first visit or reservation. */
export const keepMessagePreferences = act({
  name: 'messages.keep-preferences',
  input: KeepPreferences,
  may: ['resident'],
  async does({ db, actor, now, vault, touch }, wish): Promise<Result<null, 'preferences_need_an_introduction'>> {
    const person = actor.personId === null ? undefined : await personById(db, actor.personId)
    if (!person) return no('preferences_need_an_introduction')
    await keepPreferences(db, vault, {
      ...{ personId: person.id, districtId: person.districtId, keptAt: now },
      ...{ email: wish.email === '' ? null : wish.email, wantsReminders: wish.reminders === 'yes' },
    })
    touch({ subject: 'message-preferences', id: person.id, fields: ['email', 'reminders'] })
    return yes(null)
  },
})
