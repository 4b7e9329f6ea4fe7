import type { CategoryRow } from '#app/catalogue/categories.server.ts'
import { type ProductRow, type ProductWithCategory, productsOf } from '#app/catalogue/products.server.ts'
import type { Centre } from '#app/districts/districts.server.ts'
import { checkFit } from '#app/fitting/fit-check.ts'
import { type Fitting, fittingFor } from '#app/fitting/fittings.server.ts'
import { type Fen, plus } from '#app/money/fen.ts'
import { priceOn } from '#app/pricing/prices.server.ts'
import { rentOf } from '#app/pricing/rent-of.ts'
import type { Day } from '#app/time/day.ts'
import type { Moment } from '#app/time/moment.ts'
import { monthsFrom } from '#app/time/period.ts'
import type { Database } from '#db/client.server.ts'
import { firstDayOn } from '../calendar/first-day.ts'
import { type Looker, outlookOf } from '../calendar/outlooks.server.ts'
import { type NearestDays, nearestDays, type WhyNot, whyNot } from './nearest-days.ts'

type Asked = Moment & {
  readonly product: ProductWithCategory
  readonly centre: Centre
  readonly centres: readonly Centre[]
  /** A day that may be asked for: `decidePeriod`. */
  readonly from: Day
  readonly months: number
  readonly looker: Looker
  readonly personId: string | null
}

/** What the last fitting says of a device. Null where nobody has measured, or nothing can be compared. */
type Fit = 'fits' | 'warns' | null
export type CentreInstead = { readonly centre: Centre; readonly free: number }
export type ProductInstead = {
  readonly product: ProductRow
  readonly free: number
  readonly rentFen: Fen
  readonly fit: Fit
}
export type Alternatives = {
  readonly why: WhyNot
  /** How many of them the centre has. */
  readonly units: number
  readonly nearest: NearestDays
  readonly centres: readonly CentreInstead[]
  readonly products: readonly ProductInstead[]
}

/** How many products of a category are looked at, in the order of their codes. */
const MOST_PRODUCTS = 12

/** What there is instead: days next to these, the same elsewhere, others of its kind. Reasons and counts, and nobody else's data. */
export async function alternativesFor(db: Database, asked: Asked): Promise<Alternatives> {
  const { product, centre, from, months, looker, now, today } = asked
  const stock = { centreId: centre.id, productId: product.id }
  const outlook = await outlookOf(db, { ...stock, ...looker, now, today })
  return {
    why: whyNot(outlook, from, months),
    units: outlook.fleet.units.length,
    nearest: nearestDays(outlook, from, months),
    centres: await elsewhere(db, asked),
    products: await ofItsKind(db, asked),
  }
}

async function elsewhere(db: Database, asked: Asked): Promise<readonly CentreInstead[]> {
  const found: CentreInstead[] = []
  for (const centre of asked.centres.filter(({ id }) => id !== asked.centre.id)) {
    const free = await freeCount(db, asked, { centreId: centre.id, productId: asked.product.id })
    if (free > 0) found.push({ centre, free })
  }
  return found
}

async function ofItsKind(db: Database, asked: Asked): Promise<readonly ProductInstead[]> {
  const { product, centre, from, months, personId, today } = asked
  const all = product.category.retiredAt === null ? await productsOf(db, product.categoryId) : []
  const others = all.filter(({ id, retiredAt }) => id !== product.id && retiredAt === null).slice(0, MOST_PRODUCTS)
  const measured = personId === null ? undefined : await fittingFor(db, personId, product.categoryId, today)
  const found: ProductInstead[] = []
  for (const other of others) {
    const fit = fitOf(other, product.category, measured?.fitting)
    if (fit === 'stops') continue
    const price = await priceOn(db, other.id, from)
    const free = price ? await freeCount(db, asked, { centreId: centre.id, productId: other.id }) : 0
    if (!price || free === 0) continue
    const rents = rentOf(price, monthsFrom(from, months), months).map(({ listFen }) => listFen)
    found.push({ product: other, free, rentFen: plus(...rents), fit })
  }
  return found
}

/** How many could begin on the day that was asked for: at least one only if the plan says so too. */
async function freeCount(
  db: Database,
  { from, months, looker, now, today }: Asked,
  stock: { readonly centreId: string; readonly productId: string },
): Promise<number> {
  return firstDayOn(await outlookOf(db, { ...stock, ...looker, now, today }), from, months).free
}

function fitOf(product: ProductRow, category: CategoryRow, fitting: Fitting | undefined): Fit | 'stops' {
  if (!fitting) return null
  const checks = checkFit(product, fitting.measurements, fitting.home, [
    ...category.measurements,
    ...category.homeLimits,
  ])
  const known = checks.map(({ verdict }) => verdict).filter(verdict => verdict !== 'unknown')
  if (known.includes('stops')) return 'stops'
  if (known.length === 0) return null
  return known.includes('warns') ? 'warns' : 'fits'
}
