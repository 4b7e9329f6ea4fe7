import { findProducts, type Wanted } from '#app/catalogue/products.server.ts'
import type { DistrictWithPlaces } from '#app/districts/districts.server.ts'
import { openingOf } from '#app/districts/districts.server.ts'
import { yes } from '#app/result.ts'
import { addDays, type Day, isDay } from '#app/time/day.ts'
import type { Moment } from '#app/time/moment.ts'
import type { Database } from '#db/client.server.ts'
import { type AskedPeriod, asksForDays, decideAsked, nextDayOpen } from './asked-period.ts'
import { freeForPeriod } from './catalogue-counts.server.ts'

/** A centre by the name of its district, which is shorter and better known, and what is free there, by product. */
type CentreFree = {
  readonly code: string
  readonly zh: string
  readonly en: string
  readonly free: ReadonlyMap<string, number>
}

/** The centres that are asked about: the one that is named, else all. */
async function centresAsked(db: Database, districts: readonly DistrictWithPlaces[], code: string, today: Day) {
  const all = districts.flatMap(({ zh, en, centres }) => centres.map(({ id, code }) => ({ id, code, zh, en })))
  const named = all.filter(centre => centre.code === code)
  const found = []
  for (const centre of named.length > 0 ? named : all)
    found.push({ ...centre, opening: await openingOf(db, centre.id, today) })
  return found
}
type CentreAsked = Awaited<ReturnType<typeof centresAsked>>[number]

type Asked = Pick<AskedPeriod, 'from' | 'months'> & Moment

/** What is free at each centre that is open on the first day. */
async function freeAt(db: Database, centres: readonly CentreAsked[], { from, months, now, today }: Asked) {
  const decided = decideAsked({ from, months }, today, centres)
  if (!decided.ok) return decided
  const found: CentreFree[] = []
  for (const { centre, period } of decided.value) {
    const rows = await freeForPeriod(db, { centreId: centre.id, period, now, today })
    const { code, zh, en } = centre
    found.push({ code, zh, en, free: new Map(rows.map(({ productId, free }) => [productId, free])) })
  }
  return yes(found)
}

/** A day that would do, where all centres are closed on the one that was asked for. */
const dayInstead = (from: string, centres: readonly CentreAsked[]): Day | null =>
  isDay(from) ? (nextDayOpen(from, openingsOf(centres)) ?? null) : null

const openingsOf = (centres: readonly CentreAsked[]) => centres.map(({ opening }) => opening)

/** The products of which some centre has one free. */
const freeProducts = (centres: readonly CentreFree[]): readonly string[] => [
  ...new Set(centres.flatMap(({ free }) => [...free].flatMap(([productId, count]) => (count > 0 ? [productId] : [])))),
]

const WEEK = 7
const MOST_WEEKS = 12

/** The next first day, looked for week by week, from which one of these products can be had. */
async function laterDay(
  db: Database,
  centres: readonly CentreAsked[],
  productIds: readonly string[],
  asked: Asked,
): Promise<Day | null> {
  if (!isDay(asked.from)) return null
  for (let weeks = 1; weeks <= MOST_WEEKS; weeks++) {
    const from = nextDayOpen(addDays(asked.from, weeks * WEEK), openingsOf(centres)) ?? asked.from
    const found = await freeAt(db, centres, { ...asked, from })
    if (!found.ok) return null
    if (freeProducts(found.value).some(id => productIds.includes(id))) return from
  }
  return null
}

/** So many products are looked through for a later day. */
const MOST_PRODUCTS = 500

/**
 * What a list of devices needs to know of the days that it is asked for: what is free of each device at the centres that
 * are asked about, the devices that it is narrowed to, and what is wrong with the days. Nothing where nobody asks. `later`
 * looks for the next day that would do, where there are such devices at all.
 */
export async function daysAsked(
  db: Database,
  districts: readonly DistrictWithPlaces[],
  wanted: Pick<Wanted, 'q' | 'need' | 'category'>,
  asked: AskedPeriod & Moment,
) {
  const all = districts.flatMap(({ zh, en, centres }) => centres.map(({ code }) => ({ code, zh, en })))
  const shown = { centres: all, centre: all.find(({ code }) => code === asked.centre) ?? null }
  const unasked = { ...shown, isCounted: false, refusal: null, instead: null, among: undefined }
  const nothing = { freeOf: () => null, later: async () => null }
  if (!asksForDays(asked)) return { ...unasked, ...nothing }
  const centres = await centresAsked(db, districts, asked.centre, asked.today)
  const found = await freeAt(db, centres, asked)
  if (!found.ok) {
    const instead = found.refusal === 'centre_is_closed' ? dayInstead(asked.from, centres) : null
    return { ...unasked, ...nothing, refusal: found.refusal, instead }
  }
  const free = found.value
  return {
    ...{ ...unasked, isCounted: true, among: asked.isOnlyFree ? freeProducts(free) : undefined },
    freeOf: (productId: string) => free.map(({ free, ...centre }) => ({ ...centre, free: free.get(productId) ?? 0 })),
    async later() {
      const { items } = await findProducts(db, { ...wanted, limit: MOST_PRODUCTS })
      const ids = items.map(({ id }) => id)
      return ids.length === 0 ? null : { day: await laterDay(db, centres, ids, asked) }
    },
  }
}
