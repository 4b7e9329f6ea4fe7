import type { Fen } from '#app/money/fen.ts'
import { fen } from '#app/money/fen.ts'
import { USER_CLASSES } from '#app/people/user-class.ts'
import type { RateInForce } from '#app/programmes/programme.ts'
import { ratesInForce } from '#app/programmes/programmes.server.ts'
import type { Day } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import type { ClassHelp } from './help.ts'
import { pricesOn } from './prices.server.ts'
import { type Priced, quote } from './quote.ts'

export type Rents = { readonly rentFen: Fen; readonly leastFen: Fen }
type Rates = readonly RateInForce[]

/** The rates of a day in each of these districts. */
async function ratesIn(db: Database, day: Day, districtIds: readonly string[]): Promise<readonly Rates[]> {
  const all: Rates[] = []
  for (const districtId of districtIds) all.push(await ratesInForce(db, districtId, day))
  return all
}

/** What each product costs a month, and the least that anybody pays for it in one of these districts. */
export async function rentsOn(
  db: Database,
  day: Day,
  districtIds: readonly string[],
): Promise<ReadonlyMap<string, Rents>> {
  const rates = await ratesIn(db, day, districtIds)
  const prices = await pricesOn(db, day)
  return new Map(
    [...prices].map(([id, price]) => [id, { rentFen: price.rentFenPerMonth, leastFen: least(price, rates) }]),
  )
}

const least = (price: Priced, all: readonly Rates[]): Fen =>
  all
    .flatMap(rates => USER_CLASSES.map(userClass => quote({ ...price, months: 1, userClass, rates }).personFen))
    .reduce((least, paid) => (paid < least ? paid : least), price.rentFenPerMonth)

/** A rent of so many fen tells a share in basis points. */
const WHOLE: Priced = { rentFenPerMonth: fen(10_000), depositFen: fen(0) }

/** Which part of the list rent each class pays in these districts, and who bears the rest. */
export async function helpOn(db: Database, day: Day, districtIds: readonly string[]): Promise<readonly ClassHelp[]> {
  const all = await ratesIn(db, day, districtIds)
  return USER_CLASSES.map(userClass => {
    const quotes = all.map(rates => quote({ ...WHOLE, months: 1, userClass, rates }))
    const paid = quotes.map(({ personFen }) => personFen)
    const payers = [...new Set(quotes.flatMap(({ shares }) => shares.map(({ payer }) => payer)))]
    return { userClass, leastBp: Math.min(...paid), mostBp: Math.max(...paid), payers }
  })
}
