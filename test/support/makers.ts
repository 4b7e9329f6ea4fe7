import { eq } from 'drizzle-orm'
import { accountByEmail, actorOf } from '#app/access/accounts.server.ts'
import { type Actor, SYSTEM } from '#app/acts/actor.ts'
import { actAs } from '#app/acts/sight.server.ts'
import { type Fen, fen } from '#app/money/fen.ts'
import { addMonths, type Day, dayOf } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import { accounts } from '#db/schema/access.ts'
import { reservations } from '#db/schema/booking.ts'
import { categories, products } from '#db/schema/catalogue.ts'
import { centres } from '#db/schema/districts.ts'
import { units } from '#db/schema/inventory.ts'
import { people } from '#db/schema/people.ts'
import { prices } from '#db/schema/pricing.ts'
import { COLLEAGUES } from '#db/seed/cast.ts'
import { NOW, type TestHouse } from './house-on.ts'

/** Rows for tests, with sensible defaults and overrides; written with the house's sight, past every act. */

/** The day on which tests happen. */
export const TODAY: Day = dayOf('2026-03-02')
export type Row<Table extends { $inferInsert: unknown }> = Partial<Table['$inferInsert']>
export type Made<Table extends { $inferSelect: unknown }> = Table['$inferSelect']

let count = 0
/** A number that no other row of this test file has. */
const next = (): string => String(++count).padStart(4, '0')

/** Writes with the house's own sight, in a transaction of its own. */
export const withAllSight = <T>(house: TestHouse, write: (db: Database) => Promise<T>): Promise<T> =>
  house.db.transaction(async tx => {
    await actAs(tx, SYSTEM)
    return write(tx)
  })

export const one = <T>([row]: readonly T[]): T => {
  if (row === undefined) throw new Error('the maker made nothing')
  return row
}

/** A member of the cast's staff, as they are when they have signed in. */
export const colleague = (house: TestHouse, name: keyof typeof COLLEAGUES): Promise<Actor> =>
  house.seeAll(async db => actorOf(db, (await accountByEmail(db, COLLEAGUES[name].email))?.id ?? ''))

/** A resident who has signed in and said who they are. */
export async function residentFor(house: TestHouse, person: Made<typeof people>): Promise<Actor> {
  const row = {
    name: person.name,
    phone: `139${next().padStart(8, '0')}`,
    roles: ['resident' as const],
    personId: person.id,
  }
  const { id } = await withAllSight(house, async db => one(await db.insert(accounts).values(row).returning()))
  return house.seeAll(db => actorOf(db, id))
}

export const aCentre = (house: TestHouse, code = 'WQ') =>
  house.seeAll(async db => one(await db.select().from(centres).where(eq(centres.code, code))))

export async function aPerson(house: TestHouse, over: Row<typeof people> = {}) {
  const { districtId } = await aCentre(house)
  const row = { name: '王桂兰', phone: '13800000001', address: '和平里 3 号楼', districtId, isLocal: true, ...over }
  return withAllSight(house, async db => one(await db.insert(people).values(row).returning()))
}

export async function aCategory(house: TestHouse, over: Row<typeof categories> = {}) {
  const row = {
    code: `T${next()}`,
    zh: '电动轮椅',
    en: 'Powered wheelchairs',
    classification: { code: '12 23 06', edition: 'ISO 9999:2022', checked: false },
    needs: ['outdoors' as const],
    hygiene: 'intact_skin' as const,
    fittingRequired: false,
    installRequired: false,
    measurements: ['body_weight' as const, 'hip_width' as const],
    homeLimits: ['door_width' as const, 'socket_near' as const],
    specs: [],
    cautions: [{ zh: '先试坐,再开动。', en: 'Sit first, then drive.' }],
    ...over,
  }
  return withAllSight(house, async db => one(await db.insert(categories).values(row).returning()))
}

type ProductOver = Row<typeof products> & { readonly category?: Row<typeof categories> }

/** A product in a category of its own, unless `categoryId` names one. */
export async function aProduct(house: TestHouse, { category, ...over }: ProductOver = {}) {
  const categoryId = over.categoryId ?? (await aCategory(house, category)).id
  const row = {
    code: `T${next()}-01`,
    zh: '智能电动轮椅',
    en: 'Smart electric wheelchair',
    purpose: { zh: '自己开着出门。', en: 'To drive oneself outdoors.' },
    maxUserWeightKg: 110,
    widthMm: 600,
    specs: { seat_width: 450 },
    turnaroundDays: 2,
    consumables: [],
    accessories: [],
    searchText: '智能电动轮椅',
    ...over,
    categoryId,
  }
  return withAllSight(house, async db => one(await db.insert(products).values(row).returning()))
}

/** 200 yuan a month, 1,000 deposit, since 2020 unless said otherwise. */
export const aPrice = (house: TestHouse, productId: string, over: Row<typeof prices> = {}) =>
  withAllSight(house, async db => {
    const row = {
      rentFenPerMonth: fen(20_000),
      depositFen: fen(100_000),
      replacementFen: fen(500_000),
      isExample: true,
    }
    return one(
      await db
        .insert(prices)
        .values({ productId, firstOn: dayOf('2020-01-01'), ...row, ...over })
        .returning(),
    )
  })

/** A unit that is ready to go out of Wuqing's centre. */
export async function aUnit(house: TestHouse, productId: string, over: Row<typeof units> = {}) {
  const { id: centreId } = await aCentre(house)
  const isReleased = ['ready', 'out'].includes(over.state ?? 'ready')
  const code = next()
  const given = { code: `TEST${code}`, serialNo: `S-${code}`, boughtOn: dayOf('2025-01-01'), priceFen: fen(500_000) }
  const row = { productId, centreId, state: 'ready' as const, releasedAt: isReleased ? NOW : null, ...given, ...over }
  return withAllSight(house, async db => one(await db.insert(units).values(row).returning()))
}

type ReservationOver = Row<typeof reservations> & Pick<Made<typeof reservations>, 'personId' | 'productId'>
const DECIDED: readonly string[] = ['confirmed', 'refused', 'handed_over', 'closed']

/** Confirmed, from today for one month, 200 yuan that the person pays alone: the shares sum without a programme. */
export async function aReservation(house: TestHouse, over: ReservationOver) {
  const centre = await aCentre(house)
  const manager = await colleague(house, 'heJing')
  const state = over.state ?? 'confirmed'
  const fromOn = over.fromOn ?? TODAY
  const months = over.months ?? 1
  const rent: Fen = over.listRentFen ?? fen(20_000)
  const row = {
    reference: `TSTR${next()}`,
    centreId: centre.id,
    districtId: centre.districtId,
    toOn: addMonths(fromOn, months),
    userClass: 'other' as const,
    depositFen: fen(100_000),
    quoted: {
      periods: [{ from: fromOn, to: addMonths(fromOn, months), listFen: rent }],
      notes: [],
      fullDepositFen: fen(100_000),
      depositRule: null,
    },
    way: 'deliver' as const,
    address: '和平里 3 号楼 2 门 101',
    phone: '13800000001',
    requestedBy: 'system',
    ...(DECIDED.includes(state) ? { decidedAt: NOW, decidedBy: manager.id } : {}),
    ...(state === 'refused' ? { refusedBecause: '材料不全' } : {}),
    ...(state === 'cancelled' ? { cancelledAt: NOW, cancelledBy: 'system' } : {}),
    ...over,
    ...{ state, fromOn, months, listRentFen: rent, personFen: over.personFen ?? rent },
  }
  return withAllSight(house, async db => one(await db.insert(reservations).values(row).returning()))
}
