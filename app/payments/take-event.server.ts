import type { Deed } from '#app/acts/act.server.ts'
import { act } from '#app/acts/act.server.ts'
import { type Result, yes } from '#app/result.ts'
import { TakeEvent } from './payment.input.ts'
import type { ProviderName } from './payment.ts'
import { changePayment, isNews, lockPayment, paymentByOpaqueRef } from './payments.server.ts'
import type { Said } from './provider.ts'
import { lockRefund } from './refunds.server.ts'
import { settlePayment } from './settle-payment.server.ts'
import { settleRefund } from './settle-refund.server.ts'

/**
 * What a provider says by itself, once and in whichever order it comes: that it was heard and what it changes are one
 * transaction. What is about nothing of ours is heard too.
 */
export const takeEvent = act({
  name: 'payments.take-event',
  input: TakeEvent,
  may: 'system',
  async does(deed, { provider, eventId, kind, says }): Promise<Result<{ isNews: boolean }, 'payment_differs'>> {
    if (!(await isNews(deed.db, { provider, eventId, kind, at: deed.now }))) return yes({ isNews: false })
    const heard = says === undefined ? yes(null) : await hear(deed, provider, says)
    return heard.ok ? yes({ isNews: true }) : heard
  },
})

async function hear(deed: Deed, provider: ProviderName, says: Said): Promise<Result<unknown, 'payment_differs'>> {
  if (says.of === 'refund') {
    const locked = await lockRefund(deed.db, says.opaqueRef)
    if (locked?.payment.provider === provider) await settleRefund(deed, locked, says.sentBack)
    return yes(null)
  }
  const known = await paymentByOpaqueRef(deed.db, says.opaqueRef)
  const locked = known?.provider === provider ? await lockPayment(deed.db, known.id) : undefined
  if (!locked) return yes(null)
  if (locked.payment.checkoutRef === null)
    await changePayment(deed.db, locked.payment.id, { checkoutRef: says.checkoutRef })
  return settlePayment(deed, locked, says.standing)
}
