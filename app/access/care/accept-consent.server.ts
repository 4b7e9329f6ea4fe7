import { act } from '#app/acts/act.server.ts'
import { type Result, yes } from '#app/result.ts'
import { phoneOfAccount } from '../accounts.server.ts'
import { AcceptConsent } from './care.input.ts'
import { careWaitingAt, changeCareConsent, countCareTry } from './care-consents.server.ts'
import { SAID_BY_CARE } from './keep-consent.server.ts'

/**
 * The carer says the code that the person has handed over, signed in with the phone that the person has named: both are
 * needed. False for a wrong code; that is a yes, because it must be counted and a refusal writes nothing.
 */
export const acceptConsent = act({
  name: 'access.accept-consent',
  input: AcceptConsent,
  may: ['resident'],
  sight: 'house',
  saidByDatabase: SAID_BY_CARE,
  async does(
    { db, actor, now, today, vault, touch },
    { code },
  ): Promise<Result<{ readonly isAccepted: boolean }, (typeof SAID_BY_CARE)[keyof typeof SAID_BY_CARE]>> {
    const phone = await phoneOfAccount(db, actor.id)
    const waiting = phone === null ? [] : await careWaitingAt(db, phone, today)
    const meant = waiting.find(({ id, codeSealed }) => codeSealed !== null && vault.open(codeSealed, id) === code)
    if (!meant) {
      if (phone !== null) await countCareTry(db, phone, today)
      return yes({ isAccepted: false })
    }
    await changeCareConsent(db, meant.id, { carerId: actor.id, acceptedAt: now, codeSealed: null })
    touch({ subject: 'care-consent', id: meant.id, fields: ['carerId'] })
    return yes({ isAccepted: true })
  },
})
