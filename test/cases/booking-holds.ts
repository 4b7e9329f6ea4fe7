import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { expect } from 'vitest'
import type { Actor } from '#app/acts/actor.ts'
import { perform } from '#app/acts/perform.server.ts'
import { HOLD_MINUTES } from '#app/allotment/allotment.ts'
import { holdUnit } from '#app/booking/holds/hold-unit.server.ts'
import { requestReservation } from '#app/booking/request-reservation.server.ts'
import { cancelReservation } from '#app/rental/cancel-reservation.server.ts'
import { addMonths } from '#app/time/day.ts'
import { allotments } from '#db/schema/allotment.ts'
import { reservations } from '#db/schema/booking.ts'
import { aFleet, aWish, someResidents } from '#test/support/crowd.ts'
import { NOW, type TestHouse } from '#test/support/house.ts'
import { colleague, TODAY } from '#test/support/makers.ts'

/** The cases about holding a device while checking out: through the acts, with two residents and one device. */

export type HoldExpected = { readonly error?: string | null; readonly result?: string }
type Run = (house: TestHouse, expected: HoldExpected) => Promise<void>

async function aScene(house: TestHouse, howMany = 1) {
  const [one, other] = await someResidents(house, 2)
  const { product } = await aFleet(house, howMany)
  if (!one || !other) throw new Error('nobody')
  const wish = await aWish(house, product)
  const about = { product: wish.product, centreId: wish.centreId, from: TODAY, to: addMonths(TODAY, 1) }
  const hold = (actor: Actor, over = {}) => perform(house, holdUnit, actor, { ...about, ...over })
  const confirm = (actor: Actor, over = {}) =>
    perform(house, requestReservation, actor, { ...wish, ...over }, { key: randomUUID() })
  const held = () => house.seeAll(db => db.select().from(allotments).where(eq(allotments.productId, product.id)))
  return { one, other, wish, hold, confirm, held }
}

const isRefused = (expected: { readonly error?: string | null }) => typeof expected.error === 'string'

export const HOLDS: { readonly [id: string]: Run } = {
  async 'HOLD-01'(house, expected) {
    const { one, hold, held } = await aScene(house)
    expect(await hold(one)).toMatchObject({ ok: true })
    const before = await held()
    house.setNow(new Date(NOW.getTime() + 60_000))
    expect(await hold(one)).toMatchObject({ ok: true })
    expect(expected).toMatchObject({ returns: 'same hold, no duplicate' })
    expect(await held()).toEqual(before)
    expect(before).toMatchObject([{ why: 'hold', holderId: one.id }])
  },
  async 'HOLD-02'(house, expected) {
    const { one, other, hold, confirm, held } = await aScene(house)
    expect(await hold(one)).toMatchObject({ ok: true })
    house.setNow(new Date(NOW.getTime() + HOLD_MINUTES * 60_000))
    expect((await confirm(one)).ok).toBe(!isRefused(expected))
    expect(await held()).toMatchObject([{ why: 'reservation' }])
    expect(await confirm(other)).toMatchObject({ ok: false, refusal: 'none_free' })
  },
  async 'HOLD-04'(house, { result }) {
    const { one, hold } = await aScene(house, 2)
    expect(await hold(one)).toMatchObject({ ok: true })
    const desk = await colleague(house, 'liuFang')
    expect((await hold(desk)).ok).toBe(result === 'accept')
  },
  async 'HOLD-06'(house, expected) {
    const { one, wish, confirm } = await aScene(house)
    const made = await confirm(one)
    if (!made.ok) throw new Error(made.refusal)
    const cancel = () => perform(house, cancelReservation, one, { reference: made.value.reference })
    expect((await cancel()).ok).toBe(true)
    expect((await cancel()).ok).toBe(!isRefused(expected))
    const kept = await house.seeAll(db =>
      db
        .select()
        .from(reservations)
        .where(eq(reservations.personId, one.personId ?? '')),
    )
    expect(kept).toMatchObject([{ state: 'cancelled', months: Number(wish.months) }])
  },
  async 'HOLD-08'(house, expected) {
    const { one, other, hold, confirm } = await aScene(house)
    expect(await hold(one)).toMatchObject({ ok: true })
    expect((await confirm(other)).ok).toBe(!isRefused(expected))
    house.setNow(new Date(NOW.getTime() + HOLD_MINUTES * 60_000))
    expect((await confirm(other)).ok).toBe(true)
  },
  async 'HOLD-10'(house, expected) {
    const { one, hold, confirm, held } = await aScene(house)
    for (const from of [null, undefined, ''])
      for (const answer of [await hold(one, { from }), await confirm(one, { from })]) {
        expect(answer.ok).toBe(!isRefused(expected))
        expect(answer).toMatchObject({ refusal: 'misread', complaints: { from: expect.any(String) } })
      }
    expect(await held()).toEqual([])
  },
}
