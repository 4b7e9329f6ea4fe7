import { z } from 'zod'
import { PROVIDERS, PURPOSES } from './payment.ts'

const id = z.uuid()
const theirRef = z.string().min(1).max(255)
const reference = z.string().min(1).max(20)

export const OpenPayment = z.object({
  reference,
  purpose: z.enum(PURPOSES, { error: 'not_offered' }),
  provider: z.enum(PROVIDERS),
})
export const UndoPayment = z.object({ reference, paymentId: id })
export const RecordOpened = z.object({ paymentId: id, checkoutRef: theirRef, payUrl: z.string().min(1).max(4_000) })

const Standing = z.union([
  z.object({ state: z.enum(['open', 'failed', 'expired']) }),
  z.object({ state: z.literal('paid'), chargeRef: theirRef, amountFen: z.int() }),
])
export const RecordPaymentState = z.object({ paymentId: id, standing: Standing })

export const AskRefund = z.object({ reference })
const SentBack = z.object({ refundRef: theirRef, state: z.enum(['under_way', 'sent', 'by_transfer']) })
export const RecordRefundState = z.object({ refundId: id, sentBack: z.union([SentBack, z.literal('refused')]) })
export const SendByTransfer = z.object({ reference, refundId: id })

const Said = z.union([
  z.object({ of: z.literal('payment'), opaqueRef: id, checkoutRef: theirRef, standing: Standing }),
  z.object({ of: z.literal('refund'), opaqueRef: id, sentBack: SentBack }),
])
export const TakeEvent = z.object({
  provider: z.enum(PROVIDERS),
  eventId: theirRef,
  kind: z.string().max(100),
  says: Said.optional(),
})
export const AnswerTestPayment = z.object({ opaqueRef: id, answer: z.enum(['paid', 'failed']) })
