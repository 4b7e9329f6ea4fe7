import type { Bilingual } from '#app/catalogue/category.ts'
import type { UnitState } from '#app/inventory/unit.ts'
import type { RecallOutcome, RecallState } from './recall.ts'

type Kept = {
  readonly recall: {
    readonly id: string
    readonly noticeNo: string
    readonly zh: string
    readonly en: string
    readonly state: RecallState
    readonly startedAt: Date
  }
  readonly product: Bilingual
  readonly units: number
  readonly settled: number
  readonly told: number
  readonly reached: number
}

/** A recall as lists show it. */
export const shownRecall = ({ recall, product, ...counts }: Kept) => ({
  ...{ id: recall.id, noticeNo: recall.noticeNo, zh: recall.zh, en: recall.en, state: recall.state },
  ...{ product: { zh: product.zh, en: product.en }, startedAt: recall.startedAt.toISOString() },
  ...{ units: counts.units, settled: counts.settled, told: counts.told, reached: counts.reached },
})

type Named = {
  readonly state: UnitState
  readonly place: Bilingual | null
  readonly outcome: RecallOutcome | null
}
/** Where recalled units are, and what became of them. `place` is null for those that are in no room. */
export type PlaceCount = {
  readonly place: Bilingual | null
  readonly isOut: boolean
  readonly outcome: RecallOutcome | null
  readonly count: number
}

/** How many are where with which outcome, those to be settled first. */
export function countedByPlace(units: readonly Named[]): readonly PlaceCount[] {
  const counts = new Map<string, PlaceCount>()
  for (const { state, place, outcome } of units) {
    const isOut = state === 'out'
    const key = `${outcome ?? ''} ${isOut ? 'out' : (place?.zh ?? '')}`
    const count = (counts.get(key)?.count ?? 0) + 1
    counts.set(key, { place: place && { zh: place.zh, en: place.en }, isOut, outcome, count })
  }
  return [...counts.values()].toSorted(
    (one, other) => Number(one.outcome !== null) - Number(other.outcome !== null) || other.count - one.count,
  )
}
