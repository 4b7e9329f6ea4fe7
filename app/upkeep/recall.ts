import type { ScrappingGround } from './scrapping.ts'

export const RECALL_STATES = ['open', 'closed'] as const
export type RecallState = (typeof RECALL_STATES)[number]

export const NEXT_RECALL_STATES: { readonly [State in RecallState]: readonly RecallState[] } = {
  open: ['closed'],
  closed: [],
}

/** What became of a unit that a recall names. */
export const RECALL_OUTCOMES = ['mended', 'not_concerned', 'sent_back', 'scrapped'] as const
export type RecallOutcome = (typeof RECALL_OUTCOMES)[number]

/** A unit with one of these never goes out again: another person agrees that it leaves the stock. */
const LEAVES_STOCK = ['sent_back', 'scrapped'] as const satisfies readonly RecallOutcome[]
export const leavesStock = (outcome: RecallOutcome): boolean => LEAVES_STOCK.some(one => one === outcome)
export const RECALL_GROUND: ScrappingGround = 'recalled'

/** A recall holds a unit back for so long; the gate of the hand-over holds it until it has an outcome, however long. */
export const RECALL_HOLDS_DAYS = 366

/** One serial number a line, or parted by commas; twice is once. */
export const serialsIn = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(/[\n,，;；、]/)
      .map(one => one.trim())
      .filter(Boolean),
  ),
]

export type ToldOf = { readonly personId: string; readonly reference: string; readonly isCurrent: boolean }

/**
 * Who is sent a message: each who has such a device, once for each reservation; each who had one and has none now, once.
 * A person is not told of the same thing as often as they have rented it.
 */
export function messagesFor<Told extends ToldOf>(told: readonly Told[]): readonly Told[] {
  const has = new Set(told.filter(({ isCurrent }) => isCurrent).map(({ personId }) => personId))
  const seen = new Set<string>()
  return told.filter(({ personId, reference, isCurrent }) => {
    if (!isCurrent && has.has(personId)) return false
    const key = isCurrent ? `now ${reference}` : `earlier ${personId}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
