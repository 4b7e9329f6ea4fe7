import { act } from '#app/acts/act.server.ts'
import { productByCode } from '#app/catalogue/products.server.ts'
import { no, type Result, yes } from '#app/result.ts'
import { KeepDraft } from './draft.input.ts'
import { keepAnswers } from './drafts.server.ts'

/** What somebody has answered so far of a reservation is kept, for them to go on with on any day and any device. */
export const keepDraft = act({
  name: 'booking.keep-draft',
  input: KeepDraft,
  may: ['resident'],
  forAnother: 'reserve',
  async does({ db, actor, now, touch }, asked): Promise<Result<null, 'person_not_introduced' | 'product_unknown'>> {
    const { personId } = actor
    if (personId === null) return no('person_not_introduced')
    const { product: code, step: _, from: fromOn, ...kept } = asked
    const product = await productByCode(db, code)
    if (!product) return no('product_unknown')
    await keepAnswers(db, { ...kept, fromOn, personId, productId: product.id, keptAt: now })
    touch({ subject: 'reservation_draft', id: product.id })
    return yes(null)
  },
})
