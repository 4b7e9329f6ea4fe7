import { act } from '#app/acts/act.server.ts'
import { no, type Result, yes } from '#app/result.ts'
import { RecordRefundState, SendByTransfer } from './payment.input.ts'
import { lockRefund } from './refunds.server.ts'
import { sendBack, settleRefund } from './settle-refund.server.ts'

/** What has become of it, as the provider said when it was asked. */
export const recordRefundState = act({
  name: 'payments.record-refund-state',
  input: RecordRefundState,
  may: 'system',
  async does(deed, { refundId, sentBack }): Promise<Result<null, 'refund_unknown'>> {
    const locked = await lockRefund(deed.db, refundId)
    if (!locked) return no('refund_unknown')
    await settleRefund(deed, locked, sentBack)
    return yes(null)
  },
})

/** The desk has sent by bank transfer what the provider no longer sends. */
export const sendByTransfer = act({
  name: 'payments.send-by-transfer',
  input: SendByTransfer,
  may: ['desk', 'manager'],
  async does(
    deed,
    { reference, refundId },
  ): Promise<Result<{ receiptNo: string }, 'refund_unknown' | 'refund_is_not_for_the_desk'>> {
    const locked = await lockRefund(deed.db, refundId)
    const { centreId } = deed.actor
    const isOurs =
      locked?.reservation.reference === reference && (centreId ?? locked.refund.centreId) === locked.refund.centreId
    if (!locked || !isOurs) return no('refund_unknown')
    if (locked.refund.state !== 'by_transfer') return no('refund_is_not_for_the_desk')
    return yes({ receiptNo: await sendBack(deed, locked, 'bank') })
  },
})
