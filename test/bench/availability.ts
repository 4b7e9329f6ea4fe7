import { inArray } from 'drizzle-orm'
import { availabilityOf } from '#app/booking/availability.server.ts'
import { freeForPeriod } from '#app/booking/calendar/catalogue-counts.server.ts'
import { addDays, dayAt } from '#app/time/day.ts'
import { products } from '#db/schema/catalogue.ts'
import type { DemoHouse } from './demo-house.ts'
import { ratio, report } from './measure.ts'
import { CENTRE, PRODUCTS, productId } from './shop.ts'

const [YEAR, TWO_MONTHS] = [365, 60]
const [ROUNDS, TIMES] = [11, 30]

const momentOf = (house: DemoHouse) => ({ now: house.now(), today: dayAt(house.now()) })

/** The first product, day by day for a year. */
export const year = (house: DemoHouse) => () => {
  const moment = momentOf(house)
  const period = { from: moment.today, to: addDays(moment.today, YEAR) }
  return house.seeAll(db => availabilityOf(db, { centreId: CENTRE, productId: productId(0), ...moment, ...period }))
}

/** A year of one product, with more and more history in the table. Houses in the order of their sizes. */
export async function availability(houses: readonly (readonly [size: number, house: DemoHouse])[]) {
  const [[, least] = [0, undefined], ...larger] = houses
  if (!least) throw new Error('no house')
  const values: (readonly [size: number, value: number])[] = []
  for (const [size, house] of larger)
    values.push([size, await ratio(year(house), year(least), { rounds: ROUNDS, times: TIMES })])
  const [size, value] = values.at(-1) ?? [0, Number.NaN]
  report({
    ...{ name: 'availability', value, unit: 'times as long', better: 'lower', aim: 1.5, history: size },
    against: '1000 reservations of history in the table',
    ...Object.fromEntries(values.slice(0, -1).map(([size, value]) => [`at_${size}`, Number(value.toFixed(2))])),
  })
}

/** Two months of a whole catalogue, beside reading its products' rows. */
export async function wholeCatalogue(house: DemoHouse) {
  const moment = momentOf(house)
  const period = { from: addDays(moment.today, 1), to: addDays(moment.today, 1 + TWO_MONTHS) }
  const ids = Array.from({ length: PRODUCTS }, (_, number) => productId(number))
  const whole = () => house.seeAll(db => freeForPeriod(db, { centreId: CENTRE, period, ...moment }))
  const rows = () => house.seeAll(db => db.select().from(products).where(inArray(products.id, ids)))
  const counted = await whole()
  if (counted.length !== PRODUCTS) throw new Error('not the whole catalogue')
  const value = await ratio(whole, rows, { rounds: ROUNDS, times: 5 })
  const figure = { value, unit: 'times as long', better: 'lower', aim: 15 } as const
  const free = counted.reduce((sum, one) => sum + one.free, 0)
  report({
    name: 'whole catalogue',
    ...figure,
    against: 'its 170 product rows by index',
    products: counted.length,
    free,
  })
}
