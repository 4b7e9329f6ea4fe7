import { randomInt } from 'node:crypto'
import { act } from '#app/acts/act.server.ts'
import { productByCode } from '#app/catalogue/products.server.ts'
import { centreById } from '#app/districts/districts.server.ts'
import { no, yes } from '#app/result.ts'
import { serialsOf } from './acceptance.ts'
import { noteMovements } from './moves.server.ts'
import { addPurchase } from './purchases.server.ts'
import { AcceptUnits } from './unit.input.ts'
import { newUnitCode } from './unit-code.ts'
import { addUnits } from './units.server.ts'

/** Takes new units of one product, bought together, into the centre's stock. They wait for their first release. */
export const acceptUnits = act({
  name: 'inventory.accept-units',
  input: AcceptUnits,
  may: ['technician', 'manager'],
  async does({ db, actor, now, today, touch }, { product: code, count, serials, price, boughtOn, ...lot }) {
    const [product, centre] = [await productByCode(db, code), actor.centreId && (await centreById(db, actor.centreId))]
    if (!product || product.retiredAt) return no('product_not_offered')
    if (!centre) return no('no_centre')
    if (boughtOn > today) return no('bought_in_the_future')
    const { id: centreId, districtId } = centre
    const { registrationEndsOn, ...named } = lot
    const purchaseId = await addPurchase(db, {
      ...{ centreId, districtId, productId: product.id, boughtOn, boughtBy: actor.id, at: now },
      ...{ ...named, registrationEndsOn: registrationEndsOn || null },
    })
    const numbers = serialsOf(serials)
    const rows = Array.from({ length: count }, (_, i) => ({
      code: newUnitCode(randomInt),
      productId: product.id,
      centreId,
      purchaseId,
      serialNo: numbers[i] ?? '',
      boughtOn,
      priceFen: price,
      addedAt: now,
    }))
    const added = await addUnits(db, rows)
    const movement = { fromState: null, toState: 'received', why: 'accepted', movedBy: actor.id, at: now } as const
    await noteMovements(
      db,
      added.map(({ id: unitId }) => ({ unitId, centreId, districtId, ...movement })),
    )
    for (const { id } of added)
      touch({ subject: 'unit', id, fields: ['productId', 'serialNo', 'priceFen', 'boughtOn'] })
    return yes({ codes: added.map(unit => unit.code) })
  },
})
