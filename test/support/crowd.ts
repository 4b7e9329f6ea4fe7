import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { actorOf } from '#app/access/accounts.server.ts'
import type { Actor } from '#app/acts/actor.ts'
import { CONSENT_TEXT_VERSION } from '#app/people/consent.ts'
import type { Day } from '#app/time/day.ts'
import { accounts } from '#db/schema/access.ts'
import { allotments } from '#db/schema/allotment.ts'
import { units } from '#db/schema/inventory.ts'
import { consents, people } from '#db/schema/people.ts'
import { NOW, type TestHouse } from './house.ts'
import { aCentre, aPrice, aProduct, aUnit, TODAY, withAllSight } from './makers.ts'
import { found, MISCOUNTED } from './recount.ts'

/** Many people at once, the devices that they all want, and what must be true of the list afterwards. */

let count = 0
/** A number that no other row of this test file has, where the makers of single rows have theirs below it. */
const next = (): string => String(50_000_000 + ++count)

/** Residents who have signed in, said who they are and agreed to the service. */
export async function someResidents(house: TestHouse, howMany: number): Promise<readonly Actor[]> {
  const { districtId } = await aCentre(house)
  const ids = Array.from({ length: howMany }, () => randomUUID())
  await withAllSight(house, async db => {
    const who = { name: '王桂兰', phone: '13800000001', address: '和平里 3 号楼', districtId, isLocal: true }
    await db.insert(people).values(ids.map(id => ({ id, ...who })))
    const agreed = { purpose: 'service' as const, textVersion: CONSENT_TEXT_VERSION, givenAt: NOW }
    await db.insert(consents).values(ids.map(personId => ({ personId, districtId, ...agreed })))
    const account = { name: who.name, roles: ['resident' as const] }
    await db.insert(accounts).values(ids.map(id => ({ id, personId: id, phone: `139${next()}`, ...account })))
  })
  return house.seeAll(async db => {
    const actors = []
    for (const id of ids) actors.push(await actorOf(db, id))
    return actors
  })
}

/** A product with its price and so many units, one at least, of Wuqing's centre; nothing about it asks for a fitting. */
export async function aFleet(house: TestHouse, howMany: number) {
  const product = await aProduct(house)
  await aPrice(house, product.id)
  const first = await aUnit(house, product.id)
  const rest = Array.from({ length: howMany - 1 }, () => ({ ...first, id: randomUUID(), code: `CROWD${next()}` }))
  if (rest.length > 0) await withAllSight(house, db => db.insert(units).values(rest))
  return { product, units: [first, ...rest] }
}

/** What somebody who collects a product here types, but for themselves. */
export async function aWish(house: TestHouse, product: { readonly code: string }, from: Day = TODAY, months = 1) {
  const { id: centreId } = await aCentre(house)
  const how = { userClass: 'other', way: 'collect', phone: '13800000001' }
  return { product: product.code, centreId, from, months: String(months), ...how }
}

/** How often each answer was given: `yes`, or the name of the refusal. */
export function tally(answers: readonly { readonly ok: boolean; readonly refusal?: string }[]) {
  const counts: { [answer: string]: number } = {}
  for (const { ok, refusal } of answers) {
    const name = ok ? 'yes' : (refusal ?? '')
    counts[name] = (counts[name] ?? 0) + 1
  }
  return counts
}

/** What is wrong with the list and what hangs on it, each asked of the database by hand: nothing, or its name and how often. */
export const wrongs = (house: TestHouse) => found(house.db, { ...WRONGS, ...MISCOUNTED })

const heldAs = (why: string) =>
  sql`(select count(*) from ${allotments} a where a.why = ${why} and a.holder_id = r.id and not a.is_out)`

const WRONGS = {
  'two promises of one unit on one day': sql`select count(*) from allotments a join allotments b
    on a.unit_id = b.unit_id and a.id < b.id and a.during && b.during`,
  'a reservation without its one promise': sql`select count(*) from reservations r
    where r.state in ('requested', 'confirmed') and ${heldAs('reservation')} <> 1`,
  'a promise without a reservation that waits for it': sql`select count(*) from allotments a
    where a.why = 'reservation' and not exists
      (select from reservations r where r.id = a.holder_id and r.state in ('requested', 'confirmed'))`,
  'a promise for other days than the reservation has': sql`select count(*) from reservations r
    join allotments a on a.holder_id = r.id where not daterange(r.from_on, r.to_on) <@ a.during`,
  'called off or refused with a unit out': sql`select count(*) from reservations r
    join rentals x on x.reservation_id = r.id where r.state in ('cancelled', 'refused')`,
  'a rental that runs without its one pinned unit': sql`select count(*) from rentals x where x.state = 'running'
    and (select count(*) from allotments a where a.holder_id = x.id and a.is_out and a.unit_id = x.unit_id) <> 1`,
  'a rental that runs for longer than its unit is held': sql`select count(*) from rentals x join allotments a
    on a.holder_id = x.id where x.state = 'running' and not daterange(x.started_on, x.due_on) <@ a.during`,
  'a promise of another product or centre than the reservation': sql`select count(*) from reservations r
    join allotments a on a.holder_id = r.id where (a.product_id, a.centre_id) <> (r.product_id, r.centre_id)`,
  'a unit that is out for nobody, or with somebody and not out': sql`select count(*) from units u
    where (u.state = 'out') <> exists (select from rentals x where x.unit_id = u.id and x.state = 'running')`,
  'a unit that is out, held by a rental that has ended': sql`select count(*) from allotments a
    where a.is_out and not exists (select from rentals x where x.id = a.holder_id and x.state = 'running')`,
  'a ledger transaction that does not balance': sql`select count(*) from
    (select 1 from ledger_entries group by transaction_id having sum(amount_fen) <> 0) unbalanced`,
}
