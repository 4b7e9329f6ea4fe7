/** A unit that was released: how long that took from its take-back, what its product allows, how often it was disinfected. */
export type Released = { readonly days: number; readonly allowedDays: number; readonly times: number }

export type ReleaseFigures = {
  readonly released: number
  /** From take-back to release within the turnaround days of the product. */
  readonly onTarget: number
  /** Disinfected once, and released by that. */
  readonly firstPass: number
  /** Half of them took no longer than this. */
  readonly medianDays: number
}

/**
 * Turnaround: released on time ÷ released, where on time is `release day − take-back day ≤ turnaround days of the product`.
 * First pass: released after one disinfection ÷ released. Both over the releases of the last 30 days of what had been out.
 */
export function figuresOf(released: readonly Released[]): ReleaseFigures {
  const days = released.map(one => one.days).sort((a, b) => a - b)
  return {
    released: released.length,
    onTarget: released.filter(isOnTarget).length,
    firstPass: released.filter(isFirstPass).length,
    medianDays: days[Math.ceil(days.length / 2) - 1] ?? 0,
  }
}

export const isOnTarget = ({ days, allowedDays }: Released): boolean => days <= allowedDays
const isFirstPass = ({ times }: Released): boolean => times === 1

export const RELEASED_DAYS = 30
/** Which of them a list shows. */
export const RELEASED_LISTS = ['all', 'late', 'again'] as const
export type ReleasedList = (typeof RELEASED_LISTS)[number]

export const isListed = (list: ReleasedList, released: Released): boolean =>
  list === 'all' || (list === 'late' ? !isOnTarget(released) : !isFirstPass(released))
