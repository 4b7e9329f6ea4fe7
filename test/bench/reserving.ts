import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { perform } from '#app/acts/perform.server.ts'
import { requestReservation } from '#app/booking/request-reservation.server.ts'
import { addDays, type Day, dayAt } from '#app/time/day.ts'
import { auditRows, outboxEvents } from '#db/schema/acts.ts'
import { allotments } from '#db/schema/allotment.ts'
import { reservationShares, reservations } from '#db/schema/booking.ts'
import type { DemoHouse } from './demo-house.ts'
import { median, rate, report } from './measure.ts'
import { pgbench } from './pgbench.ts'
import { CENTRE, numbered, PRODUCTS, productCode, type Shop, stockShop } from './shop.ts'

const CLIENTS = 8
const ROUNDS = 5
const SECONDS = 3
const UNITS = 10
/** Far enough apart for a month and the days of cleaning after it. */
const APART_DAYS = 45
const phone = '13800000001'

/** The whole act through the door, 8 clients at once, beside PostgreSQL's own client at the same lock and writes. */
export async function reserving(house: DemoHouse, shop: Shop, url: string) {
  await stockShop(house, UNITS)
  const first = addDays(dayAt(house.now()), 1)
  const turn = { next: 0 }
  const act = (client: number) => reserve(house, shop, { client, turn: turn.next++, first })
  await act(0)
  const settings = { ...(await settingsOf(house, shop)), first }
  const bare = () => pgbench({ url, script: SCRIPT, settings, clients: CLIENTS, seconds: SECONDS })
  const ratios: number[] = []
  for (let round = 0; round <= ROUNDS; round++) {
    await clear(house)
    turn.next = 0
    const acts = await rate(act, { clients: CLIENTS, seconds: SECONDS })
    await clear(house)
    // The first round only warms both up.
    const bareActs = await bare()
    if (round > 0) ratios.push(acts / bareActs)
  }
  report({
    ...{ name: 'reserve', value: median(ratios), unit: 'of its acts a second', better: 'higher', aim: 0.4 },
    against: 'pgbench -M prepared, 8 clients, the same lock and the same writes',
  })
}

type Turn = { readonly client: number; readonly turn: number; readonly first: Day }

/** Products take turns, then units, then months: everybody is served. */
async function reserve(house: DemoHouse, { residents }: Shop, { client, turn, first }: Turn) {
  const [resident] = residents.slice(client)
  if (!resident) throw new Error('nobody')
  const from = addDays(first, APART_DAYS * Math.floor(turn / (PRODUCTS * UNITS)))
  const wish = { product: productCode(turn % PRODUCTS), centreId: CENTRE, from, months: 1 }
  const rest = { userClass: 'local_elderly', way: 'collect', phone }
  const answer = await perform(house, requestReservation, resident, { ...wish, ...rest }, { key: randomUUID() })
  if (!answer.ok) throw new Error(answer.refusal)
}

/** What one act has written is what the script writes. */
async function settingsOf(house: DemoHouse, { districtId, residents: [resident] }: Shop) {
  return house.seeAll(async db => {
    const [made] = await db.select().from(reservations).where(eq(reservations.centreId, CENTRE))
    const [share, more] = await db.select().from(reservationShares).where(eq(reservationShares.centreId, CENTRE))
    const [held] = await db.select().from(allotments).where(eq(allotments.centreId, CENTRE))
    const [event] = await db
      .select()
      .from(outboxEvents)
      .where(eq(outboxEvents.subjectId, made?.id ?? ''))
    const [audited] = await db
      .select()
      .from(auditRows)
      .where(eq(auditRows.actor, resident?.id ?? ''))
    if (!made || !share || more || !held || !event || !audited) throw new Error('an act writes something else now')
    const days = (Date.parse(held.during.to) - Date.parse(held.during.from)) / 86_400_000
    return {
      ...{ clients: CLIENTS, products: PRODUCTS, units: UNITS, apart: APART_DAYS, days, centre: CENTRE, phone },
      ...{ district: districtId, hash: 'x'.repeat(43), list: made.listRentFen },
      ...{ person: made.personFen, deposit: made.depositFen, programme: share.programmeId, share: share.amountFen },
      ...{ quoted: JSON.stringify(made.quoted), parts: JSON.stringify(share.grants) },
      ...{ bp: share.shareBp ?? 0, touched: JSON.stringify(audited.touched), facts: JSON.stringify(event.facts) },
    }
  })
}

const UNIT = numbered('0', ':unit')
const PERSON = numbered('5', ':client_id')

/** Sight, key, lock, allotment, reservation, share, grant, audit row, event, answer: each a statement of its own. */
const SCRIPT = `
\\set g (:n - 1) * :clients + :client_id
\\set product :g % :products
\\set unit :product * :units + (:g / :products) % :units
\\set later :g / (:products * :units) * :apart
\\set number :client_id * 10000000 + :n
begin;
select set_config('role', 'fuju_app', true), set_config('fuju.scope', 'person', true),
  set_config('fuju.person', ${PERSON}::text, true), set_config('fuju.centre', '', true), set_config('fuju.district', '', true);
insert into act_keys (actor, act, key, body_hash) values (${PERSON}::text, 'bench', 'bench' || :number, :hash)
  on conflict do nothing returning key;
select id from stock_lines where centre_id = :centre and product_id = ${numbered('1', ':product')} for no key update;
insert into allotments (unit_id, product_id, centre_id, during, why, holder_id)
  values (${UNIT}, ${numbered('1', ':product')}, :centre,
    daterange(:first::date + :later::int, :first::date + :later::int + :days::int), 'reservation', ${numbered('8', ':number')});
insert into reservations (id, reference, person_id, product_id, centre_id, district_id, from_on, to_on, months, user_class,
    list_rent_fen, person_fen, deposit_fen, quoted, way, phone, requested_by)
  values (${numbered('8', ':number')}, :number::text, ${PERSON}, ${numbered('1', ':product')}, :centre, :district,
    :first::date + :later::int, :first::date + :later::int + 30, 1, 'local_elderly', :list, :person, :deposit, :quoted, 'collect', :phone, 'bench');
insert into reservation_shares (reservation_id, position, kind, payer, programme_id, share_bp, amount_fen, wanted_fen, cuts, grants,
    person_id, centre_id, district_id)
  values (${numbered('8', ':number')}, 0, 'discount', 'centre', :programme, :bp, :share, :share, '[]', :parts, ${PERSON}, :centre, :district);
insert into grants (programme_id, code, reservation_id, person_id, centre_id, district_id, cap_from, budget_from, move, amount_fen)
  values (:programme, 'bench', ${numbered('8', ':number')}, ${PERSON}, :centre, :district, :first, :first, 'reserved', :share);
insert into audit_rows (actor, act, touched) values ('bench', 'bench', :touched);
insert into outbox_events (kind, subject_id, facts) values ('bench', :number::text, :facts);
update act_keys set answer = '{"reference": "ABCDEFGH"}' where actor = ${PERSON}::text and act = 'bench' and key = 'bench' || :number;
commit;
`

/** The next round finds the shelves as this one did. */
async function clear({ db }: DemoHouse) {
  for (const table of ['reservation_shares', 'reservations', 'allotments'])
    await db.execute(sql.raw(`delete from ${table} where centre_id = '${CENTRE}'`))
  // What the limits count stays otherwise: here the rounds begin alike.
  await db.execute(sql`alter table grants disable trigger user`)
  await db.execute(sql.raw(`delete from grants where centre_id = '${CENTRE}'`))
  await db.execute(sql`alter table grants enable trigger user`)
  await db.execute(sql.raw("delete from act_keys where act in ('bench', 'booking.request-reservation')"))
  await db.execute(sql`vacuum analyze`)
}
