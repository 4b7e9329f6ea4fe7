import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { payments } from '#db/schema/payments.ts'
import { withAllSight } from '#test/support/makers.ts'
import { allPayments, books, stripeOf } from '#test/support/makers-of-payments.ts'
import { type ServerHouse, serverHouse } from '#test/support/server-house.ts'
import { aCrowdOfReservations } from '#test/support/stripe/crowd.ts'
import { type Fault, type StandIn, stripeStandIn } from '#test/support/stripe/stand-in.ts'

const PAYMENTS = process.env.FULL === '1' ? 300 : 30
const PATIENCE_MS = 150
const TOO_SLOW_MS = 400
const MINUTE_MS = 60_000

let house: ServerHouse
let standIn: StandIn
beforeAll(async () => {
  house = await serverHouse()
  standIn = await stripeStandIn({ timeout: PATIENCE_MS })
})
afterAll(async () => {
  await standIn.close()
  await house.close()
})

const FAULTS: readonly Fault[] = ['none', 'reset_after', 'error', TOO_SLOW_MS, 'none', 'reset_before', 'reset_after']
const later = (minutes: number) => house.setNow(new Date(house.now().getTime() + minutes * MINUTE_MS))

/** Payments that were asked for, and of which the provider has not heard. */
const asked = async () => {
  const crowd = await aCrowdOfReservations(house, PAYMENTS)
  const row = { purpose: 'rent' as const, provider: 'stripe' as const, openedBy: 'system', askedAt: house.now() }
  return withAllSight(house, db =>
    db
      .insert(payments)
      .values(crowd.map(({ amountFen, ...whose }) => ({ ...whose, ...row, amountFen, opaqueRef: randomUUID() })))
      .returning(),
  )
}

type Crowd = Awaited<ReturnType<typeof asked>>

/** Every page is asked for twice at once, while Stripe fails in every way. */
async function openAll(crowd: Crowd) {
  const online = stripeOf(house, standIn)
  standIn.goWrong(...Array.from({ length: PAYMENTS * 2 }, (_, i) => FAULTS[i % FAULTS.length] ?? 'none'))
  for (const { id } of crowd) await Promise.all([online.open(id), online.open(id)])
}

/** Whatever has a page is paid, also where its answer never came to us. Every third letter is lost. */
async function payAll() {
  const online = stripeOf(house, standIn)
  for (const page of [...standIn.books.sessions.keys()]) standIn.books.pay(page)
  for (const event of standIn.books.events.filter((_, i) => i % 3 !== 2)) {
    const { body, signature } = standIn.letter(event, { at: house.now() })
    expect(await online.hear(body, signature)).toBe('heard')
  }
}

/** Rounds until Stripe has answered everything; what they open is paid too. */
async function goRound(times: number) {
  const online = stripeOf(house, standIn)
  for (let round = 0; round < times; round++) {
    for (const { id, status } of [...standIn.books.sessions.values()]) if (status === 'open') standIn.books.pay(id)
    await online.reconcile().catch(() => undefined)
    later(2)
  }
}

const isCharged = (opaqueRef: string): boolean =>
  [...standIn.books.sessions.values()].some(
    session => session.client_reference_id === opaqueRef && session.payment_status === 'paid',
  )

test('Stripe fails in every way, letters are lost, all at once: each is charged once, and what we say is true', async () => {
  await openAll(await asked())
  for (const one of await allPayments(house)) expect(['asked', 'opened']).toContain(one.state)
  await payAll()
  for (const { opaqueRef, state } of await allPayments(house))
    expect(isCharged(opaqueRef) ? ['asked', 'opened', 'paid'] : ['asked', 'opened']).toContain(state)
  await goRound(7)
  const all = await allPayments(house)
  expect(all.map(one => one.state)).toEqual(all.map(() => 'paid'))
  expect(standIn.books.sessions.size).toBe(PAYMENTS)
  expect(standIn.books.chargedFen()).toBe(all.reduce((sum, one) => sum + one.amountFen, 0))
  expect((await books(house)).stripe).toBe(standIn.books.chargedFen())
})
