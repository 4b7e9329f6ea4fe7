import { no, type Result, yes } from '#app/result.ts'
import type { Period } from '#app/time/period.ts'
import type { Database } from '#db/client.server.ts'
import type { AllotmentReason } from './allotment.ts'
import {
  type Allotment,
  allot,
  clearAway,
  freeAllotments,
  heldOver,
  lockStock,
  moveAllotments,
  type Stock,
} from './allotments.server.ts'
import { isMovable } from './fleet.ts'
import type { Keeping } from './keeping.ts'
import { planFor } from './plan.ts'
import { stockNow } from './stocks.server.ts'

export type Claim = Stock & {
  readonly unitId: string
  readonly keeping: Keeping
  readonly during: Period
  readonly holderId: string
  readonly why: AllotmentReason
  readonly isOut?: boolean
  readonly isPriority?: boolean
  readonly note?: string | null
  /** Whose allotments are given up for this one: the reservation that becomes the rental, the rental that goes on. */
  readonly inPlaceOf?: readonly string[]
}

/**
 * Pins one certain unit, whoever the list had promised it to. Those who counted on it get another one; the holders for whom
 * there is none are named, and their promises are gone: an act that must not harm them refuses then, which undoes it all.
 */
export async function claimUnit(
  db: Database,
  { keeping, inPlaceOf = [], ...claim }: Claim,
): Promise<Result<{ homeless: readonly string[] }, 'unit_is_promised_to_another'>> {
  const stock = { centreId: claim.centreId, productId: claim.productId }
  await lockStock(db, stock)
  await clearAway(db, stock, keeping, inPlaceOf)
  const displaced = await heldOver(db, claim.unitId, claim.during)
  if (!displaced.every(isMovable)) return no('unit_is_promised_to_another')
  await freeAllotments(db, stock, ...displaced.map(({ holderId }) => holderId))
  await allot(db, { ...claim, isPinned: true })
  return yes({ homeless: await placeAgain(db, displaced, keeping) })
}

/**
 * Finds other units for promises that have lost theirs, who starts first first. Returns the holders for whom there is none;
 * those whose days are over need none.
 */
export async function placeAgain(
  db: Database,
  displaced: readonly Allotment[],
  keeping: Keeping,
): Promise<readonly string[]> {
  const homeless: string[] = []
  const toCome = displaced.filter(({ during }) => keeping.today < during.to)
  for (const { id, at, ...rest } of toCome.toSorted(byStart)) {
    const promise = { ...rest, during: fromNowOn(rest, keeping) }
    const { fleet } = await stockNow(db, promise, keeping)
    const plan = planFor(fleet, promise.during)
    if (!plan.ok) {
      homeless.push(promise.holderId)
      continue
    }
    await moveAllotments(db, plan.value.moves, keeping.today)
    await allot(db, { ...promise, unitId: plan.value.unitId })
  }
  return homeless
}

/** The days of a promise that have passed need no unit any more, and on another unit somebody may have had them. */
const fromNowOn = ({ during: { from, to } }: Pick<Allotment, 'during'>, { today }: Keeping): Period => ({
  from: from < today ? today : from,
  to,
})

const byStart = ({ during: one }: Allotment, { during: other }: Allotment) => (one.from < other.from ? -1 : 1)
