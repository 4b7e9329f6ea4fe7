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
import { databases } from './databases.ts'
import { median, report } from './measure.ts'

const [FEW, MANY] = [30, 300]
const ROUNDS = 5
const [SMALL, LARGE] = [1_000, 200_000]
const MOVEMENTS = 5_000_000
const PAGES = { rounds: 7, times: 30 }

/** What the floor does in one go, and what it looks at, on PostgreSQL. */
export async function floor() {
  const server = await databases()
  try {
    const engine = await server.open('floor')
    await engine.migrate()
    await seedTestWorld(engine.db)
    const house = houseOn(engine.db)
    await batch(house)
    await unitPages(house)
    await engine.close()
  } finally {
    await server.stop()
  }
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

/** The page behind a scanned code, in a small house and in a large one: what it reads does not grow with the town. */
async function unitPages(house: TestHouse) {
  const product = await aProduct(house)
  const { id, code, centreId } = await aUnit(house, product.id)
  const today = dayAt(house.now())
  const actor = { ...SYSTEM, centreId, roles: ['technician' as const] }
  const page = () => house.seeAs(actor, db => unitPage(db, { code, actor, today }))
  const like = { id, code, centreId }
  await fill(house, { ...like, from: 0, to: SMALL, each: MOVEMENTS / LARGE })
  await timed(page)
  const small: number[] = []
  for (let round = 0; round < PAGES.rounds; round++) small.push(await timed(page))
  await fill(house, { ...like, from: SMALL, to: LARGE, each: MOVEMENTS / LARGE })
  await timed(page)
  const large: number[] = []
  for (let round = 0; round < PAGES.rounds; round++) large.push(await timed(page))
  report({
    ...{ name: 'unit page', value: median(large) / median(small), unit: 'times as long', better: 'lower', aim: 1.5 },
    ...{ against: `the same page among ${SMALL} units`, units: LARGE, movements: MOVEMENTS },
  })
}

async function timed(page: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  for (let i = 0; i < PAGES.times; i++) await page()
  return performance.now() - started
}

type Filling = {
  readonly id: string
  readonly centreId: string
  readonly from: number
  readonly to: number
  readonly each: number
}

/** Units like the one that is looked at, with a history each; past the triggers, which would count them one by one. */
async function fill(house: TestHouse, { id, centreId, from, to, each }: Filling) {
  await house.db.transaction(async tx => {
    await tx.execute(sql`set local statement_timeout = 0`)
    await tx.execute(sql`set local session_replication_role = replica`)
    await tx.execute(sql`insert into units (id, code, product_id, centre_id, state, place_id, serial_no, bought_on, price_fen, released_at)
      select gen_random_uuid(), 'FLOOR' || i, u.product_id, u.centre_id, u.state, u.place_id, 'bench' || i, u.bought_on, 1, u.released_at
      from units u, generate_series(${from}::int, ${to - 1}::int) i where u.id = ${id}`)
    await tx.execute(sql`insert into movements (unit_id, centre_id, district_id, from_state, to_state, why, at)
      select u.id, u.centre_id, c.district_id, 'received', 'ready', 'first_release', now() - n * interval '1 day'
      from units u join centres c on c.id = u.centre_id, generate_series(1, ${each}::int) n
      where u.centre_id = ${centreId} and (u.id = ${id} and ${from} = 0
        or u.code like 'FLOOR%' and substr(u.code, 6)::int >= ${from})`)
  })
  // A town's table has been swept many times over; what was loaded in one go is swept once, so that the sweeping is not measured.
  for (const table of ['units', 'movements']) await house.db.execute(sql.raw(`vacuum (analyze) ${table}`))
  await house.db.execute(sql`checkpoint`)
}
