import { and, asc, eq, exists, inArray, isNull } from 'drizzle-orm'
import { CAN_GO_OUT } from '#app/allotment/allotments.server.ts'
import { preparationOf } from '#app/allotment/keeping.ts'
import { personMoney } from '#app/booking/person-money.server.ts'
import { knownAs } from '#app/booking/quote-for-person.server.ts'
import type { ReservationWithThings } from '#app/booking/reservations.server.ts'
import { pricesOn } from '#app/pricing/prices.server.ts'
import { quote } from '#app/pricing/quoting.ts'
import { pricedExchange } from '#app/pricing/strategies/exchange.ts'
import { programmesOn } from '#app/programmes/programmes.server.ts'
import type { Day } from '#app/time/day.ts'
import type { Moment } from '#app/time/moment.ts'
import type { Database } from '#db/client.server.ts'
import { categories, products } from '#db/schema/catalogue.ts'
import { units } from '#db/schema/inventory.ts'
import { type ExchangePreview, weighChosen } from './previews.server.ts'
import { roomFor } from './rooms.server.ts'
import type { WeighedExchange } from './weighings.server.ts'

const MOST_OFFERS = 8
const MOST_TRIED = 24

type Asked = { readonly on: Day | undefined; readonly asOf: Moment }
type Candidate = Awaited<ReturnType<typeof candidates>>[number]

/** What could be had instead at the same centre, with its price for this person: the same kind first, then what helps with the same. */
export async function exchangeOffers(
  db: Database,
  reservation: ReservationWithThings,
  asked: Asked,
): Promise<readonly ExchangePreview[]> {
  const shelf = await candidates(db, reservation)
  const known = await firstWeighed(db, reservation, shelf, asked)
  if (!known) return []
  const quoteOf = await quotesFor(db, reservation, known, asked)
  const offers: ExchangePreview[] = []
  for (const candidate of shelf) {
    const priced = quoteOf(candidate)
    if (!priced || !(await isFree(db, reservation, candidate, known))) continue
    const { code, zh, en } = candidate
    offers.push({ product: { code, zh, en }, period: known.period, quote: priced })
    if (offers.length === MOST_OFFERS) break
  }
  return offers
}

/** A "no" to one device alone; any other is one to all of them. */
const OF_ONE_DEVICE = ['nothing_changes', 'product_has_no_price']

/** The days, the class and the priority are the same for every device: the first that can be weighed tells them. */
async function firstWeighed(
  db: Database,
  reservation: ReservationWithThings,
  shelf: readonly Candidate[],
  asked: Asked,
): Promise<WeighedExchange | undefined> {
  for (const { code } of shelf) {
    const weighed = await weighChosen(db, reservation, { product: code, ...asked })
    if (weighed.ok) return weighed.value
    if (!OF_ONE_DEVICE.includes(weighed.refusal)) return undefined
  }
  return undefined
}

/** What each device costs, from one reading of the prices; the one that is reserved already is no exchange. */
async function quotesFor(
  db: Database,
  { id: reservationId, productId, personId, districtId }: ReservationWithThings,
  { period, months, userClass }: WeighedExchange,
  { on }: Asked,
) {
  const [prices, programmes] = [await pricesOn(db, period.from), await programmesOn(db, districtId, period.from)]
  const priced = on ? { without: null, replaced: reservationId } : { without: reservationId }
  const money = await personMoney(db, { ...period, personId, districtId, ...priced })
  const known = knownAs(money, userClass, period.from)
  return ({ id, code, categoryCode }: Candidate) => {
    const price = prices.get(id)
    if (!price || (!on && id === productId)) return undefined
    const dearer = () => pricedExchange(price.conditions.exchange, price, prices.get(productId), { period, months })
    const asked = { ...period, months, priced: on ? dearer() : price, product: { code, categoryCode }, ...known }
    return quote(asked, programmes, period.from)
  }
}

async function isFree(
  db: Database,
  { centreId }: ReservationWithThings,
  { id: productId, turnaroundDays, installRequired }: Candidate,
  { period, isPriority, ...known }: WeighedExchange,
): Promise<boolean> {
  const keeping = { ...known.keeping, turnaroundDays, preparationDays: preparationOf({ installRequired }) }
  return (await roomFor(db, { centreId, productId, keeping, period, isPriority })).ok
}

/** What the centre has on its shelves, by how near it is to what somebody has. */
async function candidates(db: Database, { centreId, productId, category }: ReservationWithThings) {
  const here = and(eq(units.productId, products.id), eq(units.centreId, centreId), inArray(units.state, CAN_GO_OUT))
  const rows = await db
    .select({
      ...{ id: products.id, code: products.code, zh: products.zh, en: products.en },
      turnaroundDays: products.turnaroundDays,
      ...{
        categoryId: categories.id,
        categoryCode: categories.code,
        needs: categories.needs,
        installRequired: categories.installRequired,
      },
    })
    .from(products)
    .innerJoin(categories, eq(categories.id, products.categoryId))
    .where(
      and(
        isNull(products.retiredAt),
        isNull(categories.retiredAt),
        exists(db.select({ id: units.id }).from(units).where(here)),
      ),
    )
    .orderBy(asc(products.code))
  const distance = (row: (typeof rows)[number]): number =>
    row.id === productId ? 0 : row.categoryId === category.id ? 1 : 2
  return rows
    .filter(row => row.categoryId === category.id || row.needs.some(need => category.needs.includes(need)))
    .toSorted((one, other) => distance(one) - distance(other))
    .slice(0, MOST_TRIED)
}
