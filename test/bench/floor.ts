import { sql } from 'drizzle-orm'
import pg from 'pg'
import { SYSTEM } from '#app/acts/actor.ts'
import { perform } from '#app/acts/perform.server.ts'
import { unitPage } from '#app/aftercare/unit-pages.server.ts'
import { takeBackMany } from '#app/floor/take-back-many.server.ts'
import { dayAt } from '#app/time/day.ts'
import { houseOn, type TestHouse } from '../support/house-on.ts'
import { aProduct, aUnit, colleague } from '../support/makers.ts'
import { manyOut } from '../support/makers-of-floors.ts'
import { seedTestWorld } from '../support/world.ts'
import { checkIn } from './check-in.ts'
import { type Databases, databases } from './databases.ts'
import { median, ratio, report } from './measure.ts'

const [FEW, MANY] = [30, 300]
const ROUNDS = 5
const [SMALL, LARGE] = [1_000, 200_000]
const MOVEMENTS_EACH = 25
/** A renter reports something about one unit of so many in the years that a town keeps. */
const UNITS_A_FAULT = 4
const PAGES = { rounds: 15, times: 20 }

/** What the floor does in one go, and what it looks at, on PostgreSQL. */
export async function floor() {
  const server = await databases()
  try {
    const engine = await server.open('floor')
    await engine.migrate()
    await seedTestWorld(engine.db)
    const house = houseOn(engine.db)
    await batch(house)
    await engine.close()
    await unitPages(server)
  } finally {
    await server.stop()
  }
  await checkIn()
}

/** Three hundred devices come back against thirty: in one act each, with the same number of statements. */
async function batch(house: TestHouse) {
  const driver = await colleague(house, 'sunQiang')
  const statements = { count: 0 }
  const query = pg.Client.prototype.query
  pg.Client.prototype.query = function (this: pg.Client, ...args: never[]) {
    statements.count++
    return Reflect.apply(query, this, args)
  } as typeof query
  const takenBack = async (count: number) => {
    const load = await manyOut(house, count)
    const codes = load.map(({ unit }) => unit.code)
    statements.count = 0
    const started = performance.now()
    const answer = await perform(house, takeBackMany, driver, { codes, condition: 'good', contamination: 'none' })
    const ms = performance.now() - started
    if (!answer.ok) throw new Error(answer.refusal)
    return { ms, statements: statements.count }
  }
  await takenBack(FEW)
  const rounds: {
    readonly few: { ms: number; statements: number }
    readonly many: { ms: number; statements: number }
  }[] = []
  for (let round = 0; round < ROUNDS; round++) rounds.push({ few: await takenBack(FEW), many: await takenBack(MANY) })
  pg.Client.prototype.query = query
  report({
    ...{ name: 'batch', value: median(rounds.map(({ few, many }) => many.ms / few.ms)), unit: 'times as long' },
    ...{ better: 'lower', against: `${FEW} units taken back in one act`, aim: 6, units: MANY },
    statements: rounds[0]?.many.statements ?? 0,
    'statements of the few': rounds[0]?.few.statements ?? 0,
  })
}

/**
 * The page behind a scanned code, in a large house against a small one: what it reads does not grow with the town. Both
 * stand side by side and take turns, so that whatever else the machine does falls on both.
 */
async function unitPages(server: Databases) {
  const small = await aTown(server, 'small_town', SMALL)
  const large = await aTown(server, 'large_town', LARGE)
  report({
    ...{ name: 'unit page', value: await ratio(large.page, small.page, PAGES), unit: 'times as long' },
    ...{ better: 'lower', aim: 1.5, against: `the same page among ${SMALL} units` },
    ...{ units: LARGE, movements: LARGE * MOVEMENTS_EACH, 'fault reports': LARGE / UNITS_A_FAULT },
  })
  await small.close()
  await large.close()
}

/** A house of its own with so many units, and the page of one of them. */
async function aTown(server: Databases, name: string, count: number) {
  const engine = await server.open(name)
  await engine.migrate()
  await seedTestWorld(engine.db)
  const house = houseOn(engine.db)
  const product = await aProduct(house)
  const { id, code, centreId } = await aUnit(house, product.id)
  const today = dayAt(house.now())
  const actor = { ...SYSTEM, centreId, roles: ['technician' as const] }
  await fill(house, { id, centreId, count })
  return { page: () => house.seeAs(actor, db => unitPage(db, { code, actor, today })), close: engine.close }
}

type Filling = { readonly id: string; readonly centreId: string; readonly count: number }

/** Units like the one that is looked at, with a history each; past the triggers, which would count them one by one. */
async function fill(house: TestHouse, { id, centreId, count }: Filling) {
  await house.db.transaction(async tx => {
    await tx.execute(sql`set local statement_timeout = 0`)
    await tx.execute(sql`set local session_replication_role = replica`)
    await tx.execute(sql`insert into units (id, code, product_id, centre_id, state, place_id, serial_no, bought_on, price_fen, released_at)
      select gen_random_uuid(), 'FLOOR' || i, u.product_id, u.centre_id, u.state, u.place_id, 'bench' || i, u.bought_on, 1, u.released_at
      from units u, generate_series(1, ${count - 1}::int) i where u.id = ${id}`)
    await tx.execute(sql`insert into movements (unit_id, centre_id, district_id, from_state, to_state, why, at)
      select u.id, u.centre_id, c.district_id, 'received', 'ready', 'first_release', now() - n * interval '1 day'
      from units u join centres c on c.id = u.centre_id, generate_series(1, ${MOVEMENTS_EACH}::int) n
      where u.centre_id = ${centreId}`)
    await tx.execute(sql`insert into fault_reports (rental_id, unit_id, person_id, centre_id, district_id, text, answered_at, answer)
      select gen_random_uuid(), u.id, gen_random_uuid(), u.centre_id, c.district_id, '刹车松了。', now(), '已修好。'
      from units u join centres c on c.id = u.centre_id
      where u.centre_id = ${centreId} and hashtext(u.code) % ${UNITS_A_FAULT}::int = 0`)
  })
  // A town's table has been swept many times over; what was loaded in one go is swept once, so that the sweeping is not measured.
  for (const table of ['units', 'movements', 'fault_reports'])
    await house.db.execute(sql.raw(`vacuum (analyze) ${table}`))
  await house.db.execute(sql`checkpoint`)
}
