import { randomBytes } from 'node:crypto'
import { type Sent, wordAt } from './form.ts'
import type { Intent, Refund, Session, StripeEvent } from './shapes.ts'

/** What Stripe remembers: sessions, intents, refunds, events. Only what this program asks of it, in Stripe's own shapes. */

/** An answer of Stripe's that is a no. */
export class StripeSaysNo extends Error {
  readonly status: number
  readonly error: { readonly [name: string]: string }
  constructor(status: number, message: string, more: { readonly [name: string]: string } = {}) {
    super(message)
    this.status = status
    this.error = { type: 'invalid_request_error', message, ...more }
  }
}

const newId = (kind: string) => `${kind}_${randomBytes(12).toString('hex')}`
const needed = (sent: Sent, ...path: readonly string[]): string => {
  const word = wordAt(sent, ...path)
  if (word === undefined) throw new StripeSaysNo(400, `Missing required param: ${path.join('.')}.`)
  return word
}
const missing = (what: string, id: string) =>
  new StripeSaysNo(404, `No such ${what}: '${id}'`, { code: 'resource_missing' })

type Settings = { readonly now: () => Date; readonly origin: () => string; readonly isLive: boolean }

export class StripeBooks {
  readonly sessions = new Map<string, Session>()
  readonly intents = new Map<string, Intent>()
  readonly refunds = new Map<string, Refund>()
  readonly events: StripeEvent[] = []
  /** How a refund stands at first: banks may take their time. */
  refundsBegin: Refund['status'] = 'succeeded'
  private readonly settings: Settings

  constructor(settings: Settings) {
    this.settings = settings
  }

  openSession(sent: Sent): Session {
    if (wordAt(sent, 'payment_method_types', '0') !== undefined)
      throw new StripeSaysNo(400, 'payment_method_types is no longer supported.', {
        code: 'payment_method_types_no_longer_supported',
      })
    const amount = Number(needed(sent, 'line_items', '0', 'price_data', 'unit_amount'))
    const count = Number(needed(sent, 'line_items', '0', 'quantity'))
    if (!Number.isInteger(amount) || amount <= 0)
      throw new StripeSaysNo(400, 'Invalid integer', { param: 'unit_amount' })
    const id = newId('cs_test')
    const session: Session = {
      ...{ id, object: 'checkout.session', mode: needed(sent, 'mode'), status: 'open', payment_status: 'unpaid' },
      currency: needed(sent, 'line_items', '0', 'price_data', 'currency'),
      amount_total: amount * count,
      client_reference_id: wordAt(sent, 'client_reference_id') ?? null,
      payment_intent: null,
      success_url: needed(sent, 'success_url'),
      cancel_url: wordAt(sent, 'cancel_url') ?? null,
      url: `${this.settings.origin()}/checkout/${id}`,
      livemode: this.settings.isLive,
    }
    this.sessions.set(id, session)
    return session
  }

  session(id: string): Session {
    const session = this.sessions.get(id)
    if (!session) throw missing('checkout.session', id)
    return session
  }

  /** The person pays on Stripe's page. */
  pay(id: string): Session {
    return this.moneyComes(this.openOne(id), 'checkout.session.completed')
  }

  /** A way of paying that takes its time, and then goes through. */
  payLater(id: string): Session {
    const session = Object.assign(this.openOne(id), { status: 'complete', url: null })
    this.happened('checkout.session.completed', session)
    return this.moneyComes(session, 'checkout.session.async_payment_succeeded')
  }

  private moneyComes(session: Session, type: string): Session {
    const intent: Intent = {
      ...{ id: newId('pi'), object: 'payment_intent', status: 'succeeded', currency: session.currency },
      ...{ amount: session.amount_total, amount_received: session.amount_total },
    }
    this.intents.set(intent.id, intent)
    Object.assign(session, { status: 'complete', payment_status: 'paid', payment_intent: intent.id, url: null })
    this.happened('payment_intent.succeeded', intent)
    this.happened(type, session)
    return session
  }

  /** A way of paying that takes its time, and then does not go through. */
  fail(id: string): Session {
    const session = this.openOne(id)
    Object.assign(session, { status: 'complete', url: null })
    this.happened('checkout.session.completed', session)
    this.happened('checkout.session.async_payment_failed', session)
    return session
  }

  expire(id: string): Session {
    const session = this.openOne(id)
    Object.assign(session, { status: 'expired', url: null })
    this.happened('checkout.session.expired', session)
    return session
  }

  refund(sent: Sent): Refund {
    const intent = this.intents.get(needed(sent, 'payment_intent'))
    if (!intent) throw missing('payment_intent', needed(sent, 'payment_intent'))
    const left = intent.amount_received - this.refundedOf(intent.id)
    const amount = Number(wordAt(sent, 'amount') ?? left)
    if (left === 0)
      throw new StripeSaysNo(400, 'Charge has already been refunded.', { code: 'charge_already_refunded' })
    if (amount > left || amount <= 0)
      throw new StripeSaysNo(400, `Refund amount (${amount}) is greater than unrefunded amount on charge (${left})`)
    const reference = wordAt(sent, 'metadata', 'reference')
    const refund: Refund = {
      ...{ id: newId('re'), object: 'refund', amount, currency: intent.currency, status: this.refundsBegin },
      ...{ payment_intent: intent.id, metadata: reference === undefined ? {} : { reference } },
    }
    this.refunds.set(refund.id, refund)
    this.happened('refund.created', refund)
    return refund
  }

  oneRefund(id: string): Refund {
    const refund = this.refunds.get(id)
    if (!refund) throw missing('refund', id)
    return refund
  }

  endRefund(id: string, status: 'succeeded' | 'failed'): Refund {
    const refund = Object.assign(this.oneRefund(id), { status })
    this.happened(status === 'failed' ? 'refund.failed' : 'refund.updated', refund)
    return refund
  }

  refundsOf = (intentId: string): readonly Refund[] =>
    [...this.refunds.values()].filter(refund => refund.payment_intent === intentId)
  refundedOf = (intentId: string): number =>
    this.refundsOf(intentId).reduce((sum, { amount, status }) => sum + (status === 'failed' ? 0 : amount), 0)
  chargedFen = (): number => [...this.intents.values()].reduce((sum, intent) => sum + intent.amount_received, 0)

  private openOne(id: string): Session {
    const session = this.session(id)
    if (session.status !== 'open') throw new StripeSaysNo(400, `This session is ${session.status}.`)
    return session
  }

  private happened(type: string, object: Session | Intent | Refund) {
    const created = Math.floor(this.settings.now().getTime() / 1000)
    const about = { api_version: '2026-10-28.endive', created, type, livemode: this.settings.isLive }
    this.events.push({ id: newId('evt'), object: 'event', ...about, data: { object: structuredClone(object) } })
  }
}
