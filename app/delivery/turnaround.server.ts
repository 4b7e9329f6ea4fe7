import type { Deed } from '#app/acts/act.server.ts'
import type { Allotment } from '#app/allotment/allotments.server.ts'
import { type Claim, claimUnit } from '#app/allotment/claim-unit.server.ts'
import { heldFrom, holdInstead } from '#app/allotment/coming-home.server.ts'
import { isMovable } from '#app/allotment/fleet.ts'
import type { Keeping } from '#app/allotment/keeping.ts'
import { keepingsOf } from '#app/allotment/keepings.server.ts'
import { tellEndangered } from '#app/booking/endangered.server.ts'
import type { UnitKept } from '#app/inventory/units.server.ts'
import type { Rental } from '#app/rental/rentals.server.ts'
import { overlaps } from '#app/time/period.ts'
import { heldAfterTakeBack } from './take-back.ts'

type Back = { readonly unit: UnitKept; readonly rental: Rental }

/**
 * What is left of the rentals' days is free again, but for the days in which the units are made ready. Who counted on one
 * within those, since it is late, gets another one or is at risk: these few are seen to one by one, all others at once.
 */
export async function holdForTurnaround(deed: Deed, all: readonly Back[]): Promise<void> {
  const { db } = deed
  const started = all.map(({ rental }) => rental.startedOn).toSorted()
  const ids = all.map(({ unit }) => unit.id)
  const held = started[0] ? await heldFrom(db, ids, started[0]) : []
  const keeping = await keepingsOfAll(deed, all)
  const stays = all.map(back => stayOf(back, { held: held.filter(isOf(back.unit)), keeping: keeping(back.unit) }))
  const quiet = stays.filter(({ isWaitedFor }) => !isWaitedFor)
  const holds = quiet.flatMap(({ claim }) => {
    if (!claim) return []
    const { keeping: _, inPlaceOf: __, ...row } = claim
    return [{ ...row, isPinned: true }]
  })
  await holdInstead(
    db,
    quiet.map(({ rentalId }) => rentalId),
    holds,
  )
  for (const { claim, isWaitedFor } of stays) {
    if (!isWaitedFor || !claim) continue
    const claimed = await claimUnit(db, claim)
    if (claimed.ok) await tellEndangered(deed, claimed.value.homeless)
  }
}

const isOf =
  ({ id }: UnitKept) =>
  ({ unitId }: Allotment) =>
    unitId === id

/** Read once for each centre: as a rule there is one. */
async function keepingsOfAll(deed: Deed, all: readonly Back[]) {
  const centres = new Map<string, (productId: string) => Keeping>()
  for (const centreId of new Set(all.map(({ unit }) => unit.centreId))) {
    const products = all.filter(({ unit }) => unit.centreId === centreId).map(({ unit }) => unit.productId)
    centres.set(centreId, await keepingsOf(deed.db, centreId, products, deed))
  }
  return ({ centreId, productId }: UnitKept): Keeping => {
    const keeping = centres.get(centreId)
    if (!keeping) throw new Error('each centre has been read')
    return keeping(productId)
  }
}

type Stay = {
  readonly rentalId: string
  /** Undefined where the days of the next one have begun. */
  readonly claim: Claim | undefined
  /** Somebody else counts on the unit within its turnaround. */
  readonly isWaitedFor: boolean
}
type Facts = { readonly held: readonly Allotment[]; readonly keeping: Keeping }

function stayOf({ unit, rental: { id, startedOn } }: Back, { held, keeping }: Facts): Stay {
  const ahead = heldAfterTakeBack({ startedOn, nextFrom: undefined, keeping })
  const others = held.filter(one => one.holderId !== id && ahead !== undefined && overlaps(one.during, ahead))
  const pinned = others.filter(one => !isMovable(one) && one.during.from > startedOn)
  const nextFrom = pinned.map(({ during: { from } }) => from).toSorted()[0]
  const during = heldAfterTakeBack({ startedOn, nextFrom, keeping })
  if (!during) return { rentalId: id, claim: undefined, isWaitedFor: false }
  const { id: unitId, productId, centreId } = unit
  const isPriority = held.find(({ holderId }) => holderId === id)?.isPriority ?? false
  const claim = { unitId, productId, centreId, keeping, during, holderId: id, why: 'rental', isPriority } as const
  return {
    rentalId: id,
    claim: { ...claim, inPlaceOf: [id] },
    isWaitedFor: others.some(one => overlaps(one.during, during)),
  }
}
