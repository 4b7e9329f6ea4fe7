import { type SQL, sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { dayAt } from '#app/time/day.ts'
import { refusedBy } from '#db/refused.server.ts'
import type { Floor } from './floor-hands.ts'
import type { UnitThere, World } from './floor-model.ts'

/** What nobody may do, tried by the owner of the database by hand wherever the moment offers it. */
type Cheat = { readonly statement: SQL; readonly refusedBy: string }

const isInTheHouse = ({ state }: UnitThere) => state !== 'out' && state !== 'scrapped'

export async function cheat(floor: Floor, world: World): Promise<void> {
  for (const [i, unit] of world.units.entries()) {
    if (!isInTheHouse(unit)) continue
    const id = floor.ids[i] ?? ''
    const tried = [...asClean(floor, unit, id), ...besideAnother(floor, world, unit, id), ...alone(unit, id)]
    for (const { statement, refusedBy: by } of tried) expect(await said(floor, statement)).toBe(by)
  }
}

const said = ({ house }: Floor, statement: SQL) =>
  Promise.resolve(house.db.transaction(tx => tx.execute(statement))).then(
    () => 'written',
    error => refusedBy(error).constraint,
  )

/** One that nobody has stood for since it came back is called ready, put with the clean ones, handed over. */
function asClean(floor: Floor, { isUnclean }: UnitThere, id: string): readonly Cheat[] {
  if (!isUnclean) return []
  const store = sql`(select p.id from places p join units u on u.centre_id = p.centre_id where u.id = ${id} and p.kind = 'clean_store')`
  const handedOver = floor.wanted
    ? [{ statement: handOverByHand(floor, floor.wanted, id), refusedBy: 'hand_over_needs_a_released_unit' }]
    : []
  return [
    {
      statement: sql`update units set state = 'ready', released_at = now() where id = ${id}`,
      refusedBy: 'release_needs_a_disinfection',
    },
    { statement: sql`update units set place_id = ${store} where id = ${id}`, refusedBy: 'place_suits_what_lies_there' },
    ...handedOver,
  ]
}

/** A clean one on the van of a dirty one, or the other way round. */
function besideAnother(floor: Floor, world: World, { state, van }: UnitThere, id: string): readonly Cheat[] {
  const other = world.units.findIndex(
    one => one.van !== null && one.van !== van && (one.state === 'ready') !== (state === 'ready'),
  )
  const there = sql`(select place_id from units where id = ${floor.ids[other] ?? null})`
  return other < 0
    ? []
    : [
        {
          statement: sql`update units set place_id = ${there} where id = ${id}`,
          refusedBy: 'van_never_mixes_clean_and_dirty',
        },
      ]
}

/** Thrown away without a second person. */
const alone = ({ scrapBy }: UnitThere, id: string): readonly Cheat[] =>
  scrapBy === null
    ? [
        {
          statement: sql`update units set state = 'scrapped', released_at = null where id = ${id}`,
          refusedBy: 'scrapping_needs_two_people',
        },
      ]
    : []

const handOverByHand = ({ house, staff }: Floor, { id, personId }: NonNullable<Floor['wanted']>, unitId: string) => sql`
  insert into hand_overs (reservation_id, person_id, centre_id, district_id, unit_id, "on", checked, trained, signed_name, handed_over_by, at)
  select ${id}, ${personId}, r.centre_id, r.district_id, ${unitId}, ${dayAt(house.now())}, '[]', '[]', '王桂兰', ${staff.driver.id}, now()
  from reservations r where r.id = ${id}`
