import type { ActionFunctionArgs } from '@remix-run/node'
import { afterEach, beforeEach, expect } from 'vitest'
import type { OnlinePayments } from '#app/payments/call-provider.server.ts'
import { providerEvents } from '#db/schema/payments.ts'
import { NOW, type TestHouse, test } from '#test/support/house.ts'
import { allPayments, anOpened, aSignedReservation, stripeOf } from '#test/support/makers-of-payments.ts'
import { type Letter, type StandIn, signed, stripeStandIn } from '#test/support/stripe/stand-in.ts'
import { action } from './webhooks.stripe.tsx'

let standIn: StandIn
beforeEach(async () => {
  standIn = await stripeStandIn()
})
afterEach(() => standIn.close())

/** What Stripe posts, as the framework hands it to the route. */
function posted(payments: OnlinePayments | null, { body, signature }: Partial<Letter>) {
  const headers: { [name: string]: string } = signature === undefined ? {} : { 'stripe-signature': signature }
  const request = new Request('https://fuju.test/webhooks/stripe', { method: 'POST', body: body ?? '', headers })
  return action({ request, params: {}, context: { payments } as never } satisfies ActionFunctionArgs)
}

async function paid(house: TestHouse) {
  const online = stripeOf(house, standIn)
  const { ref } = await anOpened(house, online, await aSignedReservation(house))
  standIn.books.pay(ref)
  const event = standIn.books.events.at(-1)
  if (!event) throw new Error('nothing happened')
  return { online, event, letter: standIn.letter(event) }
}
const heardOf = (house: TestHouse) => house.seeAll(db => db.select().from(providerEvents))

test('a signed letter is taken, and taken again it changes nothing', async ({ house }) => {
  const { online, letter } = await paid(house)
  for (let times = 0; times < 3; times++) expect((await posted(online, letter)).status).toBe(200)
  expect(await allPayments(house)).toMatchObject([{ state: 'paid' }])
  expect(await heardOf(house)).toMatchObject([{ provider: 'stripe', kind: 'checkout.session.completed' }])
})

test.for<[string, (letter: Letter) => Partial<Letter>]>([
  ['is not signed', ({ body }) => ({ body })],
  ['is signed with another secret', ({ body }) => signed(body, { secret: 'whsec_other', at: NOW })],
  ['is older than five minutes', ({ body }) => ours(body, new Date(NOW.getTime() - 301_000))],
  ['is cut short', ({ body, signature }) => ({ signature, body: body.slice(0, -20) })],
  ['is of the other mode', ({ body }) => ours(body.replace('"livemode":false', '"livemode":true'))],
  ['is empty', () => ({ body: '', signature: 't=1,v1=00' })],
])('a letter that %s is refused, and changes nothing', async ([, spoil], { house }) => {
  const { online, letter } = await paid(house)
  expect((await posted(online, spoil(letter))).status).toBe(400)
  expect(await allPayments(house)).toMatchObject([{ state: 'opened' }])
  expect(await heardOf(house)).toEqual([])
})
const ours = (body: string, at = NOW) => signed(body, { secret: standIn.access.webhookSecret, at })

test('another amount than was asked for is said to Stripe as a conflict, and not written down', async ({ house }) => {
  const { online, letter } = await paid(house)
  const body = letter.body.replace('"amount_total":20000', '"amount_total":200')
  expect((await posted(online, ours(body))).status).toBe(409)
  expect(await heardOf(house)).toEqual([])
  expect(await allPayments(house)).toMatchObject([{ state: 'opened' }])
})

test('where Stripe is not set up there is no such address', async ({ house }) => {
  const { letter } = await paid(house)
  expect((await posted(null, letter)).status).toBe(404)
})

test('what is about nothing of ours is heard, and that is all', async ({ house }) => {
  const { online, event } = await paid(house)
  const body = JSON.stringify({
    ...event,
    id: 'evt_other',
    type: 'customer.created',
    data: { object: { id: 'cus_1' } },
  })
  expect((await posted(online, ours(body))).status).toBe(200)
  expect(await allPayments(house)).toMatchObject([{ state: 'opened' }])
  expect(await heardOf(house)).toMatchObject([{ eventId: 'evt_other' }])
})
