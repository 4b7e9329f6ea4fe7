import { afterEach, beforeEach, expect } from 'vitest'
import { cancelReservation } from '#app/rental/cancel-reservation.server.ts'
import { type TestHouse, test } from '#test/support/house.ts'
import { aProduct, colleague } from '#test/support/makers.ts'
import {
  allPayments,
  allRefunds,
  anOpened,
  aSignedReservation,
  done,
  ORIGIN,
  stripeOf,
} from '#test/support/makers-of-payments.ts'
import { type Asked, type StandIn, stripeStandIn } from '#test/support/stripe/stand-in.ts'
import { askRefund } from './ask-refund.server.ts'

let standIn: StandIn
beforeEach(async () => {
  standIn = await stripeStandIn()
})
afterEach(() => standIn.close())

const UUID = '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}'
/** Every field that may leave the house for the provider, and what may stand in it. Nothing else may. */
const MAY_BE_SAID: { readonly [field: string]: RegExp } = {
  mode: /^payment$/,
  locale: /^zh$/,
  'adaptive_pricing[enabled]': /^false$/,
  'allowed_payment_method_types[0]': /^card$/,
  'allowed_payment_method_types[1]': /^alipay$/,
  'allowed_payment_method_types[2]': /^wechat_pay$/,
  'payment_method_options[wechat_pay][client]': /^web$/,
  'line_items[0][quantity]': /^1$/,
  'line_items[0][price_data][currency]': /^cny$/,
  'line_items[0][price_data][unit_amount]': /^[1-9]\d*$/,
  'line_items[0][price_data][product_data][name]': /^服务费用 [0-9a-f]{8}$/,
  client_reference_id: new RegExp(`^${UUID}$`),
  success_url: new RegExp(`^${ORIGIN}/payments/${UUID}$`),
  cancel_url: new RegExp(`^${ORIGIN}/payments/${UUID}$`),
  payment_intent: /^pi_[0-9a-f]+$/,
  amount: /^[1-9]\d*$/,
  'metadata[reference]': new RegExp(`^${UUID}$`),
  limit: /^100$/,
}
const HEADERS: { readonly [name: string]: RegExp } = {
  accept: /^application\/json$/,
  'accept-encoding': /^[\w, ]+$/,
  authorization: /^Bearer sk_test_standin$/,
  connection: /^(keep-alive|close)$/,
  'content-length': /^\d+$/,
  'content-type': /^application\/x-www-form-urlencoded$/,
  host: /^127\.0\.0\.1:\d+$/,
  'idempotency-key': new RegExp(`^(payment:${UUID}:open|refund:${UUID}:send)$`),
  'stripe-version': /^2026-10-28\.endive$/,
  'user-agent': /^Stripe\/v1 NodeBindings\/[\d.]+( AIAgent\/\w+)?$/,
  'x-stripe-client-user-agent':
    /^\{("(bindings_version|lang|typescript|lang_version|publisher|httplib|ai_agent)":"[\w.%-]*",?)+\}$/,
}
const PATH = /^\/v1\/(checkout\/sessions(\/cs_test_[0-9a-f]+)?|refunds(\/re_[0-9a-f]+)?)(\?.*)?$/

/** Everything that a request says and that nobody has allowed. */
function unallowed({ path, headers, body }: Asked): readonly string[] {
  const said = [...new URLSearchParams(body), ...new URL(path, ORIGIN).searchParams]
  return [
    ...(PATH.test(path) ? [] : [path]),
    ...said.filter(([name, value]) => !MAY_BE_SAID[name]?.test(value)).map(([name, value]) => `${name}=${value}`),
    ...Object.entries(headers)
      .filter(([name, value]) => !HEADERS[name]?.test(String(value)))
      .map(([name, value]) => `${name}: ${value}`),
  ]
}

/** Paid, called off, sent back; with a lost answer in between, so that everything is asked that is ever asked. */
async function everythingThatIsEverAsked(house: TestHouse) {
  const product = await aProduct(house, { zh: '护理床', en: 'Nursing bed' })
  const whose = await aSignedReservation(house, { productId: product.id, note: '中风后左侧偏瘫' })
  const online = stripeOf(house, standIn)
  for (const purpose of ['rent', 'deposit'] as const) {
    const { paymentId, ref } = await anOpened(house, online, whose, purpose)
    standIn.books.pay(ref)
    await online.look(paymentId)
  }
  const { reference } = whose.reservation
  await done(house, cancelReservation, whose.resident, { reference })
  standIn.books.refundsBegin = 'pending'
  const { refundIds } = await done(house, askRefund, await colleague(house, 'liuFang'), { reference })
  standIn.goWrong('reset_after', 'reset_after')
  await online.send(refundIds)
  house.setNow(new Date(house.now().getTime() + 2 * 86_400_000))
  await online.reconcile()
  return { ...whose, product }
}

test('a provider hears amount, currency, a reference that says nothing and our own address, and nothing else', async ({
  house,
}) => {
  const { reservation, resident, product } = await everythingThatIsEverAsked(house)
  expect((await allPayments(house)).map(one => one.state)).toEqual(['paid', 'paid'])
  expect((await allRefunds(house)).map(one => one.state)).toEqual(['under_way', 'under_way'])
  expect(standIn.asked.length).toBeGreaterThan(7)
  for (const asked of standIn.asked) expect(unallowed(asked)).toEqual([])
  const all = decodeURIComponent(JSON.stringify(standIn.asked).replaceAll('+', ' '))
  const { reference, personId, id, address, phone, centreId, districtId, note } = reservation
  const theirs = [reference, personId, id, address, phone, centreId, districtId, note, resident.id, resident.name]
  for (const word of [...theirs, product.zh, product.en, product.code, 'other', '辅具', '租', 'fuju-'])
    expect(all.includes(word), word).toBe(false)
})

test('what is not on the list is found', () => {
  const asked = {
    method: 'POST',
    path: '/v1/customers',
    headers: { 'x-name': '王桂兰' },
    body: 'description=wheelchair',
  }
  expect(unallowed(asked)).toEqual(['/v1/customers', 'description=wheelchair', 'x-name: 王桂兰'])
})
