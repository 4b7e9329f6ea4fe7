import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accountByEmail, actorOf } from '#app/access/accounts.server.ts'
import { type Actor, VISITOR } from '#app/acts/actor.ts'
import { subsidizedRentals, subsidyBy, totalsBehind } from '#app/reporting/subsidies.server.ts'
import { type Dimension, totalOf } from '#app/reporting/subsidy.ts'
import { reservationsAtRisk } from '#app/risk/at-risk.server.ts'
import { savingsOf } from '#app/risk/savings.server.ts'
import { stocksToKeep } from '#app/risk/stocks-to-keep.server.ts'
import { dayAt } from '#app/time/day.ts'
import { type EmbeddedEngine, openEmbedded } from '#db/client.server.ts'
import { seedDemo } from '#db/seed/demo.server.ts'
import { houseOn, NOW, TEST_VAULT, type TestHouse } from '#test/support/house.ts'
import { colleague } from '#test/support/makers.ts'

/** The whole demo world, made once: what it promises, and who sees which part of it. */
let engine: EmbeddedEngine
let house: TestHouse
const TODAY = dayAt(NOW)

beforeAll(async () => {
  engine = await openEmbedded({})
  await engine.migrate()
  await engine.db.transaction(db => seedDemo({ db, vault: TEST_VAULT, now: () => NOW }))
  house = houseOn(engine.db)
}, 120_000)
afterAll(() => engine.close())

type Counts = Record<string, number>
/** One row of counts. */
const counts = (query: string, actor?: Actor): Promise<Counts> => {
  const read = async (db: TestHouse['db']) =>
    ((await db.execute(sql.raw(query))) as unknown as { rows: Counts[] }).rows[0]
  return (actor ? house.seeAs(actor, read) : house.seeAll(read)).then(row => row ?? {})
}

test('there is something to do today, on every page', async () => {
  const today = `date '${TODAY}'`
  expect(
    await counts(`select
      (select count(*) from people) > 350 as people, (select count(*) from rentals) > 600 as rentals,
      (select count(*) from rentals where state = 'running' and due_on < ${today}) > 3 as overdue,
      (select count(*) from rentals where state = 'running' and due_on between ${today} and ${today} + 7) > 5 as due,
      (select count(*) from reservations where state = 'requested') > 20 as requested,
      (select min(states) from (select count(distinct state) as states from units
        where state in ('quarantine', 'inspected', 'precleaned', 'disinfected', 'dried', 'tested') group by centre_id) s) = 6
        and (select count(distinct state) from units) > 9 as units,
      (select count(*) from jobs j join centres c on c.id = j.centre_id
        where c.code = 'WQ' and j.on = ${today} and j.done_at is null) > 4 as round,
      (select count(*) from fault_reports where answered_at is null) > 0 as faults`),
  ).toEqual({
    people: true,
    rentals: true,
    overdue: true,
    due: true,
    requested: true,
    units: true,
    round: true,
    faults: true,
  })
})

test('a unit is out exactly while a rental runs, and what is out is on the list', async () => {
  expect(
    await counts(`select
      (select count(*)::int from units u where (u.state = 'out') <>
        exists (select from rentals r where r.unit_id = u.id and r.state = 'running')) as units,
      (select count(*)::int from rentals r where r.state = 'running' and not exists
        (select from allotments a where a.holder_id = r.id and a.unit_id = r.unit_id and a.is_pinned)) as rentals,
      (select count(*)::int from reservations r where (r.state = 'handed_over') <>
        exists (select from rentals t where t.reservation_id = r.id and t.state = 'running')) as handed_over`),
  ).toEqual({ units: 0, rentals: 0, handed_over: 0 })
})

test('in two districts somebody is at risk, whom another device would save, and the round does nothing by itself', async () => {
  const rows = await house.seeAll(db => reservationsAtRisk(db, { today: TODAY }))
  expect(rows.map(({ state }) => state)).toEqual(rows.map(() => 'confirmed'))
  expect(new Set(rows.map(({ districtId }) => districtId)).size).toBeGreaterThan(1)
  for (const row of rows) {
    const savings = await house.seeAll(db => savingsOf(db, row, { now: NOW, today: TODAY }))
    expect(savings.canPlace).toBe(false)
    expect(savings.exchanges.length).toBeGreaterThan(0)
  }
  expect(await house.seeAll(db => stocksToKeep(db, { now: NOW, today: TODAY }))).toEqual([])
})

test('what people owe has been paid, and deposits are held for what is out', async () => {
  expect(
    await counts(`select
      (select sum(amount_fen)::int from ledger_entries) as all_entries,
      (select sum(amount_fen)::int from ledger_entries where account = 'resident_receivable') as owed,
      (select count(*)::int from reservations r where r.state = 'handed_over' and r.deposit_fen <> (
        select coalesce(-sum(e.amount_fen), 0) from ledger_entries e join ledger_transactions t on t.id = e.transaction_id
        where t.reservation_id = r.id and e.account = 'deposits_held')) as deposits`),
  ).toEqual({ all_entries: 0, owed: 0, deposits: 0 })
})

test.each<Dimension>(['month', 'class', 'category', 'street', 'district'])(
  'the cost by %s sums to the ledger, and each figure to the rentals behind it',
  async dimension => {
    const officer = await colleague(house, 'qianJin')
    const slices = await house.seeAs(officer, db => subsidyBy(db, dimension, {}, TODAY))
    const ledger = await counts(`select sum(amount_fen)::int as fen from ledger_entries e
      join ledger_transactions t on t.id = e.transaction_id
      where account = 'district_receivable' and t.on >= '2025-04-01'`)
    expect(totalOf(slices)).toBe(ledger.fen)
    for (const { key, amountFen, rentals } of slices.slice(0, 4)) {
      const filters = { [dimension]: key }
      const rows = await house.seeAs(officer, db => subsidizedRentals(db, filters, TODAY, { limit: 10_000, skip: 0 }))
      expect([rows.length, rows.reduce((sum, row) => sum + row.subsidyFen, 0)]).toEqual([rentals, amountFen])
      const totals = await house.seeAs(officer, db => totalsBehind(db, filters, TODAY))
      expect(totals.subsidyFen).toBe(amountFen)
    }
  },
)

type Guarded = { readonly name: string; readonly hasPerson: boolean }

/** Every table with a district in it whose policy is not "everybody": read from the database, so that a new one is in. */
async function guardedTables(): Promise<readonly Guarded[]> {
  const { rows } = (await engine.db.execute(sql`
    select c.table_name as name, exists (select from information_schema.columns p
      where p.table_name = c.table_name and p.column_name = 'person_id' and p.table_schema = c.table_schema) as "hasPerson"
    from information_schema.columns c
    where c.table_schema = current_schema() and c.column_name = 'district_id'
      and c.table_name not in (select tablename from pg_policies where qual = 'true') order by 1`)) as unknown as {
    rows: Guarded[]
  }
  return rows
}

/** Whose row it is, where no person stands on it: a renter may see how the device that they have was cleaned. */
const OF_A_RESIDENT: { readonly [table: string]: string } = {
  people: 'id = sight_person()',
  allowances: 'holder_id = sight_person()',
  disinfections: "unit_id in (select unit_id from rentals where state = 'running')",
}
/** What everybody may know stands on no row about anybody; where an account may sign in is its centre's business. */
const SEEN_OTHERWISE = ['accounts', 'audit_rows']

test('every table that names a person or a district has its policy, and the owner of none bypasses it by role', async () => {
  const tables = (await guardedTables()).map(({ name }) => name)
  for (const name of [
    'people',
    'reservations',
    'ledger_entries',
    'fittings',
    'rentals',
    'proofs',
    'jobs',
    'fault_reports',
  ])
    expect(tables).toContain(name)
  expect(
    await counts(`select count(*)::int as open from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = current_schema() and c.relkind = 'r' and not c.relrowsecurity and c.relname <> 'schema_migrations'`),
  ).toEqual({ open: 0 })
})

test('an officer of one district gets nothing of another, also when the query forgets to ask', async () => {
  const officer = await colleague(house, 'zhengMing')
  for (const { name } of await guardedTables()) {
    if (SEEN_OTHERWISE.includes(name)) continue
    const all = await counts(`select count(distinct district_id)::int as districts from ${name}`)
    const own = await counts(
      `select count(*) filter (where district_id <> '${officer.districtId}')::int as others, count(*) > 0 as some from ${name}`,
      officer,
    )
    expect({ name, ...all, ...own }).toEqual({ name, districts: all.districts, others: 0, some: true })
    expect(all.districts, name).toBeGreaterThan(1)
  }
})

test('a resident sees their own rows, and a visitor none', async () => {
  const { personId } = await house.seeAll(async db => {
    const [row] = (
      (await db.execute(sql`select person_id as "personId" from rentals order by id limit 1`)) as unknown as {
        rows: { personId: string }[]
      }
    ).rows
    return row ?? { personId: '' }
  })
  const resident: Actor = { ...VISITOR, id: 'resident', roles: ['resident'], scope: 'person', personId }
  for (const { name, hasPerson } of await guardedTables()) {
    expect({ name, ...(await counts(`select count(*)::int as rows from ${name}`, VISITOR)) }).toEqual({ name, rows: 0 })
    const theirs = OF_A_RESIDENT[name] ?? (hasPerson ? 'person_id = sight_person()' : 'false')
    const query = `select count(*) filter (where (${theirs}) is not true)::int as others from ${name}`
    expect({ name, ...(await counts(query, resident)) }).toEqual({ name, others: 0 })
  }
  expect(await counts('select count(*) > 0 as some from rentals', resident)).toEqual({ some: true })
})

test('the clerks of one centre do not read the rentals of another', async () => {
  const clerk = await house.seeAll(async db => actorOf(db, (await accountByEmail(db, 'desk@wuqing.example'))?.id ?? ''))
  expect(
    await counts(
      `select count(*) filter (where centre_id <> '${clerk.centreId}' and district_id <> '${clerk.districtId}')::int as others from reservations`,
      clerk,
    ),
  ).toEqual({ others: 0 })
})
