import { type Fen, fen } from '#app/money/fen.ts'
import { addMonths, type Day, dayOf, daysBetween } from '#app/time/day.ts'

/** Over how many years a device is written off, from which day of purchase on. Examples, until the accountants confirm them. */
export const DEPRECIATION = [{ firstOn: dayOf('2020-01-01'), years: 5, isExample: true }] as const

const MONTHS = 12

export type Bought = {
  readonly priceFen: Fen
  readonly boughtOn: Day
  /** One that has left the stock for good is written off at once. */
  readonly isScrapped: boolean
}

/** The years that hold for what was bought on a day; for what is older than the first rule, the first. */
export function yearsFor(
  boughtOn: Day,
  rules: typeof DEPRECIATION | readonly { firstOn: Day; years: number }[] = DEPRECIATION,
): number {
  const rule = rules.findLast(({ firstOn }) => firstOn <= boughtOn) ?? rules[0]
  if (!rule) throw new Error('there is at least one rule')
  return rule.years
}

/**
 * What has been written off of a device by a day, in a straight line from the day on which it was bought:
 * price × days that have passed ÷ days in its years, rounded down; never less than nothing, never more than the price.
 */
export function writtenOffBy({ priceFen, boughtOn, isScrapped }: Bought, day: Day): Fen {
  if (isScrapped) return priceFen
  const whole = daysBetween(boughtOn, addMonths(boughtOn, yearsFor(boughtOn) * MONTHS))
  const passed = Math.min(whole, Math.max(0, daysBetween(boughtOn, day)))
  return fen(Math.floor((priceFen * passed) / whole))
}

/** What it is still worth in the books. */
export const bookValueOn = (bought: Bought, day: Day): Fen => fen(bought.priceFen - writtenOffBy(bought, day))
