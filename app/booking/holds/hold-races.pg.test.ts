import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '#app/acts/actor.ts'
import { perform } from '#app/acts/perform.server.ts'
import { allotments } from '#db/schema/allotment.ts'
import { someResidents, tally, wrongs } from '#test/support/crowd.ts'
import { reservationOf, stocked } from '#test/support/makers-of-holds.ts'
import { type ServerHouse, serverHouse } from '#test/support/server-house.ts'
import { requestReservation } from '../request-reservation.server.ts'
import { holdUnit } from './hold-unit.server.ts'
import { prolongHold } from './prolong-hold.server.ts'

let house: ServerHouse
let residents: readonly Actor[]

beforeAll(async () => {
  house = await serverHouse({ connections: 60 })
  residents = await someResidents(house, 40)
})
afterAll(() => house.close())

const RAN_OUT = 'hold_has_run_out'
const heldOf = (productId: string) =>
  house.seeAll(db => db.select().from(allotments).where(eq(allotments.productId, productId)))

test('forty people want the last one kept: it is kept for one, and the others are told', async () => {
  const { product, wish } = await stocked(house, 1)
  const answers = await Promise.all(residents.map(actor => perform(house, holdUnit, actor, wish)))
  expect(tally(answers)).toEqual({ yes: 1, none_free: 39 })
  expect(await heldOf(product.id)).toHaveLength(1)
})

test('forty people, each in four tabs over two products in either order: nobody waits for ever, each holds one thing', async () => {
  const [one, other] = [await stocked(house, 40), await stocked(house, 40)]
  const tabs = [one.wish, other.wish, other.wish, one.wish]
  const answers = await Promise.all(residents.flatMap(actor => tabs.map(wish => perform(house, holdUnit, actor, wish))))
  expect(tally(answers)).toEqual({ yes: 160 })
  const held = [...(await heldOf(one.product.id)), ...(await heldOf(other.product.id))]
  expect(new Set(held.map(({ holderId }) => holderId)).size).toBe(40)
  expect(held).toHaveLength(40)
  expect(await wrongs(house)).toEqual({})
})

test('one tab reserves while another holds and a third prolongs: nobody is refused, and each has one reservation', async () => {
  const { product, wish } = await stocked(house, 80)
  const [held, reserved, prolonged] = await Promise.all([
    Promise.all(residents.map(actor => perform(house, holdUnit, actor, wish))),
    Promise.all(residents.map(actor => perform(house, requestReservation, actor, reservationOf(wish)))),
    Promise.all(residents.map(actor => perform(house, prolongHold, actor, wish))),
  ])
  expect([tally(held), tally(reserved)]).toEqual([{ yes: 40 }, { yes: 40 }])
  for (const answer of prolonged) expect(answer.ok || answer.refusal).toSatisfy(is => is === true || is === RAN_OUT)
  const list = await heldOf(product.id)
  expect(list.filter(({ why }) => why === 'reservation')).toHaveLength(40)
  expect(new Set(list.map(({ unitId }) => unitId)).size).toBe(list.length)
  expect(await wrongs(house)).toEqual({})
})
