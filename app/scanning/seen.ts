/** What one look through the camera found. Bars are easier to misread than squares. */
export type Sight = { readonly text: string; readonly isBars: boolean }

/** What the camera has in view: a code is told once, and again only after it was gone for a while. */
export type InView = {
  readonly text: string
  readonly looks: number
  readonly lastAt: number
  readonly isTold: boolean
}
export const NOTHING_IN_VIEW: InView = { text: '', looks: 0, lastAt: Number.NEGATIVE_INFINITY, isTold: false }

const GONE_AFTER_MS = 1500
/** Bars count when two looks agree. */
const LOOKS_FOR_BARS = 2

export type Look = { readonly inView: InView; readonly told?: string }

/** One look more. Pure: what was in view before is handed in. */
export function look(before: InView, sight: Sight | undefined, at: number): Look {
  if (!sight) return { inView: at - before.lastAt < GONE_AFTER_MS ? before : NOTHING_IN_VIEW }
  const isSame = sight.text === before.text && at - before.lastAt < GONE_AFTER_MS
  const looks = isSame ? before.looks + 1 : 1
  const isTold = isSame && before.isTold
  const isSure = looks >= (sight.isBars ? LOOKS_FOR_BARS : 1)
  const inView = { text: sight.text, looks, lastAt: at, isTold: isTold || isSure }
  return isSure && !isTold ? { inView, told: sight.text } : { inView }
}
