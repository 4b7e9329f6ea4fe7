import fc from 'fast-check'
import { expect } from 'vitest'
import type { Actor } from '#app/acts/actor.ts'
import { perform } from '#app/acts/perform.server.ts'
import { allowancesLeftOf } from '#app/booking/allowances-left.server.ts'
import { decideOnReservation } from '#app/booking/decide-reservation.server.ts'
import { requestReservation } from '#app/booking/request-reservation.server.ts'
import { changeReservation } from '#app/delivery/changes/change-reservation.server.ts'
import { addDays, dayOf } from '#app/time/day.ts'
import { reservations } from '#db/schema/booking.ts'
import { grants } from '#db/schema/programmes.ts'
import { aFleet, aWish, someResidents } from '#test/support/crowd.ts'
import { type TestHouse, test } from '#test/support/house.ts'
import { aTown, type Town, WRONG_BY_STATE, whoOf } from '#test/support/limited-town.ts'
import { TODAY } from '#test/support/makers.ts'
import { aProgramme, capsWith, rulesWith } from '#test/support/makers-of-programmes.ts'
import { found, MISCOUNTED } from '#test/support/recount.ts'
import { cancelReservation } from './cancel-reservation.server.ts'
import { signAgreement } from './sign-agreement.server.ts'

const ROUNDS = process.env.FULL === '1' ? 40 : 4
const SIGNED = { signedName: '王桂兰', signedAgreed: 'yes' }

type Step = { readonly act: string; readonly who: number; readonly which: number; readonly months: number }
const steps = fc.array(
  fc.record({
    act: fc.constantFrom('ask', 'ask', 'ask', 'cancel', 'confirm', 'refuse', 'sign', 'change'),
    who: fc.nat(2),
    which: fc.nat(30),
    months: fc.integer({ min: 1, max: 12 }),
  }),
  { minLength: 25, maxLength: 40 },
)

/** A walk on which every act succeeds at least once, whatever the dice of the others say. */
const EVERY_ACT: Step[] = [
  ...['ask', 'change', 'confirm', 'sign'].map(act => ({ act, who: 0, which: 0, months: 1 })),
  { act: 'ask', who: 2, which: 0, months: 1 },
  ...[0, 1].map(which => ({ act: 'refuse', who: 0, which, months: 1 })),
  { act: 'ask', who: 2, which: 0, months: 1 },
  ...[0, 1, 2].map(which => ({ act: 'cancel', who: 0, which, months: 1 })),
]

async function take(house: TestHouse, town: Town, { act, who, which, months }: Step) {
  const resident = whoOf(town, who)
  if (act === 'ask')
    return perform(house, requestReservation, resident, await aWish(house, town.product, TODAY, months))
  const made = await house.seeAll(db =>
    db.select().from(reservations).orderBy(reservations.requestedAt, reservations.id),
  )
  const one = made[which % Math.max(1, made.length)]
  if (!one) return { ok: false }
  const { reference } = one
  if (act === 'cancel') return perform(house, cancelReservation, town.desk, { reference })
  if (act === 'sign') return perform(house, signAgreement, town.desk, { reference, ...SIGNED })
  if (act === 'change') return perform(house, changeReservation, town.desk, { reference, from: addDays(TODAY, 7) })
  if (act === 'refuse')
    return perform(house, decideOnReservation, town.desk, { reference, verdict: 'refuse', because: '材料不全' })
  return perform(house, decideOnReservation, town.desk, { reference, verdict: 'confirm' })
}

test('after any walk of acts every limit is the sum of its grants, and they are what is promised', {
  timeout: 300_000,
}, async ({ house }) => {
  const town = await aTown(house)
  const seen = new Map<string, number>()
  await fc.assert(
    fc.asyncProperty(steps, async walk => {
      for (const step of walk) {
        const answer = await take(house, town, step)
        const name = `${step.act} ${answer.ok}`
        seen.set(name, (seen.get(name) ?? 0) + 1)
      }
      expect(await found(house.db, { ...MISCOUNTED, ...WRONG_BY_STATE })).toEqual({})
    }),
    { numRuns: ROUNDS, examples: [[EVERY_ACT]] },
  )
  for (const act of ['ask', 'cancel', 'confirm', 'refuse', 'sign', 'change'])
    expect(seen.get(`${act} true`), act).toBeGreaterThan(0)
})

test('what is left of a limit is shown, and comes back with a cancellation', async ({ house }) => {
  const town = await aTown(house)
  const [first, second] = [whoOf(town, 0), whoOf(town, 1)]
  const left = async (who: Actor) =>
    (await house.seeAs(who, db => allowancesLeftOf(db, who.personId ?? '', TODAY))).map(
      ({ holder, usedFen, leftFen }) => [holder, usedFen, leftFen],
    )
  expect(await left(first)).toEqual([
    ['person', 0, 35_003],
    ['household', 0, 45_001],
  ])
  const asked = await perform(house, requestReservation, first, await aWish(house, town.product, TODAY, 2))
  expect(await left(first)).toEqual([
    ['person', 20_000, 15_003],
    ['household', 20_000, 25_001],
  ])
  expect(await left(second)).toEqual([
    ['person', 0, 35_003],
    ['household', 20_000, 25_001],
  ])
  expect(await left(whoOf(town, 2))).toEqual([['person', 0, 35_003]])
  if (!asked.ok) throw new Error(asked.refusal)
  expect((await perform(house, cancelReservation, first, asked.value)).ok).toBe(true)
  expect(await left(second)).toEqual([
    ['person', 0, 35_003],
    ['household', 0, 45_001],
  ])
})

test('another year has its own limit: what is over on 31 December is not carried over', async ({ house }) => {
  const [resident] = await someResidents(house, 1)
  if (!resident) throw new Error('nobody')
  house.setNow(new Date('2026-11-30T02:00:00Z'))
  await aProgramme(house, { code: 'yearly', rules: rulesWith({ caps: capsWith({ personYearFen: 15_000 }) }) })
  const { product } = await aFleet(house, 1)
  const wish = await aWish(house, product, dayOf('2026-11-30'), 4)
  expect((await perform(house, requestReservation, resident, wish)).ok).toBe(true)
  const rows = await house.seeAll(db => db.select().from(grants).orderBy(grants.capFrom))
  // November and December: 150 of 200 yuan; January and February: 150 of 200 again.
  expect(rows.map(({ capFrom, amountFen, move }) => [capFrom, amountFen, move])).toEqual([
    ['2026-01-01', 15_000, 'reserved'],
    ['2027-01-01', 15_000, 'reserved'],
  ])
})

test('who reserves for longer keeps of the limit what the longer one promises, and no more', async ({ house }) => {
  const town = await aTown(house)
  const who = whoOf(town, 2)
  const asked = await perform(house, requestReservation, who, await aWish(house, town.product))
  if (!asked.ok) throw new Error(asked.refusal)
  const change = (months: number) => perform(house, changeReservation, who, { ...asked.value, months })
  expect(await change(2)).toMatchObject({ ok: false, refusal: 'price_has_changed' })
  const shown = { ...asked.value, months: 2, shownDueFen: 20_000 + 100_000 }
  expect(await perform(house, changeReservation, who, shown)).toMatchObject({ ok: true })
  expect(await house.seeAll(db => allowancesLeftOf(db, who.personId ?? '', TODAY))).toMatchObject([
    { usedFen: 20_000, leftFen: 15_003 },
  ])
  expect(await found(house.db, { ...MISCOUNTED, ...WRONG_BY_STATE })).toEqual({})
})
