import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { accountByPhone, actorOf } from '#app/access/accounts.server.ts'
import { type Actor, SYSTEM } from '#app/acts/actor.ts'
import { perform } from '#app/acts/perform.server.ts'
import { actAs } from '#app/acts/sight.server.ts'
import { requestReservation } from '#app/booking/request-reservation.server.ts'
import { fen } from '#app/money/fen.ts'
import { addDays, addMonths, type Day, dayAt, dayOf } from '#app/time/day.ts'
import { products } from '#db/schema/catalogue.ts'
import { centres } from '#db/schema/districts.ts'
import { units } from '#db/schema/inventory.ts'
import { RENTERS } from '#db/seed/cast.ts'
import { openDay } from '#db/seed/world/stories.ts'
import type { DemoHouse } from './demo-house.ts'
import { ratio, report } from './measure.ts'

const UNITS = 30
/** Far enough apart for a month and the days of cleaning after it. */
const APART_DAYS = 50
const PRODUCTS = { acted: 'C12-01', bare: 'C12-02' } as const

/** The whole act through the door on PostgreSQL, beside nothing but the statements that must be written. */
export async function reserving(house: DemoHouse) {
  const { phone } = RENTERS.wangGuilan
  const resident = await house.seeAll(async db => actorOf(db, (await accountByPhone(db, phone))?.id ?? ''))
  const [acted, bare] = [await shelf(house, PRODUCTS.acted), await shelf(house, PRODUCTS.bare)]
  const days = daysFrom(dayAt(house.now()))
  const [turn, bareTurn] = [counter(), counter()]
  const act = async () => {
    const from = days(Math.floor(turn() / UNITS))
    const wish = { product: PRODUCTS.acted, centreId: acted.centreId, from, months: 1 }
    const rest = { userClass: 'other', way: 'collect', phone }
    const answer = await perform(house, requestReservation, resident, { ...wish, ...rest })
    if (!answer.ok) throw new Error(answer.refusal)
  }
  const bareWrites = () => {
    const place = bareTurn()
    const unitId = bare.unitIds[place % UNITS] ?? ''
    return writeBare(house, resident, { ...bare, unitId }, days(Math.floor(place / UNITS)))
  }
  const value = await ratio(act, bareWrites, { rounds: 5, times: 10 })
  const against = 'bare SQL of the same writes on PostgreSQL'
  report({ name: 'reserve', value, unit: 'times as long', better: 'lower', against })
}

function counter() {
  let count = 0
  return () => count++
}

const daysFrom =
  (today: Day) =>
  (place: number): Day =>
    openDay(addDays(today, 1 + APART_DAYS * place))

/** Units of a product that nobody has promised to anybody. */
async function shelf(house: DemoHouse, code: string) {
  return house.writeAll(async db => {
    const [product] = await db.select().from(products).where(eq(products.code, code))
    const [centre] = await db.select().from(centres).where(eq(centres.code, 'WQ'))
    if (!product || !centre) throw new Error('the demo world is not as it was')
    const whose = { productId: product.id, centreId: centre.id, districtId: centre.districtId }
    const given = { state: 'ready' as const, releasedAt: house.now(), boughtOn: dayOf('2026-01-01'), priceFen: fen(1) }
    const rows = Array.from({ length: UNITS }, () => ({ ...whose, ...given, code: randomUUID(), serialNo: 'bench' }))
    const added = await db.insert(units).values(rows).returning({ id: units.id })
    return { ...whose, unitIds: added.map(({ id }) => id) }
  })
}

type Row = Record<'productId' | 'unitId' | 'centreId' | 'districtId', string>

/** Role, lock, allotment, reservation, audit row, event: what any program would have to write. */
function writeBare(house: DemoHouse, { personId }: Actor, { productId, unitId, centreId, districtId }: Row, from: Day) {
  const id = randomUUID()
  const to = addMonths(from, 1)
  return house.db.transaction(async tx => {
    await actAs(tx, SYSTEM)
    await tx.execute(sql`insert into stock_lines (centre_id, product_id) values (${centreId}, ${productId})
      on conflict do nothing`)
    await tx.execute(sql`select id from stock_lines where centre_id = ${centreId} and product_id = ${productId}
      for no key update`)
    await tx.execute(sql`insert into allotments (unit_id, product_id, centre_id, during, why, holder_id)
      values (${unitId}, ${productId}, ${centreId}, daterange(${from}::date, ${to}::date), 'reservation', ${id})`)
    await tx.execute(sql`insert into reservations (id, reference, person_id, product_id, centre_id, district_id, from_on,
        to_on, months, user_class, list_rent_fen, person_fen, deposit_fen, way, phone, requested_by)
      values (${id}, ${id.slice(0, 13)}, ${personId}, ${productId}, ${centreId}, ${districtId}, ${from},
        ${to}, 1, 'other', 20000, 20000, 100000, 'collect', '13800000001', 'bench')`)
    await tx.execute(sql`insert into audit_rows (actor, act, touched) values ('bench', 'bench', '[]')`)
    await tx.execute(sql`insert into outbox_events (kind, subject_id) values ('bench', ${id})`)
  })
}
