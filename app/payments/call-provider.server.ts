import { SYSTEM } from '#app/acts/actor.ts'
import type { House } from '#app/acts/house.server.ts'
import { perform } from '#app/acts/perform.server.ts'
import { see } from '#app/acts/sight.server.ts'
import { paths } from '#app/paths.ts'
import type { ProviderName } from './payment.ts'
import { type Payment, paymentById, paymentsToLookAt } from './payments.server.ts'
import { openingKey, type PaymentProvider, refundKey, Unreachable } from './provider.ts'
import { recordOpened, recordPaymentState } from './record-payment.server.ts'
import { recordRefundState } from './record-refund.server.ts'
import { type RefundToSend, refundsToLookAt, refundToSend } from './refunds.server.ts'
import { takeEvent } from './take-event.server.ts'

/** What pages and the worker ask of whoever takes money online. */
export type OnlinePayments = {
  readonly name: ProviderName
  /** Where its pages are, if not with us. */
  readonly pages: string | null
  /** Where the person pays what was asked for; undefined while the provider gives no answer, or does not want it. */
  readonly open: (paymentId: string) => Promise<string | undefined>
  /** Asks how a payment stands: the person has come back and its event may still be on its way. */
  readonly look: (paymentId: string) => Promise<void>
  /** Sends refunds that were just asked for; what fails is sent by the next round. */
  readonly send: (refundIds: readonly string[]) => Promise<void>
  readonly hear: (rawBody: string, signature: string | null) => Promise<'heard' | 'misread' | 'differs'>
  /** One round over everything that is under way: sends what was never answered and repairs what a lost event has left. */
  readonly reconcile: () => Promise<number>
}

type Caller = { readonly house: House; readonly provider: PaymentProvider; readonly origin: string }

/** The sender: calls out between transactions, never in one, each time with the key that the row gives. */
export function onlinePayments(house: House, provider: PaymentProvider, origin: string): OnlinePayments {
  const caller = { house, provider, origin }
  return {
    name: provider.name,
    pages: provider.pages,
    open: id => patiently(() => openById(caller, id)),
    look: id => patiently(() => lookById(caller, id)),
    async send(ids) {
      for (const id of ids) await patiently(() => sendById(caller, id))
    },
    hear: (rawBody, signature) => hear(caller, rawBody, signature),
    reconcile: () => reconcile(caller),
  }
}

/** Who gives no answer is asked again by the next round: nothing is known, and nothing is said to have failed. */
async function patiently<T>(call: () => Promise<T>): Promise<T | undefined> {
  try {
    return await call()
  } catch (error) {
    if (error instanceof Unreachable) return undefined
    throw error
  }
}

const MINUTE_MS = 60_000
/** Nobody has seen a page that was never opened: after a while it is given up, and the person may ask anew. */
const OPENING_MS = 15 * MINUTE_MS
/** A provider keeps a key for a day. Later the same call might happen a second time. */
const KEY_KEPT_MS = 23 * 60 * MINUTE_MS
const isOlder = ({ house }: Caller, askedAt: Date, ms: number) => house.now().getTime() - askedAt.getTime() > ms

const ours = async ({ house, provider }: Caller, id: string): Promise<Payment | undefined> => {
  const payment = await see(house, SYSTEM, db => paymentById(db, id))
  return payment?.provider === provider.name ? payment : undefined
}

async function openById(caller: Caller, id: string): Promise<string | undefined> {
  const payment = await ours(caller, id)
  if (payment?.state === 'opened') return payment.payUrl ?? undefined
  return payment?.state === 'asked' ? openAsked(caller, payment) : undefined
}

async function openAsked(caller: Caller, { id, opaqueRef, amountFen, askedAt }: Payment): Promise<string | undefined> {
  const { house, provider, origin } = caller
  const over = (state: 'failed' | 'expired') =>
    perform(house, recordPaymentState, SYSTEM, { paymentId: id, standing: { state } }).then(() => undefined)
  if (isOlder(caller, askedAt, OPENING_MS)) return over('expired')
  const backUrl = `${origin}${paths.payment(id)}`
  const opened = await provider.open({ key: openingKey(id), opaqueRef, amountFen, backUrl })
  if (opened === 'refused' || !isTheirs(caller, opened.payUrl)) return over('failed')
  await perform(house, recordOpened, SYSTEM, { paymentId: id, ...opened })
  return opened.payUrl
}

/** Nobody is sent anywhere but to the provider's own pages. */
const isTheirs = ({ provider, origin }: Caller, url: string): boolean =>
  new URL(url).origin === (provider.pages ?? new URL(origin).origin)

const SOON_MS = 3_000

async function lookById(caller: Caller, id: string): Promise<void> {
  const payment = await ours(caller, id)
  const isFresh = payment?.lookedAt && caller.house.now().getTime() - payment.lookedAt.getTime() < SOON_MS
  if (payment?.state === 'opened' && !isFresh) await lookAt(caller, payment)
}

async function lookAt({ house, provider }: Caller, { id, checkoutRef }: Payment): Promise<void> {
  if (checkoutRef === null) return
  const standing = await provider.look(checkoutRef)
  await perform(house, recordPaymentState, SYSTEM, { paymentId: id, standing })
}

async function sendById(caller: Caller, id: string): Promise<void> {
  const found = await see(caller.house, SYSTEM, db => refundToSend(db, id))
  if (found?.provider === caller.provider.name) await sendOn(caller, found)
}

/** Sends a refund, or asks what has become of it. Before a second sending could be a second refund it is looked for. */
async function sendOn(caller: Caller, { refund, chargeRef }: RefundToSend): Promise<void> {
  const { id, state, amountFen, askedAt, refundRef } = refund
  if (chargeRef === null || (state !== 'asked' && state !== 'under_way')) return
  const { house, provider } = caller
  const asked = { opaqueRef: id, chargeRef, refundRef }
  const known = refundRef || isOlder(caller, askedAt, KEY_KEPT_MS) ? await provider.lookRefund(asked) : undefined
  const sent = known ?? (await provider.refund({ key: refundKey(id), opaqueRef: id, chargeRef, amountFen }))
  const sentBack = sent === 'refused' ? ((await provider.lookRefund(asked)) ?? sent) : sent
  await perform(house, recordRefundState, SYSTEM, { refundId: id, sentBack })
}

async function hear({ house, provider }: Caller, rawBody: string, signature: string | null) {
  const event = provider.readEvent(rawBody, signature, house.now())
  if (!event) return 'misread'
  const answer = await perform(house, takeEvent, SYSTEM, { provider: provider.name, ...event })
  return answer.ok ? 'heard' : 'differs'
}

/** One that fails keeps no other from its turn; what went wrong is thrown at the end. */
async function reconcile(caller: Caller): Promise<number> {
  const { house, provider } = caller
  const names = [provider.name]
  const [payments, refunds] = await see(house, SYSTEM, async db => [
    await paymentsToLookAt(db, names, house.now()),
    await refundsToLookAt(db, names, house.now()),
  ])
  const failures: unknown[] = []
  const each = (call: () => Promise<unknown>) => call().catch(error => void failures.push(error))
  for (const payment of payments)
    await each(() => (payment.state === 'asked' ? openAsked(caller, payment) : lookAt(caller, payment)))
  for (const refund of refunds) await each(() => sendOn(caller, refund))
  if (failures.length > 0) throw failures[0]
  return payments.length + refunds.length
}
