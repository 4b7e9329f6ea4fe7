import type { Deed } from '#app/acts/act.server.ts'
import type { LedgerAccount } from '#app/ledger/account.ts'
import { post } from '#app/ledger/entries.server.ts'
import { tellOf } from '#app/people/leave-word.server.ts'
import { canRefundFollow } from './payment.ts'
import type { SentBack } from './provider.ts'
import { refundSent } from './refund.ts'
import { changeRefund, type lockRefund } from './refunds.server.ts'
import { receiptFor } from './settle-payment.server.ts'

type Locked = NonNullable<Awaited<ReturnType<typeof lockRefund>>>

/** Writes down what has become of a refund at its provider. A clear no hands it to the desk, which sends the money itself. */
export async function settleRefund(deed: Deed, locked: Locked, sentBack: SentBack | 'refused'): Promise<void> {
  const { refund, payment } = locked
  const to = sentBack === 'refused' ? 'by_transfer' : sentBack.state
  const known = sentBack === 'refused' ? {} : { refundRef: sentBack.refundRef }
  await changeRefund(deed.db, refund.id, { ...known, lookedAt: deed.now })
  if (!canRefundFollow(refund.state, to)) return
  if (to === 'sent') return void (await sendBack(deed, locked, payment.provider))
  await changeRefund(deed.db, refund.id, { state: to })
  deed.touch({ subject: 'refund', id: refund.id, fields: ['state'] })
}

/** The money has left through this account: it is in the books once, with a receipt. */
export async function sendBack(deed: Deed, { refund, reservation }: Locked, through: LedgerAccount): Promise<string> {
  const { db, now, today, actor, touch } = deed
  const { id: reservationId, personId, centreId, districtId } = reservation
  const receiptNo = await receiptFor(deed, reservation)
  await changeRefund(db, refund.id, { state: 'sent', sentAt: now, receiptNo })
  const about = { reservationId, personId, centreId, districtId, on: today, at: now, writtenBy: actor.id, receiptNo }
  await post(db, { ...about, kind: 'refund_sent', entries: refundSent(refund.amountFen, through) })
  touch({ subject: 'refund', id: refund.id, fields: ['state'] })
  tellOf(deed, 'refund_sent', reservation)
  return receiptNo
}
