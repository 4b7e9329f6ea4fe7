import { type SQL, sql } from 'drizzle-orm'
import fc from 'fast-check'
import { afterEach, beforeEach, expect } from 'vitest'
import type { Actor } from '#app/acts/actor.ts'
import { SYSTEM } from '#app/acts/actor.ts'
import { perform } from '#app/acts/perform.server.ts'
import { cancelReservation } from '#app/rental/cancel-reservation.server.ts'
import { returnDeposit } from '#app/rental/return-deposit.server.ts'
import { takePayment } from '#app/rental/take-payment.server.ts'
import type { Database } from '#db/client.server.ts'
import { type TestHouse, test } from '#test/support/house.ts'
import { aProduct, colleague } from '#test/support/makers.ts'
import { aSignedReservation, stripeOf } from '#test/support/makers-of-payments.ts'
import { type StandIn, stripeStandIn } from '#test/support/stripe/stand-in.ts'
import { askRefund } from './ask-refund.server.ts'
import type { OnlinePayments } from './call-provider.server.ts'
import { openPayment } from './open-payment.server.ts'
import { paymentsOf } from './payments.server.ts'
import { recordPaymentState } from './record-payment.server.ts'
import { sendByTransfer } from './record-refund.server.ts'
import { refundsOf } from './refunds.server.ts'

const RUNS = process.env.FULL === '1' ? 1_000 : 40

let standIn: StandIn
beforeEach(async () => {
  standIn = await stripeStandIn()
})
afterEach(() => standIn.close())

type World = {
  readonly house: TestHouse
  readonly online: OnlinePayments
  readonly id: string
  readonly reference: string
  readonly resident: Actor
  readonly desk: Actor
}

const paymentsIn = ({ house, id }: World) => house.seeAll(db => paymentsOf(db, id))
const refundsIn = ({ house, id }: World) => house.seeAll(db => refundsOf(db, id))
const openPages = async (world: World) =>
  (await paymentsIn(world)).flatMap(({ checkoutRef }) =>
    checkoutRef && standIn.books.session(checkoutRef).status === 'open' ? [checkoutRef] : [],
  )

async function open({ house, online, reference, resident }: World, purpose: string) {
  const answer = await perform(house, openPayment, resident, { reference, purpose, provider: 'stripe' })
  if (answer.ok) await online.open(answer.value.paymentId)
}

async function hearAll({ house, online }: World) {
  for (const event of standIn.books.events) {
    const { body, signature } = standIn.letter(event, { at: house.now() })
    expect(await online.hear(body, signature)).toBe('heard')
  }
}

/** What people, the desk and the provider do, each once or twice and in any order. What cannot be is refused. */
const STEPS: { readonly [name: string]: (world: World) => Promise<unknown> } = {
  'asks to pay the rent': world => open(world, 'rent'),
  'asks to pay the rent again': world => open(world, 'rent'),
  'asks to pay the deposit': world => open(world, 'deposit'),
  'pays on every page': async world => (await openPages(world)).map(ref => standIn.books.pay(ref)),
  'pays on the last page': async world => (await openPages(world)).slice(0, 1).map(ref => standIn.books.pay(ref)),
  'the letters come': hearAll,
  'the letters come again': hearAll,
  async 'we give up too early'(world) {
    for (const { id: paymentId } of await paymentsIn(world))
      await perform(world.house, recordPaymentState, SYSTEM, { paymentId, standing: { state: 'expired' } })
  },
  'pays at the desk': ({ house, desk, reference }) =>
    perform(house, takePayment, desk, { reference, rent: '200', deposit: '1000', method: 'cash' }),
  cancels: ({ house, resident, reference }) => perform(house, cancelReservation, resident, { reference }),
  'the desk asks for refunds': ({ house, desk, reference }) => perform(house, askRefund, desk, { reference }),
  'the desk gives back the rest': ({ house, desk, reference }) =>
    perform(house, returnDeposit, desk, { reference, method: 'cash' }),
  async 'the bank takes no refund'() {
    for (const { id, status } of [...standIn.books.refunds.values()])
      if (status === 'pending') standIn.books.endRefund(id, 'failed')
  },
  'a round is made': ({ online }) => online.reconcile(),
  async 'the desk transfers'({ house, desk, reference, ...rest }) {
    for (const { refund } of await refundsIn({ house, desk, reference, ...rest }))
      await perform(house, sendByTransfer, desk, { reference, refundId: refund.id })
  },
}

/** Everything that is under way comes to its end. */
async function settle(world: World) {
  for (const { id, status } of [...standIn.books.refunds.values()])
    if (status === 'pending') standIn.books.endRefund(id, 'succeeded')
  await hearAll(world)
  world.house.setNow(new Date(world.house.now().getTime() + 3_600_000))
  await world.online.reconcile()
  for (const { id, status } of [...standIn.books.refunds.values()])
    if (status === 'pending') standIn.books.endRefund(id, 'succeeded')
  await hearAll(world)
}

async function countOf(db: Database, what: SQL): Promise<number> {
  const { rows } = (await db.execute(sql`select (${what})::int as n`)) as { rows: readonly { readonly n: number }[] }
  return Number(rows[0]?.n)
}
const balanceOf = (db: Database, id: string, account: string) =>
  countOf(
    db,
    sql`select coalesce(sum(e.amount_fen), 0) from ledger_entries e
    join ledger_transactions t on t.id = e.transaction_id where t.reservation_id = ${id} and e.account = ${account}`,
  )

async function isConserved(world: World) {
  const [payments, refunds] = [await paymentsIn(world), await refundsIn(world)]
  const paid = payments.filter(payment => payment.state === 'paid')
  const charges = payments.flatMap(({ checkoutRef }) => {
    const intent = checkoutRef && standIn.books.session(checkoutRef).payment_intent
    return intent ? [intent] : []
  })
  // Every charge at the provider is one payment that is paid, and nothing else is.
  expect(paid.map(payment => payment.chargeRef).sort()).toEqual([...charges].sort())
  for (const { id, amountFen } of payments) {
    const back = refunds.filter(({ refund }) => refund.paymentId === id)
    expect(back.reduce((sum, { refund }) => sum + refund.amountFen, 0)).toBeLessThanOrEqual(amountFen)
  }
  const sentBack = charges.reduce((sum, charge) => sum + standIn.books.refundedOf(charge), 0)
  const promised = refunds.filter(({ refund }) => refund.state !== 'sent')
  await world.house.seeAll(async db => {
    const inStripe = paid.reduce((sum, { amountFen }) => sum + amountFen, 0) - sentBack
    expect(await balanceOf(db, world.id, 'stripe')).toBe(inStripe)
    expect(await balanceOf(db, world.id, 'refunds_payable')).toBe(
      promised.reduce((sum, { refund }) => sum - refund.amountFen, 0),
    )
    for (const account of ['deposits_held', 'refunds_payable'])
      expect(await balanceOf(db, world.id, account)).toBeLessThanOrEqual(0)
    expect(
      await countOf(
        db,
        sql`select count(*) from (select 1 from ledger_entries group by transaction_id having sum(amount_fen) <> 0) x`,
      ),
    ).toBe(0)
    expect(await countOf(db, sql`select count(*) from receipts`)).toBe(
      await countOf(db, sql`select coalesce(max(serial), 0) from receipts`),
    )
  })
}

test('whatever order people, desk and provider act in, no fen is lost, made or given back twice', async ({ house }) => {
  const product = await aProduct(house)
  const desk = await colleague(house, 'liuFang')
  const online = stripeOf(house, standIn)
  const orders = fc.record({
    steps: fc.shuffledSubarray(Object.keys(STEPS), { minLength: 6 }),
    isSlow: fc.boolean(),
  })
  await fc.assert(
    fc.asyncProperty(orders, async ({ steps, isSlow }) => {
      standIn.books.events.length = 0
      standIn.books.refundsBegin = isSlow ? 'pending' : 'succeeded'
      const { reservation, resident } = await aSignedReservation(house, { productId: product.id })
      const world = { house, online, id: reservation.id, reference: reservation.reference, resident, desk }
      for (const step of steps) await STEPS[step]?.(world)
      await settle(world)
      await isConserved(world)
    }),
    { numRuns: RUNS },
  )
})

test('every order of pay, cancel, refund and a success that comes late', async ({ house }) => {
  const product = await aProduct(house)
  const desk = await colleague(house, 'liuFang')
  const online = stripeOf(house, standIn)
  for (const steps of ordersOf(['pays on every page', 'cancels', 'the desk asks for refunds', 'the letters come'])) {
    standIn.books.events.length = 0
    const { reservation, resident } = await aSignedReservation(house, { productId: product.id })
    const world = { house, online, id: reservation.id, reference: reservation.reference, resident, desk }
    for (const purpose of ['rent', 'deposit']) await open(world, purpose)
    await STEPS['we give up too early']?.(world)
    for (const step of steps) await STEPS[step]?.(world)
    await settle(world)
    await perform(house, askRefund, desk, { reference: reservation.reference })
    await settle(world)
    await isConserved(world)
    const refunds = await refundsIn(world)
    expect(
      refunds.reduce((sum, { refund }) => sum + refund.amountFen, 0),
      steps.join(', '),
    ).toBe(120_000)
  }
})

function ordersOf<T>(things: readonly T[]): readonly (readonly T[])[] {
  if (things.length <= 1) return [things]
  return things.flatMap((thing, i) => ordersOf(things.toSpliced(i, 1)).map(rest => [thing, ...rest]))
}
