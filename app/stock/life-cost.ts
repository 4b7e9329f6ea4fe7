import type { Bilingual } from '#app/catalogue/category.ts'
import type { Day } from '#app/time/day.ts'
import { type Bought, writtenOffBy } from './depreciation.ts'

/** Units of a product that were bought alike. */
export type BoughtAlike = Bought & { readonly productId: string; readonly units: number }
/** What the units of a product have earned and cost so far. */
export type Earned = {
  readonly productId: string
  readonly rentFen: number
  readonly repairsFen: number
  readonly upkeepFen: number
  readonly daysOut: number
}
export type LifeCost = Omit<Earned, 'productId'> & {
  readonly code: string
  readonly product: Bilingual
  readonly units: number
  readonly priceFen: number
  readonly writtenOffFen: number
  readonly bookFen: number
  /** Rent less repairs, upkeep and what has been written off. */
  readonly resultFen: number
}

type Named = { readonly id: string; readonly code: string; readonly product: Bilingual }

/** The life cost of a product on a day: what it cost, what of that is written off, what it earned, what its upkeep cost. */
export function lifeCostOf(
  { id, code, product }: Named,
  bought: readonly BoughtAlike[],
  earned: readonly Earned[],
  today: Day,
): LifeCost {
  const own = bought.filter(({ productId }) => productId === id)
  const { rentFen, repairsFen, upkeepFen, daysOut } = earned.find(({ productId }) => productId === id) ?? NOTHING
  const priceFen = sum(own.map(one => one.priceFen * one.units))
  const writtenOffFen = sum(own.map(one => writtenOffBy(one, today) * one.units))
  return {
    ...{ code, product, units: sum(own.map(one => one.units)), priceFen, writtenOffFen },
    ...{ bookFen: priceFen - writtenOffFen, rentFen, repairsFen, upkeepFen, daysOut },
    resultFen: rentFen - repairsFen - upkeepFen - writtenOffFen,
  }
}

const NOTHING = { rentFen: 0, repairsFen: 0, upkeepFen: 0, daysOut: 0 }
const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0)

/** The figures that are summed under the table. */
export type LifeCostSum = Exclude<keyof LifeCost, 'code' | 'product'>

export const totalOf = (rows: readonly LifeCost[], figure: LifeCostSum): number => sum(rows.map(row => row[figure]))
