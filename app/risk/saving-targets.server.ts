import type { z } from 'zod'
import type { Stock } from '#app/allotment/allotments.server.ts'
import { decidePeriod } from '#app/booking/reservation.ts'
import type { Reservation } from '#app/booking/reservations.server.ts'
import { productByCode, productById } from '#app/catalogue/products.server.ts'
import { allDistricts, openingOf } from '#app/districts/districts.server.ts'
import { isOpenOn } from '#app/districts/opening.ts'
import { no, type Result, yes } from '#app/result.ts'
import type { Day } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import type { SaveReservation } from './save-reservation.input.ts'

/** Where and when a reservation would be from now on. */
export type Target = Stock & { readonly fromOn: Day; readonly toOn: Day }
type Wish = z.infer<typeof SaveReservation>
type Answer = Result<Target, 'saving_has_gone'>

/** What a way of saving comes to, if it is one at all; whether there is room is asked afterwards. */
export function targetOf(db: Database, reservation: Reservation, wish: Wish, today: Day): Promise<Answer> {
  const { centreId, productId, fromOn, toOn } = reservation
  const asItIs = { centreId, productId, fromOn, toOn }
  if (wish.how === 'exchange') return withProduct(db, asItIs, wish.product)
  if (wish.how === 'transfer') return atCentre(db, asItIs, wish.centre, today)
  if (wish.how === 'shift') return fromDay(db, asItIs, { ...wish, months: reservation.months, today })
  return Promise.resolve(yes(asItIs))
}

async function withProduct(db: Database, asItIs: Target, code: string): Promise<Answer> {
  const [product, reserved] = [await productByCode(db, code), await productById(db, asItIs.productId)]
  if (!product || product.id === asItIs.productId || product.categoryId !== reserved?.categoryId)
    return no('saving_has_gone')
  return product.retiredAt || product.category.retiredAt
    ? no('saving_has_gone')
    : yes({ ...asItIs, productId: product.id })
}

async function atCentre(db: Database, asItIs: Target, code: string, today: Day): Promise<Answer> {
  const centre = (await allDistricts(db)).flatMap(({ centres }) => centres).find(one => one.code === code)
  if (!centre || centre.id === asItIs.centreId) return no('saving_has_gone')
  const isOpen = asItIs.fromOn <= today || isOpenOn(await openingOf(db, centre.id, today), asItIs.fromOn)
  return isOpen ? yes({ ...asItIs, centreId: centre.id }) : no('saving_has_gone')
}

type Days = { readonly from: Day; readonly months: number; readonly today: Day }

async function fromDay(db: Database, asItIs: Target, { from, months, today }: Days): Promise<Answer> {
  const opening = await openingOf(db, asItIs.centreId, today)
  const period = decidePeriod({ from, months, today, opening })
  if (!period.ok || from === asItIs.fromOn) return no('saving_has_gone')
  return yes({ ...asItIs, fromOn: period.value.from, toOn: period.value.to })
}
