import type { Database } from '#db/client.server.ts'
import { centres, districts, streets } from '#db/schema/districts.ts'
import { DISTRICTS, HOURS, OPEN_WEEKDAYS } from './places.ts'

/** Ids by the words that people use: a district's code, a centre's code, a street's name. */
export type Places = {
  readonly districts: ReadonlyMap<string, string>
  readonly centres: ReadonlyMap<string, { readonly id: string; readonly districtId: string }>
  readonly streets: ReadonlyMap<string, { readonly id: string; readonly districtId: string }>
}

export async function seedDistricts(db: Database): Promise<Places> {
  const added = await db
    .insert(districts)
    .values(DISTRICTS.map(({ code, zh, en }) => ({ code, zh, en })))
    .returning()
  const idOf = new Map(added.map(({ code, id }) => [code, id]))
  const districtId = (code: string) => idOf.get(code) ?? ''
  const addedStreets = await db
    .insert(streets)
    .values(
      DISTRICTS.flatMap(({ code, streets }) => streets.map(place => ({ ...place, districtId: districtId(code) }))),
    )
    .returning()
  const addedCentres = await db
    .insert(centres)
    .values(
      DISTRICTS.map(({ code, centre }) => ({
        ...centre,
        districtId: districtId(code),
        hoursZh: HOURS.zh,
        hoursEn: HOURS.en,
        openWeekdays: OPEN_WEEKDAYS,
      })),
    )
    .returning()
  return {
    districts: idOf,
    centres: new Map(addedCentres.map(row => [row.code, row])),
    streets: new Map(addedStreets.map(row => [row.zh, row])),
  }
}
