import type { Fen } from '#app/money/fen.ts'
import { fen } from '#app/money/fen.ts'
import { USER_CLASSES } from '#app/people/user-class.ts'
import type { Programme } from '#app/programmes/programme.ts'
import { programmesOn } from '#app/programmes/programmes.server.ts'
import type { Day } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import { quoteOfShortest } from './class-quotes.server.ts'
import type { ClassHelp } from './help.ts'
import { pricesOn } from './prices.server.ts'
import type { Asked, Quote } from './quote.ts'

export type Rents = { readonly rentFen: Fen; readonly leastFen: Fen }
type InForce = readonly Programme[]

/** What is in force on a day in each of these districts. */
async function programmesIn(db: Database, day: Day, districtIds: readonly string[]): Promise<readonly InForce[]> {
  const all: InForce[] = []
  for (const districtId of districtIds) all.push(await programmesOn(db, districtId, day))
  return all
}

type Listed = { readonly id: string; readonly code: string; readonly category: { readonly code: string } }
type AskedRents = {
  readonly day: Day
  readonly districts: readonly { readonly id: string }[]
  readonly products: readonly Listed[]
}

/** What each of these products costs a month, and the least that anybody pays for it in one of these districts. */
export async function rentsOn(
  db: Database,
  { day, districts, products }: AskedRents,
): Promise<ReadonlyMap<string, Rents>> {
  const districtIds = districts.map(({ id }) => id)
  const inForce = await programmesIn(db, day, districtIds)
  const prices = await pricesOn(
    db,
    day,
    products.map(({ id }) => id),
  )
  const rents = products.flatMap(({ id, code, category }): readonly [string, Rents][] => {
    const priced = prices.get(id)
    if (!priced) return []
    const product = { code, categoryCode: category.code }
    return [[id, { rentFen: priced.rentFenPerMonth, leastFen: least({ priced, product }, inForce, day) }]]
  })
  return new Map(rents)
}

const least = (asked: Pick<Asked, 'priced' | 'product'>, all: readonly InForce[], day: Day): Fen =>
  all
    .flatMap(programmes => USER_CLASSES.map(userClass => aMonthOf(quoteOfShortest(asked, userClass, programmes, day))))
    .reduce((least, paid) => (paid < least ? paid : least), asked.priced.rentFenPerMonth)

/** By the month, so that devices can be compared; part of a fen counts as one. */
const aMonthOf = ({ personFen, months }: Quote): Fen => fen(Math.ceil(personFen / months))

/** A rent of so many fen tells a share in basis points; a product that is of no category gets what all products get. */
const WHOLE: Pick<Asked, 'priced' | 'product'> = {
  priced: { rentFenPerMonth: fen(10_000), depositFen: fen(0), rent: { per: 'month' } },
  product: { code: '', categoryCode: '' },
}

/** Which part of the list rent each class pays in these districts, and who bears the rest. */
export async function helpOn(db: Database, day: Day, districtIds: readonly string[]): Promise<readonly ClassHelp[]> {
  const all = await programmesIn(db, day, districtIds)
  return USER_CLASSES.map(userClass => {
    const quotes = all.map(programmes => quoteOfShortest(WHOLE, userClass, programmes, day))
    const paid = quotes.map(({ personFen }) => personFen)
    const payers = [...new Set(quotes.flatMap(({ shares }) => shares.map(({ payer }) => payer)))]
    return { userClass, leastBp: Math.min(...paid), mostBp: Math.max(...paid), payers }
  })
}
