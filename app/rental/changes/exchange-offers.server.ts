import { and, asc, eq, exists, inArray, isNull } from 'drizzle-orm'
import { CAN_GO_OUT } from '#app/allotment/allotments.server.ts'
import type { ReservationWithThings } from '#app/booking/reservations.server.ts'
import type { Day } from '#app/time/day.ts'
import type { Moment } from '#app/time/moment.ts'
import type { Database } from '#db/client.server.ts'
import { categories, products } from '#db/schema/catalogue.ts'
import { units } from '#db/schema/inventory.ts'
import { type ExchangePreview, previewOfExchange } from './previews.server.ts'

const MOST_OFFERS = 8
const MOST_TRIED = 30

type Asked = { readonly on: Day | undefined; readonly asOf: Moment }

/** What could be had instead at the same centre, with its price for this person: the same kind first, then what helps with the same. */
export async function exchangeOffers(
  db: Database,
  reservation: ReservationWithThings,
  asked: Asked,
): Promise<readonly ExchangePreview[]> {
  const offers: ExchangePreview[] = []
  for (const product of await candidates(db, reservation)) {
    const offer = await previewOfExchange(db, reservation, { product, ...asked })
    if (offer.ok) offers.push(offer.value)
    if (offers.length === MOST_OFFERS) break
  }
  return offers
}

/** The codes of what the centre has on its shelves, by how near it is to what somebody has. */
async function candidates(db: Database, { centreId, productId, category }: ReservationWithThings) {
  const here = and(eq(units.productId, products.id), eq(units.centreId, centreId), inArray(units.state, CAN_GO_OUT))
  const rows = await db
    .select({ id: products.id, code: products.code, categoryId: categories.id, needs: categories.needs })
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
    .map(({ code }) => code)
}
