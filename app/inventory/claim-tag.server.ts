import { act, type Deed } from '#app/acts/act.server.ts'
import { productByCode } from '#app/catalogue/products.server.ts'
import { centreById } from '#app/districts/districts.server.ts'
import { no, type Result, yes } from '#app/result.ts'
import { unitByAnyCode } from './found-units.server.ts'
import { noteMovements } from './moves.server.ts'
import { ownUnit } from './own-unit.server.ts'
import { ClaimTag, ClaimTagForNew } from './tag.input.ts'
import { addTags, giveCode, claimTag as keepClaim, lockTag } from './tags.server.ts'
import { tidyUnitCode } from './unit-code.ts'
import { addUnits } from './units.server.ts'

type Refusal = 'no_such_tag' | 'tag_is_claimed' | 'no_such_unit' | 'unit_of_another_centre'

/** A label that is still nobody's, of the actor's own centre. */
async function blankTag({ db, actor }: Deed, text: string) {
  const tag = await lockTag(db, tidyUnitCode(text))
  if (!tag || tag.centreId !== actor.centreId) return no('no_such_tag')
  return tag.unitId === null ? yes(tag) : no('tag_is_claimed')
}

/** The label goes onto a device that we have. Its former code stays known, so that an old label still finds it. */
export const claimTag = act({
  name: 'inventory.claim-tag',
  input: ClaimTag,
  may: ['desk', 'technician', 'manager'],
  async does(deed, given): Promise<Result<{ code: string }, Refusal>> {
    const { db, actor, now, touch } = deed
    const known = await unitByAnyCode(db, given.unit, actor.centreId)
    const own = await ownUnit(deed, known?.code ?? given.unit)
    if (!own.ok) return own
    const tag = await blankTag(deed, given.tag)
    if (!tag.ok) return tag
    const { id: unitId, code: former, centreId, state, placeId } = own.value
    const { code } = tag.value
    const claimed = { unitId, claimedAt: now, claimedBy: actor.id }
    if (!(await keepClaim(db, code, claimed))) return no('tag_is_claimed')
    // A former code that was a tag itself is one already.
    if (!(await lockTag(db, former))) await addTags(db, [{ code: former, centreId, printedAt: now, ...claimed }])
    await giveCode(db, unitId, code)
    const where = { fromState: state, toState: state, fromPlaceId: placeId, toPlaceId: placeId }
    await noteMovements(db, [
      {
        unitId,
        centreId,
        districtId: own.value.centre.districtId,
        ...where,
        why: 'tag_claimed',
        movedBy: actor.id,
        at: now,
      },
    ])
    touch({ subject: 'unit', id: unitId, fields: ['code'] })
    return yes({ code })
  },
})

/** The label goes onto a device that has just come: it is taken into stock under the code that it carries. */
export const claimTagForNew = act({
  name: 'inventory.claim-tag-for-new',
  input: ClaimTagForNew,
  may: ['technician', 'manager'],
  async does(deed, given) {
    const { db, actor, now, today, touch } = deed
    const [product, centre] = [
      await productByCode(db, given.product),
      actor.centreId && (await centreById(db, actor.centreId)),
    ]
    if (!product || product.retiredAt) return no('product_not_offered')
    if (!centre) return no('no_centre')
    if (given.boughtOn > today) return no('bought_in_the_future')
    const tag = await blankTag(deed, given.tag)
    if (!tag.ok) return tag
    const { code } = tag.value
    const { serialNo, boughtOn, price: priceFen } = given
    const row = { code, productId: product.id, centreId: centre.id, serialNo, boughtOn, priceFen, addedAt: now }
    const [unit] = await addUnits(db, [row])
    if (!unit || !(await keepClaim(db, code, { unitId: unit.id, claimedAt: now, claimedBy: actor.id })))
      return no('tag_is_claimed')
    const where = { fromState: null, toState: 'received', toPlaceId: unit.placeId } as const
    const about = { unitId: unit.id, centreId: centre.id, districtId: centre.districtId, movedBy: actor.id, at: now }
    await noteMovements(db, [{ ...about, ...where, why: 'accepted' }])
    touch({ subject: 'unit', id: unit.id, fields: ['code', 'productId', 'serialNo', 'priceFen', 'boughtOn'] })
    return yes({ code })
  },
})
