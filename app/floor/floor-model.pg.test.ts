import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dayAt } from '#app/time/day.ts'
import { cheat } from '#test/support/floor-cheats.ts'
import { aFloor, done, type Floor, kept } from '#test/support/floor-hands.ts'
import { type Command, expected, newWorld, TECHNICIANS, UNITS, VANS } from '#test/support/floor-model.ts'
import { type ServerHouse, serverHouse } from '#test/support/server-house.ts'

/** Random work of many hands against a small model: 20 days' work of 60 acts in CI, 500 with the big counts. */
const RUNS = process.env.FULL === '1' ? 500 : 20
const LONG = process.env.FULL === '1' ? 3_600_000 : 240_000
const ACTS = 60

let house: ServerHouse

beforeAll(async () => {
  house = await serverHouse({ connections: 5 })
})
afterAll(() => house.close())

const u = fc.nat(UNITS - 1)
const by = fc.constantFrom(...TECHNICIANS)
const mostlyYes = fc.integer({ min: 0, max: 4 }).map(n => n > 0)
const A_COMMAND: fc.Arbitrary<Command> = fc.oneof(
  { weight: 1, arbitrary: fc.record({ what: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 40 }) }) },
  { weight: 3, arbitrary: fc.record({ what: fc.constant('want' as const) }) },
  {
    weight: 8,
    arbitrary: fc.record({ what: fc.constantFrom('hand_over' as const, 'take_back' as const, 'inspect' as const), u }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      what: fc.constantFrom('quarantine' as const, 'unload' as const, 'break' as const, 'mend' as const),
      u,
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      what: fc.constantFrom('preclean' as const, 'dry' as const, 'try_out' as const),
      isRight: mostlyYes,
      u,
    }),
  },
  { weight: 5, arbitrary: fc.record({ what: fc.constant('disinfect' as const), also: u, isStrong: mostlyYes, u, by }) },
  {
    weight: 5,
    arbitrary: fc.record({
      what: fc.constant('verify' as const),
      verdict: mostlyYes.map(is => (is ? ('released' as const) : ('again' as const))),
      u,
      by,
    }),
  },
  { weight: 3, arbitrary: fc.record({ what: fc.constant('load' as const), van: fc.nat(VANS - 1), u }) },
  {
    weight: 1,
    arbitrary: fc.record({ what: fc.constantFrom('propose_scrap' as const, 'agree_scrap' as const), u, by }),
  },
)

test(
  'whatever many hands do, the program and the database do as the model says',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(A_COMMAND, { minLength: ACTS, maxLength: ACTS }), async commands => {
        const floor = await aFloor(house)
        const world = newWorld(dayAt(house.now()))
        for (const [i, command] of commands.entries()) {
          const must = expected(world, command)
          expect({ i, command, is: await done(floor, command) }).toEqual({ i, command, is: must })
          expect({ i, command, units: await kept(floor) }).toEqual({
            i,
            command,
            units: world.units.map(({ state, van }) => ({ state, van })),
          })
          if (i % 10 === 9) await cheat(floor, world)
        }
        await everythingAddsUp(floor)
      }),
      { numRuns: RUNS, endOnFailure: true },
    )
  },
  LONG,
)

/** Each unit's movements lead from one to the next without a gap and end where it is. */
async function everythingAddsUp(floor: Floor) {
  const broken = await house.seeAll(db =>
    db.execute<{ unit_id: string }>(sql`
      select m.unit_id from (
        select unit_id, from_state, to_place_id, to_state,
          lag(to_state) over (partition by unit_id order by at, id) as before,
          lead(id) over (partition by unit_id order by at, id) is null as is_last
        from movements where unit_id in (select id from units where product_id = ${floor.productId})) m
      join units u on u.id = m.unit_id
      where m.is_last and (m.to_state <> u.state or m.to_place_id is distinct from u.place_id)`),
  )
  expect(broken).toMatchObject({ rows: [] })
}
