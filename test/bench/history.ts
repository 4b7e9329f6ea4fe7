import { sql } from 'drizzle-orm'
import type { Engine } from '#db/client.server.ts'
import { CENTRE, numbered, PRODUCTS, type Shop } from './shop.ts'

const UNITS = 20_000
const EACH = Math.ceil(UNITS / PRODUCTS)
/** Of five units four are out. */
const FIVE = 5
/** What is out began and ends within some weeks of today; history ends before all of it. */
const [BEGAN, ENDS, HISTORY_ENDED] = [20, 40, 30]
/** What is kept of a quote beside its money, for a rental without any. */
const QUOTED = `'{"notes": [], "periods": [], "depositRule": null, "fullDepositFen": 1}'`

async function say(engine: Engine, statements: readonly string[]) {
  await engine.db.transaction(async tx => {
    await tx.execute(sql`set local statement_timeout = 0`)
    for (const text of statements) await tx.execute(sql.raw(text))
  })
}

/** Loads past the triggers and counts afterwards. Rows that a foreign key would ask for are made of the same numbers. */
async function load(engine: Engine, statements: readonly string[]) {
  await say(engine, ['set local session_replication_role = replica', ...statements, 'select recount_stock()'])
  await say(engine, ['analyze'])
}

/**
 * Twenty thousand units, of which 80 % are with somebody. What keeps two from overlapping is left out: no reading uses it,
 * and a million rows would take minutes to pass it. The units come in by the triggers, which know where each of them lies.
 */
export async function loadFleet(engine: Engine) {
  await say(engine, [
    `insert into units (id, code, product_id, centre_id, state, serial_no, bought_on, price_fen, released_at)
      select ${numbered('0', 'i')}, 'BENCH' || i, ${numbered('1', `i / ${EACH}`)}, '${CENTRE}',
        case when i % ${FIVE} = 0 then 'ready' else 'out' end, 'bench', '2026-01-01', 1, now()
      from generate_series(0, ${UNITS - 1}) i`,
  ])
  await load(engine, [
    'alter table allotments drop constraint unit_is_not_promised_twice',
    // Nobody sweeps up behind the loading while it is measured.
    ...['allotments', 'reservations', 'stock_days'].map(name => `alter table ${name} set (autovacuum_enabled = off)`),
    `insert into allotments (unit_id, product_id, centre_id, during, why, holder_id, is_pinned, is_out)
      select ${numbered('0', 'i')}, ${numbered('1', `i / ${EACH}`)}, '${CENTRE}',
        daterange(current_date - 1 - i % ${BEGAN}, current_date + 5 + i % ${ENDS}), 'rental', ${numbered('8', 'i')}, true, true
      from generate_series(0, ${UNITS - 1}) i where i % ${FIVE} > 0`,
  ])
}

/**
 * So many reservations that have ended, with what they held. Every second one is of the first product, so that its own
 * list grows with the table; the others lie all over the catalogue.
 */
export const loadHistory = (engine: Engine, { districtId }: Shop, count: number) => {
  const unit = `case when i % 2 = 0 then i / 2 % ${EACH} else ${EACH} + i / 2 % ${UNITS - EACH} end`
  const before = `case when i % 2 = 0 then i / 2 / ${EACH} else i / 2 / ${UNITS - EACH} end`
  const rows = `(select i, ${unit} as unit, current_date - ${HISTORY_ENDED} - (${before})::int as "end"
    from generate_series(0, ${count - 1}) i) as past`
  return load(engine, [
    `insert into reservations (id, reference, person_id, product_id, centre_id, district_id, from_on, to_on, months, state,
        user_class, list_rent_fen, person_fen, deposit_fen, quoted, way, phone, requested_by, requested_at, decided_at, decided_by)
      select ${numbered('9', 'i')}, 'H' || i, ${numbered('5', 'i % 40')}, ${numbered('1', `unit / ${EACH}`)}, '${CENTRE}',
        '${districtId}', "end" - 1, "end", 1, 'closed', 'other', 1, 1, 1, ${QUOTED}, 'collect', '13800000001', 'bench', "end", "end",
        ${numbered('7', '0')} from ${rows}`,
    `insert into allotments (unit_id, product_id, centre_id, during, why, holder_id, is_pinned)
      select ${numbered('0', 'unit')}, ${numbered('1', `unit / ${EACH}`)}, '${CENTRE}', daterange("end" - 1, "end"),
        'rental', ${numbered('9', 'i')}, true from ${rows}`,
  ])
}
