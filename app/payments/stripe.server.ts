import Stripe from 'stripe'
import type {
  AskedBack,
  Opened,
  Opening,
  PaymentProvider,
  ProviderEvent,
  SendingBack,
  SentBack,
  Standing,
} from './provider.ts'
import { Unreachable } from './provider.ts'

/** The version of Stripe's API that this was written for, whatever the account's own is. */
const API_VERSION = '2026-10-28.endive'
const PAGES = 'https://checkout.stripe.com'
const TOO_OLD_SECONDS = 300
const PATIENCE_MS = 10_000
const RETRIES = 2
/** What the person reads on Stripe's page: no device, no service. */
const NEUTRAL_NAME = '服务费用'

export type StripeAccess = {
  readonly secretKey: string
  readonly webhookSecret: string
  /** Where Stripe is, if not where it always is: tests have one of their own. */
  readonly at?: {
    readonly host: string
    readonly port: number
    readonly protocol: 'http'
    readonly timeout?: number
    readonly maxNetworkRetries?: number
  }
}

/** Stripe behind the interface: hosted Checkout by redirect, refunds, signed events. The only file that knows it. */
export function stripePayments({ secretKey, webhookSecret, at }: StripeAccess): PaymentProvider {
  const stripe = new Stripe(secretKey, {
    apiVersion: API_VERSION,
    timeout: PATIENCE_MS,
    maxNetworkRetries: RETRIES,
    telemetry: false,
    ...at,
  })
  return {
    name: 'stripe',
    pages: at ? `${at.protocol}://${at.host}:${at.port}` : PAGES,
    open: asked => answered(open(stripe, asked)),
    look: async checkoutRef => known(await answered(stripe.checkout.sessions.retrieve(checkoutRef).then(standingOf))),
    refund: asked => answered(refund(stripe, asked)),
    lookRefund: asked => lookRefund(stripe, asked),
    readEvent: (rawBody, signature, now) =>
      readEvent(stripe, { rawBody, signature, now, webhookSecret, isLive: /^(sk|rk)_live_/.test(secretKey) }),
  }
}

const SAYS_NO = new Set(['StripeInvalidRequestError', 'StripeCardError'])
/** Somebody else is sending the same key at this moment: what comes of it is not known yet. */
const CONFLICT = 409

/** A clear no is an answer. Everything else (network, 5xx, limits, a wrong key of ours) leaves open what has happened. */
async function answered<T>(asking: Promise<T>): Promise<T | 'refused'> {
  try {
    return await asking
  } catch (error) {
    if (!(error instanceof Stripe.errors.StripeError)) throw error
    if (SAYS_NO.has(error.type) && error.statusCode !== CONFLICT) return 'refused'
    throw new Unreachable(error.type)
  }
}

/** To a mere question a no is no answer. */
function known<T>(answer: T | 'refused'): T {
  if (answer === 'refused') throw new Unreachable('refused')
  return answer
}

async function open(stripe: Stripe, { key, opaqueRef, amountFen, backUrl }: Opening): Promise<Opened> {
  const session = await stripe.checkout.sessions.create(
    {
      mode: 'payment',
      adaptive_pricing: { enabled: false },
      locale: 'zh',
      allowed_payment_method_types: ['card', 'alipay', 'wechat_pay'],
      payment_method_options: { wechat_pay: { client: 'web' } },
      line_items: [
        {
          quantity: 1,
          price_data: {
            currency: 'cny',
            unit_amount: amountFen,
            product_data: { name: `${NEUTRAL_NAME} ${opaqueRef.slice(0, 8)}` },
          },
        },
      ],
      client_reference_id: opaqueRef,
      success_url: backUrl,
      cancel_url: backUrl,
    },
    { idempotencyKey: key },
  )
  if (!session.url) throw new Unreachable('no page')
  return { checkoutRef: session.id, payUrl: session.url }
}

const idOf = (thing: string | { readonly id: string }): string => (typeof thing === 'string' ? thing : thing.id)

function standingOf(session: Stripe.Checkout.Session): Standing {
  const { status, payment_status, payment_intent, amount_total } = session
  if (payment_status === 'paid' && payment_intent)
    return { state: 'paid', chargeRef: idOf(payment_intent), amountFen: inFen(session.currency, amount_total) }
  return { state: status === 'expired' ? 'expired' : 'open' }
}

/** Another currency is never as much as was asked. */
const inFen = (currency: string | null, amount: number | null): number => (currency === 'cny' ? (amount ?? -1) : -1)

async function refund(stripe: Stripe, { key, opaqueRef, chargeRef, amountFen }: SendingBack): Promise<SentBack> {
  const given = { payment_intent: chargeRef, amount: amountFen, metadata: { reference: opaqueRef } }
  return sentBackOf(await stripe.refunds.create(given, { idempotencyKey: key }))
}

const MOST_REFUNDS = 100

async function lookRefund(stripe: Stripe, { opaqueRef, chargeRef, refundRef }: AskedBack) {
  const asking = refundRef
    ? stripe.refunds.retrieve(refundRef).then(sentBackOf)
    : stripe.refunds.list({ payment_intent: chargeRef, limit: MOST_REFUNDS }).then(({ data }) => {
        const ours = data.find(one => one.metadata?.reference === opaqueRef)
        return ours && sentBackOf(ours)
      })
  return known(await answered<SentBack | undefined>(asking))
}

function sentBackOf({ id, status }: Stripe.Refund): SentBack {
  if (status === 'succeeded') return { refundRef: id, state: 'sent' }
  return { refundRef: id, state: status === 'failed' || status === 'canceled' ? 'by_transfer' : 'under_way' }
}

type Letter = {
  readonly rawBody: string
  readonly signature: string | null
  readonly now: Date
  readonly webhookSecret: string
  readonly isLive: boolean
}

function readEvent(stripe: Stripe, letter: Letter): ProviderEvent | undefined {
  const { rawBody, signature, now, webhookSecret, isLive } = letter
  if (!signature) return undefined
  const event = verified(() =>
    stripe.webhooks.constructEvent(rawBody, signature, webhookSecret, TOO_OLD_SECONDS, undefined, now.getTime()),
  )
  if (!event || event.livemode !== isLive) return undefined
  return { eventId: event.id, kind: event.type, says: saidBy(event) }
}

function verified(read: () => Stripe.Event): Stripe.Event | undefined {
  try {
    return read()
  } catch (error) {
    if (error instanceof Stripe.errors.StripeSignatureVerificationError || error instanceof SyntaxError)
      return undefined
    throw error
  }
}

function saidBy(event: Stripe.Event): ProviderEvent['says'] {
  switch (event.type) {
    case 'checkout.session.completed':
    case 'checkout.session.async_payment_succeeded':
    case 'checkout.session.expired':
      return ofSession(event.data.object, standingOf(event.data.object))
    case 'checkout.session.async_payment_failed':
      return ofSession(event.data.object, { state: 'failed' })
    case 'refund.created':
    case 'refund.updated':
    case 'refund.failed': {
      const opaqueRef = event.data.object.metadata?.reference
      return opaqueRef ? { of: 'refund', opaqueRef, sentBack: sentBackOf(event.data.object) } : undefined
    }
    default:
      return undefined
  }
}

function ofSession(session: Stripe.Checkout.Session, standing: Standing): ProviderEvent['says'] {
  const opaqueRef = session.client_reference_id
  return opaqueRef ? { of: 'payment', opaqueRef, checkoutRef: session.id, standing } : undefined
}
