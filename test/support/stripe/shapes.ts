/** Things as Stripe describes them, as far as this program reads them. */

export type Session = {
  id: string
  object: 'checkout.session'
  mode: string
  status: 'open' | 'complete' | 'expired'
  payment_status: 'unpaid' | 'paid'
  currency: string
  amount_total: number
  client_reference_id: string | null
  payment_intent: string | null
  success_url: string
  cancel_url: string | null
  url: string | null
  livemode: boolean
}
export type Intent = {
  id: string
  object: 'payment_intent'
  amount: number
  amount_received: number
  currency: string
  status: 'requires_payment_method' | 'succeeded' | 'canceled'
}
export type Refund = {
  id: string
  object: 'refund'
  amount: number
  currency: string
  payment_intent: string
  metadata: { readonly [name: string]: string }
  status: 'pending' | 'succeeded' | 'failed'
}
export type StripeEvent = {
  readonly id: string
  readonly object: 'event'
  readonly api_version: string
  readonly created: number
  readonly type: string
  readonly livemode: boolean
  readonly data: { readonly object: Session | Intent | Refund }
}
