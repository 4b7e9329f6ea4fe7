import type { z } from 'zod'
import { act, type Deed } from '#app/acts/act.server.ts'
import { lockStock } from '#app/allotment/allotments.server.ts'
import { keepingOf } from '#app/allotment/keepings.server.ts'
import { askedClass, quoteForPerson } from '#app/booking/quote-for-person.server.ts'
import { decideReservation, type ReservationRefusal } from '#app/booking/reservation.ts'
import { productByCode } from '#app/catalogue/products.server.ts'
import { centreById } from '#app/districts/districts.server.ts'
import { CONSENT_TEXT_VERSION } from '#app/people/consent.ts'
import { consentsOf, personById } from '#app/people/people.server.ts'
import { hasPriorityOn } from '#app/programmes/priority-orders.server.ts'
import { no, type Result, yes } from '#app/result.ts'
import { JoinWaitingList } from './join-waiting-list.input.ts'
import { isFreeFor, isStocked } from './rooms.server.ts'
import { addEntry, waitsAlready } from './waiting-entries.server.ts'

type Wish = z.infer<typeof JoinWaitingList>
type Refusal =
  | ReservationRefusal
  | 'product_unknown'
  | 'centre_is_elsewhere'
  | 'centre_has_none_of_it'
  | 'waits_already'
  | 'is_free_after_all'

/**
 * Somebody waits for a product of a centre: asked for like a reservation, and refused where a reservation would be refused
 * for another reason than that nothing is free. Whoever finds something free is sent to reserve it.
 */
export const joinWaitingList = act({
  name: 'waiting.join-waiting-list',
  input: JoinWaitingList,
  may: ['resident', 'desk', 'manager'],
  forAnother: 'reserve',
  async does(deed, wish): Promise<Result<{ entryId: string }, Refusal>> {
    const { db, actor, now } = deed
    const gathered = await gather(deed, wish)
    if (!gathered.ok) return gathered
    const { person, stock, period, keeping, userClass, isPriority } = gathered.value
    // In turn, so that a form that is sent twice at once is one entry.
    await lockStock(db, stock)
    if (!(await isStocked(db, stock))) return no('centre_has_none_of_it')
    if (await waitsAlready(db, { ...stock, personId: person.id, period })) return no('waits_already')
    if (await isFreeFor(db, stock, { keeping, period, isPriority, holderId: actor.id })) return no('is_free_after_all')
    const { way, phone, note, why, months } = wish
    const entryId = await addEntry(db, {
      ...{ ...stock, personId: person.id, districtId: person.districtId, userClass, why },
      ...{ fromOn: period.from, toOn: period.to, months },
      ...{ way, phone, note, address: way === 'deliver' ? wish.address : '' },
      ...{ askedAt: now, askedBy: actor.id },
    })
    deed.touch({ subject: 'waiting_entry', id: entryId })
    return yes({ entryId })
  },
})

async function gather({ db, actor, now, today }: Deed, wish: Wish) {
  const personId = actor.scope === 'person' ? actor.personId : (wish.personId ?? null)
  const person = personId === null ? undefined : await personById(db, personId)
  if (!person) return no('person_not_introduced')
  if (actor.centreId !== null && actor.centreId !== wish.centreId) return no('centre_is_elsewhere')
  const [product, centre] = [await productByCode(db, wish.product), await centreById(db, wish.centreId)]
  if (!product || !centre) return no('product_unknown')
  const stock = { centreId: centre.id, productId: product.id }
  const { userClass, isOpen } = await askedClass(db, person, wish.userClass, wish.from)
  const asked = { ...wish, personId: person.id, productId: product.id, districtId: person.districtId, userClass }
  const keeping = await keepingOf(db, stock, { now, today })
  const period = decideReservation({
    ...{ from: wish.from, months: wish.months, today, opening: keeping.opening, isClassOpen: isOpen },
    hasConsent: (await consentsOf(db, person.id, CONSENT_TEXT_VERSION)).includes('service'),
    isRetired: product.retiredAt !== null || product.category.retiredAt !== null,
    hasPrice: (await quoteForPerson(db, asked)) !== undefined,
  })
  if (!period.ok) return period
  const isPriority = await hasPriorityOn(db, { districtId: person.districtId, userClass, day: today })
  return yes({ person, stock, keeping, userClass, isPriority, period: period.value })
}
