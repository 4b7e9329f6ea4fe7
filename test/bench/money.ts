import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { SYSTEM } from '#app/acts/actor.ts'
import { actAs } from '#app/acts/sight.server.ts'
import { balancesOf, post } from '#app/ledger/entries.server.ts'
import { depositPaid, rentCharged, rentPaid } from '#app/ledger/posting.ts'
import { fen } from '#app/money/fen.ts'
import { dayAt } from '#app/time/day.ts'
import type { Engine } from '#db/client.server.ts'
import { type Databases, databases } from './databases.ts'
import { demoHouse, houseOf } from './demo-house.ts'
import { median, rate, ratio, report } from './measure.ts'
import { pgbench } from './pgbench.ts'
import { quoting } from './quoting.ts'

const CLIENTS = 8
const SECONDS = 3
const ROUNDS = 5

/** The figures of money: the quote, a rental's entries, and an account among few and among many entries. */
export async function money() {
  await quoting()
  const server = await databases()
  try {
    const first = await server.open('demo')
    await demoHouse(first)
    await first.close()
    await posting(server)
    await balance(server)
  } finally {
    await server.stop()
  }
}

type Whose = {
  readonly personId: string
  readonly centreId: string
  readonly districtId: string
  readonly programmeId: string
}

async function whoseOf({ db }: Pick<Engine, 'db'>): Promise<Whose> {
  const { rows } = (await db.execute(sql`
    select t.person_id, t.centre_id, t.district_id, e.programme_id from ledger_entries e
    join ledger_transactions t on t.id = e.transaction_id where e.account = 'district_receivable' limit 1`)) as unknown as {
    rows: readonly { person_id: string; centre_id: string; district_id: string; programme_id: string }[]
  }
  const [row] = rows
  if (!row) throw new Error('the demo world has no subsidy')
  return {
    personId: row.person_id,
    centreId: row.centre_id,
    districtId: row.district_id,
    programmeId: row.programme_id,
  }
}

const RENT = 20_000
const SUBSIDY = 16_000
const DEPOSIT = 80_000

/** What a rental writes until the device is handed over: the charge, the rent, the deposit. */
async function posting(server: Databases) {
  const engine = await server.open('posting', 'demo')
  const whose = await whoseOf(engine)
  const house = houseOf(engine)
  const on = dayAt(house.now())
  const share = {
    payer: 'district',
    payout: 'at_once',
    programmeId: whose.programmeId,
    amountFen: fen(SUBSIDY),
  } as const
  const charge = rentCharged({ listRentFen: fen(RENT), personFen: fen(RENT - SUBSIDY), shares: [share] })
  const postings = [
    ['rent_charged', charge],
    ['rent_paid', rentPaid(fen(RENT - SUBSIDY), 'cash')],
    ['deposit_paid', depositPaid(fen(DEPOSIT), 'cash')],
  ] as const
  const { programmeId: _, ...of } = whose
  const act = () =>
    engine.db.transaction(async tx => {
      await actAs(tx, SYSTEM)
      const about = { ...of, on, reservationId: randomUUID(), writtenBy: 'bench' }
      for (const [kind, entries] of postings) await post(tx, { ...about, kind, entries })
    })
  const settings = {
    ...{
      person: whose.personId,
      centre: whose.centreId,
      district: whose.districtId,
      programme: whose.programmeId,
      day: on,
    },
    ...{ rent: RENT, subsidy: SUBSIDY, deposit: DEPOSIT },
  }
  const bare = () => pgbench({ url: engine.url, script: SCRIPT, settings, clients: CLIENTS, seconds: SECONDS })
  const ratios: number[] = []
  for (let round = 0; round <= ROUNDS; round++) {
    const ours = await rate(act, { clients: CLIENTS, seconds: SECONDS })
    const theirs = await bare()
    // The first round only warms both up.
    if (round > 0) ratios.push(ours / theirs)
  }
  await engine.close()
  report({
    ...{ name: 'post', value: median(ratios), unit: 'of its rentals a second', better: 'higher', aim: 0.5 },
    against: 'pgbench -M prepared, 8 clients, the same rows',
  })
}

const RESERVATION = "('90000000-0000-4000-8000-' || lpad((:client_id * 10000000 + :n)::text, 12, '0'))::uuid"
const about = (kind: string) =>
  `insert into ledger_transactions (kind, "on", person_id, centre_id, district_id, reservation_id, written_by)
   values ('${kind}', :day, :person, :centre, :district, ${RESERVATION}, 'bench') returning id \\gset\n`
const entries = (lines: readonly (readonly [account: string, amount: string, programme: string])[]) =>
  `insert into ledger_entries (transaction_id, account, amount_fen, programme_id, person_id, centre_id, district_id) values
   ${lines.map(([account, amount, programme]) => `(:id, '${account}', ${amount}, ${programme}, :person, :centre, :district)`).join(',')};\n`

/** The same rows in PostgreSQL's own hands: sight, and for each posting its transaction and its entries. */
const SCRIPT = `
begin;
select set_config('role', 'fuju_app', true), set_config('fuju.scope', 'system', true), set_config('fuju.person', '', true),
  set_config('fuju.centre', '', true), set_config('fuju.district', '', true);
${about('rent_charged')}${entries([
  ['resident_receivable', ':rent::bigint - :subsidy', 'null'],
  ['district_receivable', ':subsidy', ':programme'],
  ['rent_income', '-:rent::bigint', 'null'],
])}${about('rent_paid')}${entries([
  ['cash', ':rent::bigint - :subsidy', 'null'],
  ['resident_receivable', ':subsidy::bigint - :rent', 'null'],
])}${about('deposit_paid')}${entries([
  ['cash', ':deposit', 'null'],
  ['deposits_held', '-:deposit::bigint', 'null'],
])}commit;
`

const FEW = 1_000
const MANY = 1_000_000
const A_HUNDRED = 100

/** How a rental stands, among few entries and among many. */
async function balance(server: Databases) {
  const [few, many] = [await filled(server, FEW), await filled(server, MANY)]
  const value = await ratio(reading(many), reading(few), { rounds: 15, times: A_HUNDRED })
  for (const { engine } of [few, many]) await engine.close()
  report({
    ...{ name: 'balance', value, unit: 'times as long', better: 'lower', aim: 1.5 },
    against: `the same among ${FEW} entries instead of ${MANY}`,
  })
}

type Filled = { readonly engine: Pick<Engine, 'db' | 'close'>; readonly ids: readonly string[] }

const reading = ({ engine, ids }: Filled) => {
  let turn = 0
  return () => balancesOf(engine.db, ids[turn++ % ids.length] ?? '')
}

/** So many entries, two a transaction, four transactions a rental; the sums are kept by the same trigger as ever. */
async function filled(server: Databases, count: number): Promise<Filled> {
  const engine = await server.open(`ledger_${count}`, 'demo')
  const { personId, centreId, districtId } = await whoseOf(engine)
  const { db } = engine
  await db.transaction(async tx => {
    // So many rows take longer than any act may.
    await tx.execute(sql`set local statement_timeout = 0`)
    // Each would look its own transaction up again: they are made two by two here, and the figure only reads.
    for (const table of ['ledger_entries', 'ledger_transactions'])
      await tx.execute(sql.raw(`alter table ${table} disable trigger ${TOO_MANY[table]}`))
    await tx.execute(sql`
    insert into ledger_transactions (id, kind, "on", person_id, centre_id, district_id, reservation_id, written_by)
    select ('a0000000-0000-4000-8000-' || lpad(i::text, 12, '0'))::uuid, 'rent_paid', current_date, ${personId}, ${centreId},
      ${districtId}, ('b0000000-0000-4000-8000-' || lpad((i / 4)::text, 12, '0'))::uuid, 'bench'
    from generate_series(0, ${count / 2 - 1}::int) i`)
    await tx.execute(sql`
    insert into ledger_entries (transaction_id, account, amount_fen, person_id, centre_id, district_id)
    select t.id, side.account, side.amount, t.person_id, t.centre_id, t.district_id
    from ledger_transactions t, (values ('cash', 100), ('resident_receivable', -100)) as side (account, amount)
    where t.written_by = 'bench'`)
    for (const table of ['ledger_entries', 'ledger_transactions'])
      await tx.execute(sql.raw(`alter table ${table} enable trigger ${TOO_MANY[table]}`))
  })
  await db.execute(sql`vacuum analyze`)
  const { rows } = (await db.execute(sql`select distinct reservation_id as id from ledger_transactions
    where written_by = 'bench' limit ${A_HUNDRED}`)) as unknown as { rows: readonly { id: string }[] }
  return { engine, ids: rows.map(({ id }) => id) }
}

const TOO_MANY: { readonly [table: string]: string } = {
  ledger_entries: 'ledger_transaction_balances',
  ledger_transactions: 'ledger_transaction_has_entries',
}
