import type { Bilingual } from '#app/catalogue/category.ts'
import type { StockTakeState } from './stock-take.ts'

/** A count as pages show it. */
export type ShownStockTake = {
  readonly id: string
  readonly state: StockTakeState
  readonly isBlind: boolean
  readonly openedAt: string
  readonly openedBy: string | null
  /** Null for the whole centre. */
  readonly place: Bilingual | null
  readonly placeId: string | null
  readonly countedBy: string | null
  readonly settledBy: string | null
  readonly signedName: string
  readonly expected: number
  readonly seen: number
  readonly scanned: number
}

type Kept = Pick<ShownStockTake, 'openedBy' | 'countedBy' | 'settledBy' | 'expected' | 'seen' | 'scanned'> & {
  readonly place: Bilingual | null
  readonly take: Pick<ShownStockTake, 'id' | 'state' | 'isBlind' | 'placeId' | 'signedName'> & {
    readonly openedAt: Date
  }
}

export function shownTake({ take, ...rest }: Kept): ShownStockTake {
  const { id, state, isBlind, placeId, signedName, openedAt } = take
  const { place, openedBy, countedBy, settledBy, expected, seen, scanned } = rest
  return {
    ...{ id, state, isBlind, placeId, signedName, openedAt: openedAt.toISOString() },
    ...{ place, openedBy, countedBy, settledBy, expected, seen, scanned },
  }
}

/** What is expected shows only where that spoils nothing: a blind count keeps it back until it is signed. */
export const hidesExpected = ({ isBlind, state }: Pick<ShownStockTake, 'isBlind' | 'state'>): boolean =>
  isBlind && state === 'open'
