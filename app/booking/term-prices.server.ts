import { pricesOf } from '#app/pricing/prices.server.ts'
import { programmesOn } from '#app/programmes/programmes.server.ts'
import type { Day } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import type { Reserving } from './reserving.server.ts'
import type { PriceFacts } from './term-prices.ts'

/** What the browser needs to tell the price of another day or term at once. */
export async function priceFacts(
  db: Database,
  { product, centres, from }: Pick<Reserving, 'product' | 'centres' | 'from'>,
  today: Day,
): Promise<PriceFacts> {
  const prices = await pricesOf(db, product.id)
  const programmes: { [centre: string]: PriceFacts['programmes'][string] } = {}
  for (const { code, districtId } of centres) programmes[code] = await programmesOn(db, districtId, from)
  return {
    product: { code: product.code, categoryCode: product.category.code },
    prices: prices
      .filter(({ untilOn }) => untilOn === null || untilOn > today)
      .map(({ rentFenPerMonth, depositFen, rent, firstOn, untilOn }) => ({
        ...{ rentFenPerMonth, depositFen, rent, firstOn, untilOn },
      })),
    programmes,
  }
}
