import { act } from '#app/acts/act.server.ts'
import { no, type Result, yes } from '#app/result.ts'
import { AnswerTestPayment, RecordOpened, RecordPaymentState } from './payment.input.ts'
import type { PaymentState } from './payment.ts'
import { changePayment, lockPayment, paymentByOpaqueRef } from './payments.server.ts'
import { settlePayment } from './settle-payment.server.ts'

/** The provider has a page for it. What a webhook has said meanwhile stays as it is. */
export const recordOpened = act({
  name: 'payments.record-opened',
  input: RecordOpened,
  may: 'system',
  async does({ db, touch }, { paymentId, checkoutRef, payUrl }): Promise<Result<null, 'payment_unknown'>> {
    const locked = await lockPayment(db, paymentId)
    if (!locked) return no('payment_unknown')
    const { state } = locked.payment
    await changePayment(db, paymentId, { checkoutRef, payUrl, ...(state === 'asked' ? { state: 'opened' } : {}) })
    touch({ subject: 'payment', id: paymentId, fields: ['state'] })
    return yes(null)
  },
})

type Settled = Result<{ state: PaymentState }, 'payment_unknown' | 'payment_differs'>

/** How it stands, as the provider said when it was asked. */
export const recordPaymentState = act({
  name: 'payments.record-payment-state',
  input: RecordPaymentState,
  may: 'system',
  async does(deed, { paymentId, standing }): Promise<Settled> {
    const locked = await lockPayment(deed.db, paymentId)
    return locked ? settlePayment(deed, locked, standing) : no('payment_unknown')
  },
})

/**
 * The page that stands in for a provider says that it was paid, or that it was not. Whoever has the link may, as with a
 * real provider; only a payment of the test provider listens, and in earnest there is none.
 */
export const answerTestPayment = act({
  name: 'payments.answer-test-payment',
  input: AnswerTestPayment,
  may: 'anyone',
  sight: 'house',
  async does(
    deed,
    { opaqueRef, answer },
  ): Promise<Result<{ paymentId: string }, 'payment_unknown' | 'payment_differs'>> {
    const known = await paymentByOpaqueRef(deed.db, opaqueRef)
    const locked = known?.provider === 'test_payments' ? await lockPayment(deed.db, known.id) : undefined
    if (!locked) return no('payment_unknown')
    const { id: paymentId, amountFen } = locked.payment
    const paid = { state: 'paid', chargeRef: `test-charge-${opaqueRef}`, amountFen } as const
    const settled = await settlePayment(deed, locked, answer === 'paid' ? paid : { state: 'failed' })
    return settled.ok ? yes({ paymentId }) : settled
  },
})
