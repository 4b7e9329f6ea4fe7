import type { Accessory } from '#app/catalogue/category.ts'
import type { TestHouse } from './house-on.ts'
import { aPerson, aProduct, aReservation, aUnit, colleague } from './makers.ts'
import { anAgreement, anAllotment, paidInFull } from './makers-of-rentals.ts'

type Scene = { readonly accessories?: readonly Accessory[]; readonly installRequired?: boolean }

/** A device that a driver may hand over at once: promised, signed for, paid, released; and what the form says. */
export async function onTheWayOut(house: TestHouse, { accessories = [], installRequired = false }: Scene = {}) {
  const product = await aProduct(house, { category: { installRequired }, accessories })
  const unit = await aUnit(house, product.id)
  const person = await aPerson(house)
  const reservation = await aReservation(house, { personId: person.id, productId: product.id })
  await anAllotment(house, unit, reservation.id)
  await anAgreement(house, reservation)
  await paidInFull(house, reservation)
  const driver = await colleague(house, 'sunQiang')
  const typed = {
    ...{ reference: reservation.reference, unitCode: unit.code, checked: ['is_complete', 'is_clean', 'works'] },
    trained: ['shown_how_to_use', 'tried_it_themselves', 'cautions_explained', 'knows_whom_to_call'],
    ...{ signedName: person.name, signedAgreed: 'yes', signedDrawn: '' },
  }
  return { product, unit, person, reservation, driver, typed }
}
