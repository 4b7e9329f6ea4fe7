import { act } from '#app/acts/act.server.ts'
import { productById } from '#app/catalogue/products.server.ts'
import { personById } from '#app/people/people.server.ts'
import { no, type Result, yes } from '#app/result.ts'
import { NewWaiver } from './fitting.input.ts'
import { decideWaiver, type WaiverRefusal } from './fitting.ts'
import { addWaiver } from './fittings.server.ts'

type Answered = Result<{ waiverId: string }, WaiverRefusal | 'nobody_to_fit'>

/** The one exception to the rule that a fitting comes first: a manager's recorded reason, until a day. */
export const waiveFitting = act({
  name: 'fitting.waive-fitting',
  input: NewWaiver,
  may: ['manager'],
  async does({ db, actor, now, today, touch }, { personId, productId, because, validUntil }): Promise<Answered> {
    const { centreId, districtId } = actor
    const [person, product] = [await personById(db, personId), await productById(db, productId)]
    if (!person || !product || !centreId || !districtId) return no('nobody_to_fit')
    const decided = decideWaiver(validUntil, today)
    if (!decided.ok) return decided
    const whose = { personId, centreId, districtId, categoryId: product.categoryId }
    const id = await addWaiver(db, { ...whose, because, waivedBy: actor.id, waivedOn: today, validUntil, at: now })
    touch({ subject: 'fitting_waiver', id, fields: ['because', 'validUntil'] })
    return yes({ waiverId: id })
  },
})
