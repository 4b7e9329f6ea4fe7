/** What an online payment is for: each is a charge of its own, so that a deposit goes back whole. */
export const PURPOSES = ['rent', 'deposit'] as const
export type Purpose = (typeof PURPOSES)[number]

export const PROVIDERS = ['stripe', 'test_payments'] as const
export type ProviderName = (typeof PROVIDERS)[number]

/**
 * A payment is written before the provider hears of it. `asked`: no answer yet; `opened`: the person may pay; `paid`,
 * `failed`, `expired` as the provider said. An answer that is late changes what is not paid yet, and never what is.
 */
export const PAYMENT_STATES = ['asked', 'opened', 'paid', 'failed', 'expired'] as const
export type PaymentState = (typeof PAYMENT_STATES)[number]
export type ByPaymentState<T> = { readonly [State in PaymentState]: T }

/** Money that comes after a payment was given up is money: `failed` and `expired` may still turn out paid. */
export const NEXT_PAYMENT_STATES: ByPaymentState<readonly PaymentState[]> = {
  asked: ['opened', 'paid', 'failed', 'expired'],
  opened: ['paid', 'failed', 'expired'],
  failed: ['paid'],
  expired: ['paid'],
  paid: [],
}

/** Nobody knows yet how it ends. */
export const isWaitedFor = (state: PaymentState): boolean => state === 'asked' || state === 'opened'

/** The way to the page where it is paid; where that is one of ours (`pages` is null), under whichever name we were called. */
export const wayToPay = (payUrl: string, pages: string | null): string =>
  pages === null ? new URL(payUrl).pathname : payUrl

export const canFollow = (from: PaymentState, to: PaymentState): boolean => NEXT_PAYMENT_STATES[from].includes(to)

/** A refund through the provider; `by_transfer` where its window is over or it refused: the desk sends the money. */
export const REFUND_STATES = ['asked', 'under_way', 'sent', 'by_transfer'] as const
export type RefundState = (typeof REFUND_STATES)[number]
export const NEXT_REFUND_STATES: { readonly [State in RefundState]: readonly RefundState[] } = {
  asked: ['under_way', 'sent', 'by_transfer'],
  under_way: ['sent', 'by_transfer'],
  sent: [],
  by_transfer: ['sent'],
}
export const canRefundFollow = (from: RefundState, to: RefundState): boolean => NEXT_REFUND_STATES[from].includes(to)
