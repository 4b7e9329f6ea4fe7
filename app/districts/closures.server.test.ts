import { expect } from 'vitest'
import { perform } from '#app/acts/perform.server.ts'
import { keptFor } from '#app/allotment/keeping.ts'
import { keepingOf } from '#app/allotment/keepings.server.ts'
import { decidePeriod } from '#app/booking/reservation.ts'
import { no } from '#app/result.ts'
import { beginningWhileClosed } from '#app/risk/risk-lists.server.ts'
import { addDays, dayOf } from '#app/time/day.ts'
import { NOW, test } from '#test/support/house.ts'
import { aPerson, aProduct, aReservation, colleague, TODAY } from '#test/support/makers.ts'
import { addClosure } from './add-closure.server.ts'
import { closuresOf } from './districts.server.ts'
import { removeClosure } from './remove-closure.server.ts'

const moment = { now: NOW, today: TODAY }
/** Thursday to Saturday; the centre opens again on the Monday. */
const FEAST = { from: '2026-03-12', until: '2026-03-15', zh: '庙会', en: 'Temple fair' }

test('closed days lengthen the turnaround, and nobody begins on them', async ({ house }) => {
  const manager = await colleague(house, 'heJing')
  const product = await aProduct(house)
  const stock = { centreId: manager.centreId ?? '', productId: product.id }
  const rental = { from: dayOf('2026-03-03'), to: dayOf('2026-03-11') }
  const kept = async () => {
    const keeping = await house.seeAll(db => keepingOf(db, stock, moment))
    const began = decidePeriod({ from: dayOf('2026-03-13'), months: 1, today: TODAY, opening: keeping.opening })
    return [keptFor(rental, keeping).to, began.ok ? 'begins' : began.refusal]
  }
  expect(await kept()).toEqual(['2026-03-13', 'begins'])
  expect(await perform(house, addClosure, manager, FEAST)).toMatchObject({ ok: true })
  expect(await kept()).toEqual(['2026-03-17', 'centre_is_closed'])
  const [closure] = await house.seeAll(db => closuresOf(db, stock.centreId, TODAY))
  expect(await perform(house, removeClosure, manager, { id: closure?.id })).toMatchObject({ ok: true })
  expect(await kept()).toEqual(['2026-03-13', 'begins'])
})

test('who would begin on a closed day is named, to be called', async ({ house }) => {
  const manager = await colleague(house, 'heJing')
  const [product, person] = [await aProduct(house), await aPerson(house)]
  const over = { personId: person.id, productId: product.id }
  const harmed = await aReservation(house, { ...over, fromOn: dayOf('2026-03-14') })
  await aReservation(house, { ...over, fromOn: dayOf('2026-03-15') })
  await aReservation(house, { ...over, fromOn: dayOf('2026-03-12'), state: 'cancelled' })
  await perform(house, addClosure, manager, FEAST)
  const named = await house.seeAs(manager, db => beginningWhileClosed(db, manager.centreId ?? '', TODAY))
  expect(named).toMatchObject([{ reference: harmed.reference, name: '王桂兰', fromOn: '2026-03-14' }])
})

test('what cannot be is refused by name', async ({ house }) => {
  const [manager, elsewhere] = [await colleague(house, 'heJing'), await colleague(house, 'tangYu')]
  const add = (over: object) => perform(house, addClosure, manager, { ...FEAST, ...over })
  const added = await add({ from: TODAY, until: addDays(TODAY, 2) })
  expect(added).toMatchObject({ ok: true })
  expect(await add({ from: addDays(TODAY, -1) })).toEqual(no('closure_is_past'))
  expect(await add({ until: FEAST.from })).toEqual(no('closure_ends_before_it_starts'))
  expect(await add({ until: '2026-06-01' })).toEqual(no('closure_is_too_long'))
  expect(await add({ from: addDays(TODAY, 1) })).toEqual(no('closed_then_already'))
  expect(await add({ zh: ' ', until: 'soon' })).toMatchObject({ complaints: { zh: 'required', until: 'not_a_day' } })
  const id = added.ok ? added.value.closureId : ''
  expect(await perform(house, removeClosure, manager, { id })).toEqual(no('closure_has_begun'))
  expect(await perform(house, removeClosure, elsewhere, { id })).toEqual(no('no_such_closure'))
  expect(
    await perform(house, addClosure, elsewhere, { ...FEAST, from: TODAY }),
    'each centre has its own',
  ).toMatchObject({
    ok: true,
  })
})
