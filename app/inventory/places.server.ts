import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Database } from '#db/client.server.ts'
import { places, units } from '#db/schema/inventory.ts'
import type { MAIN_PLACE_KINDS, PlaceKind } from './place.ts'

export type Place = typeof places.$inferSelect

/** The rooms and vans of a centre that are in use: the main ones first, then by name. */
export const placesOf = (db: Database, centreId: string): Promise<readonly Place[]> =>
  db
    .select()
    .from(places)
    .where(and(eq(places.centreId, centreId), isNull(places.closedAt)))
    .orderBy(desc(places.isMain), asc(places.kind), asc(places.zh))

/** The same, with how many units lie in each. */
export const placesWithCounts = (db: Database, centreId: string) =>
  db
    .select({
      ...{ id: places.id, kind: places.kind, zh: places.zh, en: places.en, isMain: places.isMain },
      units: sql<number>`(select count(*)::int from ${units} u where u.place_id = ${places.id})`,
    })
    .from(places)
    .where(and(eq(places.centreId, centreId), isNull(places.closedAt)))
    .orderBy(desc(places.isMain), asc(places.kind), asc(places.zh))

/** Others who put something there wait until this act is done. After the units. */
export async function lockPlace(db: Database, id: string): Promise<Place | undefined> {
  const [found] = await db.select().from(places).where(eq(places.id, id)).for('update')
  return found
}

/** The place of a centre to which units of a state go by themselves. */
export async function mainPlaceOf(
  db: Database,
  centreId: string,
  kind: (typeof MAIN_PLACE_KINDS)[number],
): Promise<Place | undefined> {
  const [found] = await db
    .select()
    .from(places)
    .where(and(eq(places.centreId, centreId), eq(places.kind, kind), eq(places.isMain, true)))
  return found
}

type NewPlace = { readonly centreId: string; readonly kind: PlaceKind; readonly zh: string; readonly en: string }

/** A room or a van more. `place_name_is_unique_at_a_centre` refuses a name that another one has. */
export async function addPlace(db: Database, row: NewPlace): Promise<string> {
  const [added] = await db.insert(places).values(row).returning({ id: places.id })
  if (!added) throw new Error('the database kept no place')
  return added.id
}

export async function closePlace(db: Database, id: string, closedAt: Date): Promise<void> {
  await db.update(places).set({ closedAt }).where(eq(places.id, id))
}

/** How many units lie in a place. */
export async function unitsLyingIn(db: Database, placeId: string): Promise<number> {
  return db.$count(units, eq(units.placeId, placeId))
}
