import { and, asc, eq, gt, sql } from 'drizzle-orm'
import type { Day } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import { atOnce } from '#db/refused.server.ts'
import { centres, closures, districts, streets } from '#db/schema/districts.ts'
import { prepared } from '#db/statement.server.ts'
import type { Opening } from './opening.ts'

type District = typeof districts.$inferSelect
type Street = typeof streets.$inferSelect
export type Centre = typeof centres.$inferSelect
export type DistrictWithPlaces = District & { readonly streets: readonly Street[]; readonly centres: readonly Centre[] }

/** Every district of the city with its streets and its centres: what an address is chosen from. */
export async function allDistricts(db: Database): Promise<readonly DistrictWithPlaces[]> {
  const found = await db.select().from(districts).orderBy(asc(districts.code))
  const allStreets = await db.select().from(streets).orderBy(asc(streets.en))
  const allCentres = await db.select().from(centres).orderBy(asc(centres.code))
  return found.map(district => ({
    ...district,
    streets: allStreets.filter(street => street.districtId === district.id),
    centres: allCentres.filter(centre => centre.districtId === district.id),
  }))
}

export async function streetById(db: Database, id: string): Promise<Street | undefined> {
  const [street] = await db.select().from(streets).where(eq(streets.id, id))
  return street
}

const byId = prepared('centre-by-id', db =>
  db
    .select()
    .from(centres)
    .where(eq(centres.id, sql.placeholder('id'))),
)

export async function centreById(db: Database, id: string): Promise<Centre | undefined> {
  const [centre] = await byId(db, { id })
  return centre
}

/** When a centre is open from a day on. A centre that is not there never opens. */
export async function openingOf(db: Database, centreId: string, today: Day): Promise<Opening> {
  const [centre, closures] = await atOnce([centreById(db, centreId), closuresOf(db, centreId, today)])
  return { openWeekdays: centre?.openWeekdays ?? [], closures }
}

const closuresFrom = prepared('closures-from', db =>
  db
    .select({
      id: closures.id,
      from: closures.fromOn,
      to: closures.untilOn,
      zh: closures.zh,
      en: closures.en,
    })
    .from(closures)
    .where(and(eq(closures.centreId, sql.placeholder('centreId')), gt(closures.untilOn, sql.placeholder('today'))))
    .orderBy(asc(closures.fromOn)),
)

/** The days ahead on which a centre is closed that would be open, with the reason. */
export const closuresOf = (db: Database, centreId: string, today: Day) => closuresFrom(db, { centreId, today })
