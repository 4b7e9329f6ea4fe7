import { eq } from 'drizzle-orm'
import { expect } from 'vitest'
import { perform } from '#app/acts/perform.server.ts'
import { decideOnReservation } from '#app/booking/decide-reservation.server.ts'
import { reservationByReference, sharesOf } from '#app/booking/reservations.server.ts'
import { fen } from '#app/money/fen.ts'
import { no } from '#app/result.ts'
import { dayOf } from '#app/time/day.ts'
import { products } from '#db/schema/catalogue.ts'
import { prices } from '#db/schema/pricing.ts'
import { type TestHouse, test } from '#test/support/house.ts'
import { aPerson, aProduct, aUnit, colleague, residentFor, TODAY, withAllSight } from '#test/support/makers.ts'
import { aShelf, countsAs, heldFor, lent, promised } from '#test/support/makers-of-changes.ts'
import { exampleProgrammes } from '#test/support/makers-of-programmes.ts'
import { anAgreement } from '#test/support/makers-of-rentals.ts'
import { cancelReservation } from '../cancel-reservation.server.ts'
import { exchangeReservation } from './exchange-reservation.server.ts'
import { requestExchange } from './request-exchange.server.ts'

const seen = (house: TestHouse, reference: string) => house.seeAll(db => reservationByReference(db, reference))
const setPrice = (house: TestHouse, productId: string, rent: number, deposit: number) =>
  withAllSight(house, db =>
    db
      .update(prices)
      .set({ rentFenPerMonth: fen(rent), depositFen: fen(deposit) })
      .where(eq(prices.productId, productId)),
  )

/** What somebody has or has reserved, and something dearer on the same shelf: 300 yuan a month, 1,500 deposit. */
async function twoShelves(house: TestHouse) {
  const [present, dearer] = [await aShelf(house), await aShelf(house)]
  await setPrice(house, dearer.product.id, 30_000, 150_000)
  return { present, dearer }
}

test('before the agreement: the new device is promised, the former one is free, and the new price was shown', async ({
  house,
}) => {
  const { present, dearer } = await twoShelves(house)
  const { reservation, resident } = await promised(house, present.unit)
  const { id, reference } = reservation
  const wish = { reference, product: dearer.product.code }
  expect(await perform(house, exchangeReservation, resident, wish)).toEqual(no('price_has_changed'))
  expect(await heldFor(house, id)).toMatchObject([{ unitId: present.unit.id }])
  expect((await perform(house, exchangeReservation, resident, { ...wish, shownDueFen: '180000' })).ok).toBe(true)
  expect(await heldFor(house, id)).toMatchObject([
    { unitId: dearer.unit.id, productId: dearer.product.id, during: { from: TODAY, to: '2026-04-04' } },
  ])
  expect(await seen(house, reference)).toMatchObject({
    ...{ productId: dearer.product.id, listRentFen: 30_000, personFen: 30_000, depositFen: 150_000 },
    ...{ state: 'confirmed', fromOn: TODAY, months: 1 },
  })
})

test('refused because nothing is free: the former one stays promised', async ({ house }) => {
  const { present, dearer } = await twoShelves(house)
  const { reservation, resident } = await promised(house, present.unit)
  await promised(house, dearer.unit)
  const wish = { reference: reservation.reference, product: dearer.product.code, shownDueFen: '180000' }
  expect(await perform(house, exchangeReservation, resident, wish)).toEqual(no('none_free'))
  expect(await heldFor(house, reservation.id)).toMatchObject([{ unitId: present.unit.id }])
  expect(await seen(house, reservation.reference)).toMatchObject({ productId: present.product.id, personFen: 20_000 })
})

test('two people who exchange with each other at the same time both get an answer', async ({ house }) => {
  const { present, dearer } = await twoShelves(house)
  await aUnit(house, present.product.id)
  await aUnit(house, dearer.product.id)
  const [one, other] = [await promised(house, present.unit), await promised(house, dearer.unit)]
  const swap = ({ reservation, resident }: typeof one, product: string, shown: string) =>
    perform(house, exchangeReservation, resident, { reference: reservation.reference, product, shownDueFen: shown })
  const answers = await Promise.all([
    swap(one, dearer.product.code, '180000'),
    swap(other, present.product.code, '120000'),
  ])
  expect(answers.map(({ ok }) => ok)).toEqual([true, true])
  const held = [...(await heldFor(house, one.reservation.id)), ...(await heldFor(house, other.reservation.id))]
  expect(held.map(({ productId }) => productId)).toEqual([dearer.product.id, present.product.id])
})

test('what cannot be exchanged is named', async ({ house }) => {
  const { present, dearer } = await twoShelves(house)
  const { reservation, resident } = await promised(house, present.unit)
  const attempt = (product: string, actor = resident) =>
    perform(house, exchangeReservation, actor, { reference: reservation.reference, product, shownDueFen: '180000' })
  const unpriced = await aProduct(house)
  const retired = await aShelf(house)
  await withAllSight(house, db =>
    db.update(products).set({ retiredAt: house.now() }).where(eq(products.id, retired.product.id)),
  )
  expect(await attempt('')).toMatchObject({ complaints: { product: 'required' } })
  expect(await attempt('NOTHING')).toEqual(no('product_unknown'))
  expect(await attempt(present.product.code)).toEqual(no('nothing_changes'))
  expect(await attempt(unpriced.code)).toEqual(no('product_has_no_price'))
  expect(await attempt(retired.product.code)).toEqual(no('product_retired'))
  expect(await attempt(dearer.product.code, await colleague(house, 'songTao'))).toEqual(no('reservation_unknown'))
  await anAgreement(house, reservation)
  expect(await attempt(dearer.product.code)).toEqual(no('signed_stays_as_signed'))
})

test.for([
  ['dearer', 30_000, 150_000, 2, 20_000, 4_000],
  ['cheaper: nothing is paid back', 12_000, 60_000, 2, 0, 0],
] as const)(
  'a rental that runs is exchanged for something %s',
  async ([, rent, deposit, months, listRentFen, personFen], { house }) => {
    await exampleProgrammes(house)
    const { present, dearer: other } = await twoShelves(house)
    await setPrice(house, other.product.id, rent, deposit)
    const { person, reservation, rental, resident } = await lent(house, present.unit, {
      months: 3,
      listRentFen: fen(60_000),
    })
    await countsAs(house, person.id, 'hardship_disabled')
    const on = dayOf('2026-04-03')
    const wish = { reference: reservation.reference, product: other.product.code, on }
    const wrong = String(personFen + deposit + 1)
    expect(await perform(house, requestExchange, resident, { ...wish, shownDueFen: wrong })).toEqual(
      no('price_has_changed'),
    )
    const asked = await perform(house, requestExchange, resident, { ...wish, shownDueFen: String(personFen + deposit) })
    if (!asked.ok) throw new Error(asked.refusal)
    const fresh = await seen(house, asked.value.reference)
    expect(fresh).toMatchObject({
      ...{
        replacesId: reservation.id,
        productId: other.product.id,
        state: 'requested',
        fromOn: on,
        toOn: '2026-06-02',
      },
      ...{ months, listRentFen, personFen, depositFen: deposit, userClass: 'hardship_disabled' },
      ...{ address: reservation.address, phone: reservation.phone, personId: person.id },
    })
    const shares = await house.seeAll(db => sharesOf(db, fresh?.id ?? ''))
    expect(shares.reduce((sum, { amountFen }) => sum + amountFen, 0)).toBe(listRentFen - personFen)
    expect(await heldFor(house, fresh?.id ?? '')).toMatchObject([
      { unitId: other.unit.id, during: { from: on, to: '2026-06-04' } },
    ])
    expect(await heldFor(house, rental.id)).toMatchObject([{ unitId: present.unit.id, during: { to: '2026-06-04' } }])
    expect(await perform(house, requestExchange, resident, wish)).toEqual(no('exchange_is_under_way'))
    expect((await perform(house, cancelReservation, resident, { reference: asked.value.reference })).ok).toBe(true)
    expect((await perform(house, requestExchange, resident, wish)).ok).toBe(true)
  },
)

test('a broken one is exchanged for the same: no further rent, and another class changes only that difference', async ({
  house,
}) => {
  await exampleProgrammes(house)
  const { product, unit } = await aShelf(house)
  const spare = await aUnit(house, product.id)
  const { person, reservation, resident } = await lent(house, unit)
  const wish = { reference: reservation.reference, product: product.code, on: dayOf('2026-03-03') }
  const asked = await perform(house, requestExchange, resident, { ...wish, shownDueFen: '100000' })
  if (!asked.ok) throw new Error(asked.refusal)
  const { reference } = asked.value
  const fresh = await seen(house, reference)
  expect(await heldFor(house, fresh?.id ?? '')).toMatchObject([{ unitId: spare.id }])
  await countsAs(house, person.id, 'local_elderly')
  const word = { reference, verdict: 'confirm', shownDueFen: '100000' }
  expect((await perform(house, decideOnReservation, await colleague(house, 'liuFang'), word)).ok).toBe(true)
  expect(await seen(house, reference)).toMatchObject({ listRentFen: 0, personFen: 0, userClass: 'local_elderly' })
  const other = { reference, product: (await aShelf(house)).product.code, shownDueFen: '120000' }
  expect(await perform(house, exchangeReservation, resident, other)).toEqual(no('replacement_keeps_its_days'))
})

test('an exchange of what does not run, on a day that cannot be, or by somebody else is refused by name', async ({
  house,
}) => {
  const { present, dearer } = await twoShelves(house)
  const { reservation, resident } = await lent(house, present.unit)
  const attempt = (over: object, actor = resident) =>
    perform(house, requestExchange, actor, {
      ...{ reference: reservation.reference, product: dearer.product.code, on: '2026-03-03', ...over },
    })
  expect(await attempt({ on: '2026-02-27' })).toEqual(no('day_is_past'))
  expect(await attempt({ on: '2026-04-02' })).toEqual(no('exchange_is_after_the_end'))
  expect(await attempt({ on: '2026-03-08' })).toEqual(no('centre_is_closed'))
  expect(await attempt({ product: 'NOTHING' })).toEqual(no('product_unknown'))
  expect(await attempt({ reference: 'ZZZZZZZZ' })).toEqual(no('reservation_unknown'))
  expect(await attempt({}, await residentFor(house, await aPerson(house)))).toEqual(no('reservation_unknown'))
  const waiting = await promised(house, dearer.unit)
  expect(await attempt({ reference: waiting.reservation.reference }, waiting.resident)).toEqual(
    no('rental_is_not_running'),
  )
  expect(await attempt({})).toEqual(no('none_free'))
})
