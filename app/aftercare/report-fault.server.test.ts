import { expect } from 'vitest'
import { perform } from '#app/acts/perform.server.ts'
import { no, yes } from '#app/result.ts'
import { test } from '#test/support/house.ts'
import { aPerson, aProduct, aReservation, aUnit, colleague, residentFor } from '#test/support/makers.ts'
import { aRunningRental, aTakeBack } from '#test/support/makers-of-rentals.ts'
import { answerFault } from './answer-fault.server.ts'
import { faultsOfCentre, faultsOfRental } from './faults.server.ts'
import { reportFault } from './report-fault.server.ts'

test('a renter reports a fault, the centre answers, the renter reads it', async ({ house }) => {
  const product = await aProduct(house)
  const unit = await aUnit(house, product.id)
  const person = await aPerson(house)
  const rental = await aRunningRental(
    house,
    await aReservation(house, { personId: person.id, productId: product.id }),
    unit,
  )
  const [renter, stranger] = [await residentFor(house, person), await residentFor(house, await aPerson(house))]
  const [liu, tang] = [await colleague(house, 'liuFang'), await colleague(house, 'tangYu')]
  const fault = { code: unit.code, text: '左边的刹车不灵' }

  expect(await perform(house, reportFault, stranger, fault)).toEqual(no('not_your_device'))
  expect(await perform(house, reportFault, liu, fault)).toEqual(no('not_allowed'))
  expect(await perform(house, reportFault, renter, { ...fault, text: ' ' })).toMatchObject({
    complaints: { text: 'required' },
  })
  expect(await perform(house, reportFault, renter, fault)).toEqual(yes(null))

  expect((await house.seeAs(tang, db => faultsOfCentre(db, unit.centreId))).open).toEqual([])
  const { open } = await house.seeAs(liu, db => faultsOfCentre(db, unit.centreId))
  expect(open).toMatchObject([{ unit: unit.code, name: person.name, fault: { text: fault.text } }])
  const faultId = open[0]?.fault.id
  expect(await perform(house, answerFault, tang, { faultId, answer: '明天上午来' })).toEqual(no('no_such_fault'))
  expect(await perform(house, answerFault, liu, { faultId, answer: '明天上午来' })).toEqual(yes(null))
  expect(await perform(house, answerFault, liu, { faultId, answer: '改到下午' })).toEqual(no('fault_is_answered'))
  expect(await house.seeAs(renter, db => faultsOfRental(db, rental.id))).toMatchObject([{ answer: '明天上午来' }])

  await aTakeBack(house, rental)
  expect(await perform(house, reportFault, renter, fault)).toEqual(no('not_your_device'))
})
