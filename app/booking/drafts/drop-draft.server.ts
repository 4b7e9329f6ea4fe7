import { act } from '#app/acts/act.server.ts'
import { productByCode } from '#app/catalogue/products.server.ts'
import { type Result, yes } from '#app/result.ts'
import { DropDraft } from './draft.input.ts'
import { dropAnswers } from './drafts.server.ts'

/** What was answered is forgotten: it has become a reservation, or the person wants it no more. */
export const dropDraft = act({
  name: 'booking.drop-draft',
  input: DropDraft,
  may: ['resident'],
  forAnother: 'reserve',
  async does({ db, actor, touch }, { product: code }): Promise<Result<null, never>> {
    const product = await productByCode(db, code)
    if (!product || actor.personId === null) return yes(null)
    await dropAnswers(db, actor.personId, product.id)
    touch({ subject: 'reservation_draft', id: product.id })
    return yes(null)
  },
})
