import { asc, eq } from 'drizzle-orm'
import type { Database } from '#db/client.server.ts'
import { centres, districts, streets } from '#db/schema/districts.ts'

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

export async function centreById(db: Database, id: string): Promise<Centre | undefined> {
  const [centre] = await db.select().from(centres).where(eq(centres.id, id))
  return centre
}
