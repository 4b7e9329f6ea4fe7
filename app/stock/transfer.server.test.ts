import { eq, sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { perform } from '#app/acts/perform.server.ts'
import { allotmentOf, stockLineOf } from '#app/allotment/allotments.server.ts'
import { no, yes } from '#app/result.ts'
import { addDays, addMonths } from '#app/time/day.ts'
import { refusedBy } from '#db/refused.server.ts'
import { allotments } from '#db/schema/allotment.ts'
import { movements, units } from '#db/schema/inventory.ts'
import { transfers } from '#db/schema/transfers.ts'
import { type TestHouse, test } from '#test/support/house.ts'
import { aCentre, aPerson, aProduct, aReservation, aUnit, colleague, TODAY } from '#test/support/makers.ts'
import { anAllotment, aRunningRental } from '#test/support/makers-of-rentals.ts'
import { mainPlace } from '#test/support/makers-of-stock.ts'
import { callBackTransfer } from './call-back-transfer.server.ts'
import { receiveTransfer } from './receive-transfer.server.ts'
import { sendTransfer } from './send-transfer.server.ts'
import { sendableOf } from './sendable-units.server.ts'

async function chairs(house: TestHouse, count: number) {
  const product = await aProduct(house)
  const made = []
  for (let i = 0; i < count; i++) made.push(await aUnit(house, product.id))
  return { product, made, codes: made.map(({ code }) => code) }
}
const send = async (house: TestHouse, codes: readonly string[], to = 'HD') =>
  perform(house, sendTransfer, await colleague(house, 'zhouJie'), { to, codes: codes.join('\n') })
const receive = async (house: TestHouse, transfer: string, codes: readonly string[]) =>
  perform(house, receiveTransfer, await colleague(house, 'tangYu'), { transfer, codes: codes.join('\n') })
const unitNow = (house: TestHouse, id = '') =>
  house.seeAll(async db => (await db.select().from(units).where(eq(units.id, id)))[0])
const aReservationFor = async (house: TestHouse, productId: string, unit: Parameters<typeof anAllotment>[1]) => {
  const reservation = await aReservation(house, { personId: (await aPerson(house)).id, productId })
  await anAllotment(house, unit, reservation.id)
  return reservation
}
const sentBy = async (house: TestHouse, codes: readonly string[]) => {
  const answer = await send(house, codes)
  if (!answer.ok) throw new Error(answer.refusal)
  return answer.value.id
}

test('sent, on its way, arrived one by one: theirs in the state in which it was sent', async ({ house }) => {
  const { product, made, codes } = await chairs(house, 2)
  const [first, second] = codes
  const [from, to] = [await aCentre(house, 'WQ'), await aCentre(house, 'HD')]
  const id = await sentBy(house, codes)
  const transit = await mainPlace(house, 'transit')
  expect(await unitNow(house, made[0]?.id)).toMatchObject({ state: 'ready', placeId: transit.id, centreId: from.id })
  const held = await house.seeAll(db => db.select().from(allotments).where(eq(allotments.holderId, id)))
  expect(held).toMatchObject([{ why: 'transfer', isPinned: true }, { why: 'transfer' }])
  expect(await receive(house, id, [first ?? '', 'NOBODYS'])).toEqual(
    yes({ arrived: 1, left: 1, notListed: ['NOBODYS'] }),
  )
  const store = await mainPlace(house, 'clean_store', 'HD')
  const came = await unitNow(house, made[0]?.id)
  expect(came).toMatchObject({ state: 'ready', centreId: to.id, placeId: store.id })
  expect(came?.releasedAt).not.toBeNull()
  expect(await unitNow(house, made[1]?.id)).toMatchObject({ centreId: from.id, placeId: transit.id })
  expect(await receive(house, id, [first ?? ''])).toEqual(no('nothing_has_arrived'))
  expect(await receive(house, id, [second ?? ''])).toEqual(yes({ arrived: 1, left: 0, notListed: [] }))
  expect(await receive(house, id, [second ?? ''])).toEqual(no('transfer_has_ended'))
  const lineAt = (centreId: string) => house.seeAll(db => stockLineOf(db, { centreId, productId: product.id }))
  expect([(await lineAt(from.id)).units, (await lineAt(to.id)).units]).toEqual([0, 2])
  const written = await house.seeAll(db =>
    db
      .select()
      .from(movements)
      .where(eq(movements.unitId, made[0]?.id ?? '')),
  )
  expect(written.map(one => [one.why, one.centreId])).toEqual(
    expect.arrayContaining([
      ['sent_to_another_centre', from.id],
      ['arrived_from_another_centre', to.id],
    ]),
  )
})

test('a promise that another unit can take over is handed on; one that none can keeps the unit here', async ({
  house,
}) => {
  const { product, made, codes } = await chairs(house, 2)
  if (!made[0] || !made[1]) throw new Error('there are two')
  const reservation = await aReservationFor(house, product.id, made[0])
  expect(await send(house, codes), 'both').toEqual(no('unit_cannot_be_sent'))
  await sentBy(house, [made[0].code])
  expect(await house.seeAll(db => allotmentOf(db, reservation.id))).toMatchObject({ unitId: made[1].id })
  expect(await send(house, [made[1].code])).toEqual(no('unit_cannot_be_sent'))
})

test('why each stays is said before anything is done', async ({ house }) => {
  const { product, made } = await chairs(house, 5)
  const [promised, out, , sent] = made
  if (!promised || !out || !sent) throw new Error('there are five')
  const reservation = await aReservation(house, { personId: (await aPerson(house)).id, productId: product.id })
  await aRunningRental(house, reservation, out)
  const gone = await aUnit(house, product.id, { state: 'missing', releasedAt: null })
  const theirs = await aUnit(house, product.id, { centreId: (await aCentre(house, 'HD')).id })
  await sentBy(house, [sent.code])
  const asked = [promised, out, gone, theirs, sent].map(({ code }) => code)
  const { id: centreId } = await aCentre(house)
  const told = await house.seeAll(db =>
    sendableOf(db, [...asked, 'NONE'], centreId, { now: house.now(), today: TODAY }),
  )
  expect(told.map(({ why }) => why)).toEqual([
    ...[null, 'with_somebody', 'missing', 'of_another_centre', 'on_its_way', 'no_such_unit'],
  ])
})

test('called back: what has not arrived lies at home and may be promised again', async ({ house }) => {
  const { made, codes } = await chairs(house, 2)
  const id = await sentBy(house, codes)
  await receive(house, id, [codes[0] ?? ''])
  const [zhou, tang] = [await colleague(house, 'zhouJie'), await colleague(house, 'tangYu')]
  expect(await perform(house, callBackTransfer, tang, { transfer: id })).toEqual(no('no_such_transfer'))
  expect(await perform(house, callBackTransfer, zhou, { transfer: id })).toEqual(yes({ back: 1 }))
  const store = await mainPlace(house, 'clean_store')
  expect(await unitNow(house, made[1]?.id)).toMatchObject({ state: 'ready', placeId: store.id })
  const held = await house.seeAll(db => db.select().from(allotments).where(eq(allotments.holderId, id)))
  expect(held).toEqual([])
  expect(await receive(house, id, codes)).toEqual(no('transfer_has_ended'))
})

test('nobody sends to themselves or receives what is not for them', async ({ house }) => {
  const { codes } = await chairs(house, 1)
  expect(await send(house, codes, 'WQ')).toEqual(no('transfer_goes_nowhere'))
  expect(await send(house, codes, 'NOWHERE')).toEqual(no('transfer_goes_nowhere'))
  const id = await sentBy(house, codes)
  const song = await colleague(house, 'songTao')
  expect(await perform(house, receiveTransfer, song, { transfer: id, codes: codes.join('\n') })).toEqual(
    no('no_such_transfer'),
  )
  const seen = await house.seeAs(song, db => db.select().from(transfers))
  expect(seen.some(one => one.id === id)).toBe(false)
})

test('the database keeps a transfer, whoever writes', async ({ house }) => {
  const { product, made, codes } = await chairs(house, 2)
  const [unit, other] = made
  if (!unit || !other) throw new Error('there are two')
  const { id: elsewhere } = await aCentre(house, 'HD')
  const saidTo = (attempt: Parameters<typeof house.db.execute>[0]) =>
    Promise.resolve(house.db.execute(attempt)).then(() => undefined, refusedBy)
  const leave = (unitId: string) => sql`update units set centre_id = ${elsewhere}, place_id = null where id = ${unitId}`
  const far = addMonths(addDays(TODAY, 1), 120)
  await anAllotment(house, unit, product.id, { during: { from: TODAY, to: far } })
  expect((await saidTo(leave(unit.id)))?.constraint).toBe('unit_leaves_a_centre_without_promises')
  expect(await saidTo(leave(other.id))).toBeUndefined()
  const stay = sql`update units set centre_id = ${(await aCentre(house)).id} where id = ${other.id}`
  expect((await saidTo(stay))?.constraint, 'without a place there').toBe('place_suits_what_lies_there')
  await house.db.execute(sql`delete from allotments where holder_id = ${product.id}`)
  const id = await sentBy(house, codes.slice(0, 1))
  const toItself = sql`update transfers set to_centre_id = centre_id where id = ${id}`
  expect((await saidTo(toItself))?.constraint).toBe('transfer_goes_to_another_centre')
  const openEnd = sql`update transfers set state = 'arrived' where id = ${id}`
  expect((await saidTo(openEnd))?.constraint).toBe('transfer_has_ended_when_it_is_not_on_its_way')
  expect((await saidTo(leave(unit.id)))?.constraint, 'held by its transfer').toBe(
    'unit_leaves_a_centre_without_promises',
  )
})
