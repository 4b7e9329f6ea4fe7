import type { FactsOfADay } from '#app/eligibility/trait.ts'
import type { Benefit } from '#app/programmes/programme.ts'
import { fits } from '#app/programmes/who.ts'
import { daysIn, type Period } from '#app/time/period.ts'

/** A part of the rent as a programme looks at it: of how much, who the person is on its day, how many months it is. */
export type Part = Period & { readonly baseFen: number; readonly facts: FactsOfADay; readonly months: number }

export type Wanted = {
  /** Fen for each part, whole and not below nothing. */
  readonly byPart: readonly number[]
  readonly shareBp: number | null
  readonly note: 'below_the_threshold' | 'threshold_is_reached' | null
}

const WHOLE_BP = 10_000

/**
 * What a benefit would give for each part if there were no limits. What is rounded is the sum: the part of a period is
 * what the sum up to its end is more than the sum up to its beginning, so that the parts are the whole to the fen.
 */
export function wantedOf(benefit: Benefit, parts: readonly Part[], rentOfYear: (year: number) => number): Wanted {
  switch (benefit.how) {
    case 'share':
      return shareOf(benefit, parts)
    case 'fixed':
      return plain(fixed(benefit, parts))
    case 'bonus':
      return bonus(benefit, parts, rentOfYear)
    case 'free_days':
      return plain(freeDays(benefit.days, parts))
    case 'person_pays':
      return plain(personPays(benefit, parts))
  }
}

const plain = (byPart: readonly number[]): Wanted => ({ byPart, shareBp: null, note: null })

function shareOf({ rates }: Extract<Benefit, { how: 'share' }>, parts: readonly Part[]): Wanted {
  const bps = parts.map(({ facts }) => rates.find(({ who }) => fits(who, facts))?.bp ?? 0)
  const byPart = differences(parts.map(({ baseFen }, i) => baseFen * (bps[i] ?? 0)))
  const isOneRate = bps.every(bp => bp === bps[0])
  return { byPart, shareBp: isOneRate ? (bps[0] ?? 0) : null, note: null }
}

/** Sums of ten-thousandths, rounded down, and what each adds to them. */
function differences(tenThousandths: readonly number[]): readonly number[] {
  let [sum, given] = [0, 0]
  return tenThousandths.map(amount => {
    sum += amount
    if (!Number.isSafeInteger(sum)) throw new RangeError('a rent beyond what can be counted')
    const upTo = Math.floor(sum / WHOLE_BP)
    const part = upTo - given
    given = upTo
    return part
  })
}

function fixed({ fen, per }: Extract<Benefit, { how: 'fixed' }>, parts: readonly Part[]): readonly number[] {
  if (per === 'rental') return spread(fen, parts)
  return parts.map(part => Math.min(part.baseFen, fen * (per === 'day' ? daysIn(part) : part.months)))
}

/** A sum goes to the first parts first, to none more than it costs. */
function spread(sum: number, parts: readonly Pick<Part, 'baseFen'>[]): readonly number[] {
  let left = sum
  return parts.map(({ baseFen }) => {
    const given = Math.min(left, baseFen)
    left -= given
    return given
  })
}

const YEAR_LENGTH = 4
const yearOf = ({ from }: Pick<Period, 'from'>): number => Number(from.slice(0, YEAR_LENGTH))

/** Once a calendar year, when the rent of the year reaches the threshold (Anqing, rules.md 1.3). */
function bonus(
  { fen, fromFen }: Extract<Benefit, { how: 'bonus' }>,
  parts: readonly Part[],
  rentOfYear: (year: number) => number,
): Wanted {
  const left = new Map<number, number>()
  for (const part of parts) if (rentOfYear(yearOf(part)) >= fromFen) left.set(yearOf(part), fen)
  const note = left.size > 0 ? ('threshold_is_reached' as const) : ('below_the_threshold' as const)
  const byPart = parts.map(part => {
    const given = Math.min(left.get(yearOf(part)) ?? 0, part.baseFen)
    left.set(yearOf(part), (left.get(yearOf(part)) ?? 0) - given)
    return given
  })
  return { byPart, shareBp: null, note }
}

/** The first days cost nothing: of each part as many of its days as are free. */
function freeDays(days: number, parts: readonly Part[]): readonly number[] {
  let left = days
  return parts.map(part => {
    const free = Math.min(left, daysIn(part))
    left -= free
    return Math.floor((part.baseFen * free) / daysIn(part))
  })
}

/** The person pays a sum and the programme all that is above it. */
function personPays({ fen, per }: Extract<Benefit, { how: 'person_pays' }>, parts: readonly Part[]): readonly number[] {
  if (per === 'month') return parts.map(({ baseFen, months }) => Math.max(0, baseFen - fen * months))
  const paid = spread(fen, parts)
  return parts.map(({ baseFen }, i) => baseFen - (paid[i] ?? 0))
}
