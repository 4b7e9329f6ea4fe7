import type { Fen } from '#app/money/fen.ts'
import type { ProviderName } from './payment.ts'

/**
 * What somebody who takes money online is asked. They learn an amount, a reference that says nothing, and where the person
 * comes back to: never who it is, what they rent or why. `key` is stored before the call, and the same call with the same
 * key happens once however often it is sent. Whoever cannot be reached throws `Unreachable`: nobody knows then whether it
 * has happened, and it is asked again.
 */
export type PaymentProvider = {
  readonly name: ProviderName
  /** Where its pages are, for the redirect and the CSP; null where they are ours. */
  readonly pages: string | null
  readonly open: (asked: Opening) => Promise<Opened | 'refused'>
  readonly look: (checkoutRef: string) => Promise<Standing>
  readonly refund: (asked: SendingBack) => Promise<SentBack | 'refused'>
  /** By the provider's own id where it is known, else among the refunds of the charge; undefined where there is none. */
  readonly lookRefund: (asked: AskedBack) => Promise<SentBack | undefined>
  /** What the provider tells by itself, if it is really the provider and it says so now. */
  readonly readEvent: (rawBody: string, signature: string | null, now: Date) => ProviderEvent | undefined
}

export type Opening = {
  readonly key: string
  readonly opaqueRef: string
  readonly amountFen: Fen
  readonly backUrl: string
}
export type Opened = { readonly checkoutRef: string; readonly payUrl: string }

/** How a payment stands at the provider. */
export type Standing =
  | { readonly state: 'open' | 'failed' | 'expired' }
  | { readonly state: 'paid'; readonly chargeRef: string; readonly amountFen: number }

export type SendingBack = {
  readonly key: string
  readonly opaqueRef: string
  readonly chargeRef: string
  readonly amountFen: Fen
}
export type AskedBack = {
  readonly opaqueRef: string
  readonly chargeRef: string
  readonly refundRef: string | null
}
/** `by_transfer`: the provider gives up, and the desk sends the money. */
export type SentBack = { readonly refundRef: string; readonly state: 'under_way' | 'sent' | 'by_transfer' }

/** `says` is missing where it is about nothing of ours. */
export type ProviderEvent = { readonly eventId: string; readonly kind: string; readonly says: Said | undefined }
export type Said =
  | { readonly of: 'payment'; readonly opaqueRef: string; readonly checkoutRef: string; readonly standing: Standing }
  | { readonly of: 'refund'; readonly opaqueRef: string; readonly sentBack: SentBack }

/** The provider gave no answer, or none that says what has happened. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable'
}

/** The keys of the calls: one for each thing that happens once. */
export const openingKey = (paymentId: string) => `payment:${paymentId}:open`
export const refundKey = (refundId: string) => `refund:${refundId}:send`
