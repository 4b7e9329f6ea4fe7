import { act } from '#app/acts/act.server.ts'
import { ROLES } from '#app/acts/actor.ts'
import { type Result, yes } from '#app/result.ts'
import { keepChoices } from './accounts.server.ts'
import { KeepDisplay } from './keep-display.input.ts'

/** How somebody reads is kept with their own account, so that the next device shows it so, whomever they act for. */
export const keepDisplay = act({
  name: 'access.keep-display',
  input: KeepDisplay,
  may: ROLES,
  forAnother: 'see',
  sight: 'house',
  async does({ db, actor, touch }, { language, size, contrast }): Promise<Result<null, never>> {
    const chosen = { ...(language && { language }), ...(size && { size }), ...(contrast && { contrast }) }
    await keepChoices(db, actor.id, chosen)
    touch({ subject: 'account', id: actor.id, fields: Object.keys(chosen) })
    return yes(null)
  },
})
