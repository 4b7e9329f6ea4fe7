import type { Actor } from '#app/acts/actor.ts'
import type { ProductWithCategory } from '#app/catalogue/products.server.ts'
import type { DistrictWithPlaces } from '#app/districts/districts.server.ts'
import { classOn } from '#app/eligibility/classes.server.ts'
import { personById } from '#app/people/people.server.ts'
import type { UserClass } from '#app/people/user-class.ts'
import { shortestTerm } from '#app/pricing/offered-terms.ts'
import { type Price, pricesOn } from '#app/pricing/prices.server.ts'
import { quote } from '#app/pricing/quoting.ts'
import { rentsOn } from '#app/pricing/rents.server.ts'
import { programmesOn } from '#app/programmes/programmes.server.ts'
import type { Day } from '#app/time/day.ts'
import type { Moment } from '#app/time/moment.ts'
import { monthsFrom } from '#app/time/period.ts'
import type { Database } from '#db/client.server.ts'
import { daysAsked } from '../calendar/catalogue-periods.server.ts'
import { personMoney } from '../person-money.server.ts'
import { knownAs } from '../quote-for-person.server.ts'

type Products = readonly ProductWithCategory[]
type Asked = Moment & {
  readonly products: Products
  readonly districts: readonly DistrictWithPlaces[]
  readonly actor: Pick<Actor, 'scope' | 'personId'>
}

/**
 * What devices side by side cost and where they are free, by the product's id: as many readings for three as for one. `yours` is
 * told to somebody whose papers are verified, `leastFen` (a month) to everybody else.
 */
export async function comparedOf(db: Database, { products, districts, actor, now, today }: Asked) {
  if (products.length === 0) return { priceOf: () => null, freeOf: () => null, day: today, userClass: null }
  const ids = products.map(({ id }) => id)
  const prices = await pricesOn(db, today, ids)
  const rents = await rentsOn(db, { day: today, districts, products })
  const { userClass, yours } = await yoursOf(db, { products, prices, actor, today })
  const priceOf = (id: string) => {
    const price = prices.get(id)
    if (!price) return null
    const { rentFenPerMonth, rent, depositFen, isExample } = price
    const leastFen = rents.get(id)?.leastFen ?? rentFenPerMonth
    return { rentFenPerMonth, rent, depositFen, isExample, leastFen, yours: yours.get(id) ?? null }
  }
  return { priceOf, userClass, ...(await freeOn(db, districts, { now, today })) }
}

/** Where one could begin for a month, today or on the next day on which a centre is open. */
async function freeOn(db: Database, districts: readonly DistrictWithPlaces[], { now, today }: Moment) {
  const ask = (from: string) =>
    daysAsked(db, districts, {}, { from, months: 1, centre: '', isOnlyFree: false, now, today })
  const asked = await ask(today)
  if (asked.instead === null) return { freeOf: asked.freeOf, day: today }
  return { freeOf: (await ask(asked.instead)).freeOf, day: asked.instead }
}

type Yours = {
  readonly months: number
  readonly personFen: number
  readonly laterFen: number
  readonly depositFen: number
}
type AskedYours = Pick<Asked, 'products' | 'actor'> & {
  readonly prices: ReadonlyMap<string, Price>
  readonly today: Day
}

/** What the person who looks pays for the shortest term, by what is verified of them; nothing where nothing is. */
async function yoursOf(db: Database, { products, prices, actor, today }: AskedYours) {
  const yours = new Map<string, Yours>()
  const person = actor.scope === 'person' && actor.personId ? await personById(db, actor.personId) : undefined
  const userClass: UserClass | undefined = person && (await classOn(db, person.id, today))
  if (!person || !userClass) return { userClass: null, yours }
  const programmes = await programmesOn(db, person.districtId, today)
  const terms = products.flatMap(({ id }) => prices.get(id)?.rent ?? []).map(shortestTerm)
  for (const months of new Set(terms)) {
    const period = monthsFrom(today, months)
    const whose = { ...period, personId: person.id, districtId: person.districtId, without: null }
    const known = knownAs(await personMoney(db, whose), userClass, today)
    for (const { id, code, category } of products) {
      const priced = prices.get(id)
      if (!priced || shortestTerm(priced.rent) !== months) continue
      const product = { code, categoryCode: category.code }
      const { personFen, laterFen, depositFen } = quote(
        { ...period, months, priced, product, ...known },
        programmes,
        today,
      )
      yours.set(id, { months, personFen, laterFen, depositFen })
    }
  }
  return { userClass, yours }
}
