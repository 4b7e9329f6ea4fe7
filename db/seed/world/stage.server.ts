import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Accessory } from '#app/catalogue/category.ts'
import { type priceOn, pricesOn } from '#app/pricing/prices.server.ts'
import type { Programme } from '#app/programmes/programme.ts'
import { programmesOn } from '#app/programmes/programmes.server.ts'
import type { Day } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import { accounts } from '#db/schema/access.ts'
import { categories, products } from '#db/schema/catalogue.ts'
import { centres, districts, streets } from '#db/schema/districts.ts'
import { units } from '#db/schema/inventory.ts'
import type { Spent } from './limits.server.ts'

type Price = NonNullable<Awaited<ReturnType<typeof priceOn>>>
type Category = typeof categories.$inferSelect

/** A unit in the demo, with all that its story needs to know. */
export type StageUnit = {
  readonly id: string
  readonly productId: string
  readonly productCode: string
  readonly turnaroundDays: number
  readonly accessories: readonly Accessory[]
  readonly hasConsumables: boolean
  readonly price: Price
  readonly category: Category
}

type Staff = { readonly [Post in 'desk' | 'fitter' | 'driver' | 'technician' | 'verifier' | 'manager']: string }

/** A centre as the history finds it: who works there, which streets it serves, what stands on its shelves. */
export type StageCentre = {
  readonly id: string
  readonly code: string
  readonly districtId: string
  readonly districtCode: string
  readonly streetIds: readonly string[]
  readonly staff: Staff
  readonly programmes: readonly Programme[]
  /** Filled while the stories are told. */
  readonly spent: Spent
  readonly units: readonly StageUnit[]
}

/** Reads what the other seeds have put up. */
export async function readStage(db: Database, today: Day): Promise<readonly StageCentre[]> {
  const found = await db
    .select({ centre: centres, districtCode: districts.code })
    .from(centres)
    .innerJoin(districts, eq(districts.id, centres.districtId))
    .orderBy(asc(centres.code))
  const prices = await pricesOn(db, today)
  const stage: StageCentre[] = []
  for (const { centre, districtCode } of found) {
    const { id, code, districtId } = centre
    const places = await db.select().from(streets).where(eq(streets.districtId, districtId)).orderBy(asc(streets.en))
    stage.push({
      ...{ id, code, districtId, districtCode, streetIds: places.map(street => street.id) },
      staff: await staffOf(db, id),
      programmes: await programmesOn(db, districtId, today),
      spent: new Map(),
      units: await unitsOf(db, id, prices),
    })
  }
  return stage
}

async function unitsOf(db: Database, centreId: string, prices: ReadonlyMap<string, Price>): Promise<StageUnit[]> {
  const rows = await db
    .select({ unit: units, product: products, category: categories })
    .from(units)
    .innerJoin(products, eq(products.id, units.productId))
    .innerJoin(categories, eq(categories.id, products.categoryId))
    .where(and(eq(units.centreId, centreId), eq(units.state, 'ready'), isNull(products.retiredAt)))
    .orderBy(asc(products.code), asc(units.serialNo), asc(units.code))
  return rows.flatMap(({ unit, product, category }) => {
    const price = prices.get(product.id)
    if (!price) return []
    const { turnaroundDays, accessories, consumables, code: productCode } = product
    const goesWithIt = { accessories, hasConsumables: consumables.length > 0 }
    return [{ id: unit.id, productId: product.id, productCode, turnaroundDays, ...goesWithIt, price, category }]
  })
}

/** Small centres have few people: whoever there is stands in. The verifier is always another than the technician. */
async function staffOf(db: Database, centreId: string): Promise<Staff> {
  const colleagues = await db
    .select()
    .from(accounts)
    .where(eq(accounts.centreId, centreId))
    .orderBy(asc(accounts.email))
  const anyone = colleagues[0]
  if (!anyone) throw new Error('a centre of the demo has nobody')
  const having = (role: (typeof anyone.roles)[number]) => colleagues.filter(({ roles }) => roles.includes(role))
  const first = (role: (typeof anyone.roles)[number]) => (having(role)[0] ?? anyone).id
  const technician = first('technician')
  const verifier = having('technician')[1] ?? anyone
  return {
    ...{ desk: first('desk'), fitter: first('fitter'), driver: first('driver'), manager: first('manager') },
    ...{ technician, verifier: verifier.id },
  }
}
