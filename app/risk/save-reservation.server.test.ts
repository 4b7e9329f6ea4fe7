import { eq } from 'drizzle-orm'
import { expect } from 'vitest'
import { perform } from '#app/acts/perform.server.ts'
import { allotmentOf } from '#app/allotment/allotments.server.ts'
import { reservationById } from '#app/booking/reservations.server.ts'
import { planJob } from '#app/delivery/plan-job.server.ts'
import { fen, minus } from '#app/money/fen.ts'
import { signAgreement } from '#app/rental/sign-agreement.server.ts'
import { no, yes } from '#app/result.ts'
import { addDays } from '#app/time/day.ts'
import { outboxEvents } from '#db/schema/acts.ts'
import { reservationShares, reservations } from '#db/schema/booking.ts'
import { jobs } from '#db/schema/delivery.ts'
import { NOW, type TestHouse, test } from '#test/support/house.ts'
import {
  aCentre,
  aPerson,
  aPrice,
  aProduct,
  aReservation,
  aUnit,
  colleague,
  type Made,
  one,
  TODAY,
  withAllSight,
} from '#test/support/makers.ts'
import { aProgramme } from '#test/support/makers-of-programmes.ts'
import { anAllotment } from '#test/support/makers-of-rentals.ts'
import { saveReservation } from './save-reservation.server.ts'
import { savingsOf } from './savings.server.ts'

const FROM = addDays(TODAY, 7)
const moment = { now: NOW, today: TODAY }

/** Confirmed from next Monday on for a month, and the one unit is in repair: at risk. */
async function somebodyAtRisk(house: TestHouse, over: Partial<Made<typeof reservations>> = {}) {
  const product = await aProduct(house)
  await aPrice(house, product.id)
  await aUnit(house, product.id, { state: 'repair' })
  const person = await aPerson(house)
  const reservation = await reserved(house, { personId: person.id, productId: product.id, fromOn: FROM, ...over })
  const desk = await colleague(house, 'liuFang')
  const save = (input: object) => perform(house, saveReservation, desk, { reference: reservation.reference, ...input })
  const savings = () => house.seeAs(desk, db => savingsOf(db, reservation, moment))
  const now = () => house.seeAll(db => reservationById(db, reservation.id))
  return { product, reservation, desk, save, savings, now }
}
/** Written with its shares, which are checked against the rent when the transaction commits. */
async function reserved(house: TestHouse, over: Parameters<typeof aReservation>[1]) {
  const listRentFen = over.listRentFen ?? fen(20_000)
  const made = await aReservation(house, { ...over, personFen: listRentFen })
  const amountFen = minus(listRentFen, over.personFen ?? listRentFen)
  if (amountFen === 0) return made
  const { id, personId, centreId, districtId } = made
  const programmeId = await aProgramme(house, { code: 'test' })
  const share = {
    kind: 'subsidy',
    payer: 'district',
    programmeId,
    shareBp: 6000,
    amountFen,
    wantedFen: amountFen,
  } as const
  return withAllSight(house, async db => {
    await db
      .insert(reservationShares)
      .values({ ...share, reservationId: id, position: 0, personId, centreId, districtId })
    const less = { personFen: minus(listRentFen, amountFen) }
    return one(await db.update(reservations).set(less).where(eq(reservations.id, id)).returning())
  })
}

const saved = ({ reference }: { reference: string }) => yes({ reference })
const heldBy = (house: TestHouse, id: string) => house.seeAll(db => allotmentOf(db, id))
const kinds = async (house: TestHouse) => (await house.seeAll(db => db.select().from(outboxEvents))).map(e => e.kind)

test('as it is: once a unit is there again, one click is enough, and a second one finds nothing to save', async ({
  house,
}) => {
  const { product, reservation, save, savings, now } = await somebodyAtRisk(house)
  expect(await savings()).toEqual({ canPlace: false, exchanges: [], transfers: [], shifts: [] })
  expect(await save({ how: 'place' })).toEqual(no('saving_has_gone'))
  const unit = await aUnit(house, product.id)
  expect((await savings()).canPlace).toBe(true)
  expect(await save({ how: 'place' })).toEqual(saved(reservation))
  expect(await heldBy(house, reservation.id)).toMatchObject({ unitId: unit.id, why: 'reservation' })
  expect(await now()).toEqual(reservation)
  expect(await kinds(house)).toEqual(['reservation_saved'])
  expect(await save({ how: 'place' })).toEqual(no('reservation_is_not_at_risk'))
})

const PRICES = [
  { is: 'dearer', rentFenPerMonth: fen(30_000), depositFen: fen(150_000), due: 20_000, laidDown: 100_000 },
  { is: 'cheaper', rentFenPerMonth: fen(10_000), depositFen: fen(80_000), due: 10_000, laidDown: 80_000 },
] as const

test.for(PRICES)('another device of the kind that is $is costs the lower of both prices', async (price, { house }) => {
  const { rentFenPerMonth, depositFen, due, laidDown } = price
  const { product, reservation, save, savings, now } = await somebodyAtRisk(house)
  const other = await aProduct(house, { categoryId: product.categoryId })
  await aPrice(house, other.id, { rentFenPerMonth, depositFen })
  const unit = await aUnit(house, other.id)
  expect((await savings()).exchanges.map(({ code }) => code)).toEqual([other.code])
  expect(await save({ how: 'exchange', product: other.code })).toEqual(saved(reservation))
  expect(await heldBy(house, reservation.id)).toMatchObject({ unitId: unit.id, productId: other.id })
  const kept = { productId: other.id, fromOn: FROM, listRentFen: due, personFen: due, depositFen: laidDown }
  expect(await now()).toMatchObject(kept)
})

test('a device of another kind, or one that is not offered any more, saves nobody', async ({ house }) => {
  const { product, save, savings, now, reservation } = await somebodyAtRisk(house)
  const [elsewhere, retired] = [
    await aProduct(house),
    await aProduct(house, { categoryId: product.categoryId, retiredAt: NOW }),
  ]
  for (const { id, code } of [elsewhere, retired]) {
    await aPrice(house, id)
    await aUnit(house, id)
    expect(await save({ how: 'exchange', product: code })).toEqual(no('saving_has_gone'))
  }
  expect((await savings()).exchanges).toEqual([])
  expect(await now()).toEqual(reservation)
})

test('another centre takes over the reservation, its shares and its plan, which its own desk then sees', async ({
  house,
}) => {
  const elderly = { userClass: 'local_elderly', listRentFen: fen(20_000), personFen: fen(8_000) } as const
  const { product, reservation, desk, save, savings, now } = await somebodyAtRisk(house, elderly)
  const there = await aCentre(house, 'HD')
  const unit = await aUnit(house, product.id, { centreId: there.id })
  await perform(house, planJob, desk, { reference: reservation.reference, on: FROM })
  expect((await savings()).transfers.map(({ code }) => code)).toEqual(['HD'])
  expect(await save({ how: 'transfer', centre: 'HD' })).toEqual(saved(reservation))
  expect(await heldBy(house, reservation.id)).toMatchObject({ unitId: unit.id, centreId: there.id })
  expect(await now()).toMatchObject({ centreId: there.id, districtId: reservation.districtId, personFen: 8_000 })
  const shares = await house.seeAll(db => db.select().from(reservationShares))
  expect(shares).toMatchObject([{ reservationId: reservation.id, centreId: there.id, amountFen: 12_000 }])
  const open = (await house.seeAll(db => db.select().from(jobs))).filter(({ droppedAt }) => droppedAt === null)
  expect(open).toMatchObject([{ centreId: there.id, on: FROM }])
  expect(await save({ how: 'place' }), 'it is no longer ours').toEqual(no('reservation_unknown'))
})

test('the nearest other days before and after are offered, and the plan goes with them', async ({ house }) => {
  const { product, reservation, desk, save, savings, now } = await somebodyAtRisk(house)
  const unit = await aUnit(house, product.id)
  // Free until a week before the first day, and again three weeks after it.
  const during = { from: addDays(FROM, -1), to: addDays(FROM, 21) }
  await anAllotment(house, unit, reservation.personId, { during })
  expect((await savings()).shifts).toEqual([addDays(FROM, 21)])
  await perform(house, planJob, desk, { reference: reservation.reference, on: FROM })
  expect(await save({ how: 'shift', from: FROM })).toEqual(no('saving_has_gone'))
  expect(await save({ how: 'shift', from: addDays(FROM, 20) })).toEqual(no('saving_has_gone'))
  const day = addDays(FROM, 21)
  expect(await save({ how: 'shift', from: day })).toEqual(saved(reservation))
  expect(await now()).toMatchObject({ fromOn: day, months: 1 })
  const open = (await house.seeAll(db => db.select().from(jobs))).filter(({ droppedAt }) => droppedAt === null)
  expect(open).toMatchObject([{ on: day }])
})

test('what is signed keeps its price, its place and its days; another device is still possible', async ({ house }) => {
  const { product, reservation, desk, save, savings, now } = await somebodyAtRisk(house)
  const other = await aProduct(house, { categoryId: product.categoryId })
  await aPrice(house, other.id, { rentFenPerMonth: fen(10_000), depositFen: fen(50_000) })
  await aUnit(house, other.id)
  const there = await aCentre(house, 'HD')
  await aUnit(house, product.id, { centreId: there.id })
  const signed = { reference: reservation.reference, signedName: '王桂兰', signedAgreed: 'yes' }
  expect(await perform(house, signAgreement, desk, signed)).toMatchObject({ ok: true })
  expect(await savings()).toMatchObject({ transfers: [], shifts: [], exchanges: [{ code: other.code }] })
  expect(await save({ how: 'transfer', centre: 'HD' })).toEqual(no('signed_stays_here'))
  expect(await save({ how: 'shift', from: addDays(FROM, 1) })).toEqual(no('signed_stays_here'))
  expect(await now()).toMatchObject({ centreId: reservation.centreId })
  expect(await save({ how: 'exchange', product: other.code })).toEqual(saved(reservation))
  expect(await now()).toMatchObject({ productId: other.id, personFen: 20_000, depositFen: 100_000 })
})

test('a refusal undoes everything; nobody saves for another centre, or what is not asked', async ({ house }) => {
  const { product, reservation, save, now } = await somebodyAtRisk(house)
  const other = await aProduct(house, { categoryId: product.categoryId })
  await aUnit(house, other.id)
  expect(await save({ how: 'exchange', product: other.code })).toEqual(no('product_has_no_price'))
  expect(await now()).toEqual(reservation)
  expect(await heldBy(house, reservation.id)).toBeUndefined()
  const elsewhere = await colleague(house, 'tangYu')
  const input = { reference: reservation.reference, how: 'place' }
  await aUnit(house, product.id)
  expect(await perform(house, saveReservation, elsewhere, input)).toMatchObject({ ok: false })
  expect(await save({ how: 'pray' })).toMatchObject({ refusal: 'misread' })
  expect(await save({ how: 'exchange' })).toMatchObject({ refusal: 'misread' })
})
