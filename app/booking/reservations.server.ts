import { and, asc, desc, eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { Actor } from '#app/acts/actor.ts'
import type { UserClass } from '#app/people/user-class.ts'
import type { Quote, Share } from '#app/pricing/quote.ts'
import { shareColumns, shareRow, sharesByOwner } from '#app/pricing/shares.server.ts'
import { releaseGrants, reserveGrants } from '#app/programmes/grants.server.ts'
import type { Database } from '#db/client.server.ts'
import { atOnce } from '#db/refused.server.ts'
import { reservationShares, reservations } from '#db/schema/booking.ts'
import { categories, products } from '#db/schema/catalogue.ts'
import { centres } from '#db/schema/districts.ts'
import { people } from '#db/schema/people.ts'
import { programmes } from '#db/schema/programmes.ts'
import { insertInto } from '#db/statement.server.ts'
import { frozen } from './frozen-quote.ts'
import type { ReservationState } from './reservation.ts'

export type Reservation = typeof reservations.$inferSelect
type NewReservation = Omit<typeof reservations.$inferInsert, keyof ReturnType<typeof frozen>>

const withItsThings = (db: Database) =>
  db
    .select({ reservation: reservations, product: products, category: categories, centre: centres, person: people })
    .from(reservations)
    .innerJoin(products, eq(products.id, reservations.productId))
    .innerJoin(categories, eq(categories.id, products.categoryId))
    .innerJoin(centres, eq(centres.id, reservations.centreId))
    .innerJoin(people, eq(people.id, reservations.personId))

/** A reservation with what it is about and who bears which part. Expects a tidy reference. */
export async function reservationByReference(db: Database, reference: string) {
  const [found] = await withItsThings(db).where(eq(reservations.reference, reference))
  if (!found) return undefined
  const { reservation, ...things } = found
  return { ...reservation, ...things, shares: await sharesOf(db, reservation.id) }
}
export type ReservationWithThings = NonNullable<Awaited<ReturnType<typeof reservationByReference>>>

/** Who bears what, as it was frozen, with the programme's names and version. */
export const sharesOf = async (db: Database, reservationId: string): Promise<readonly Share[]> =>
  (await sharesOfAll(db, [reservationId])).get(reservationId) ?? []

/** The same of many reservations in one reading. */
export async function sharesOfAll(
  db: Database,
  reservationIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Share[]>> {
  const rows = await db
    .select({ of: reservationShares.reservationId, ...shareColumns(reservationShares) })
    .from(reservationShares)
    .innerJoin(programmes, eq(programmes.id, reservationShares.programmeId))
    .where(inArray(reservationShares.reservationId, [...reservationIds]))
    .orderBy(asc(reservationShares.position))
  return sharesByOwner(rows)
}

/**
 * For an act that changes it or its money: others wait until this transaction ends. The staff of a centre change their
 * own centre's only, whatever else of the district they may see.
 */
export async function lockReservation(
  db: Database,
  reference: string,
  { centreId }: Pick<Actor, 'centreId'>,
): Promise<Reservation | undefined> {
  const theirs = centreId === null ? undefined : eq(reservations.centreId, centreId)
  const [found] = await db
    .select()
    .from(reservations)
    .where(and(eq(reservations.reference, reference), theirs))
    .for('update')
  return found
}

/** The same for many, by their ids: in the order of their ids, as everybody who takes several takes them. */
export const lockReservations = (
  db: Database,
  ids: readonly string[],
  { centreId }: Pick<Actor, 'centreId'>,
): Promise<readonly Reservation[]> =>
  db
    .select()
    .from(reservations)
    .where(and(inArray(reservations.id, [...ids]), centreId === null ? undefined : eq(reservations.centreId, centreId)))
    .orderBy(asc(reservations.id))
    .for('update')

export async function reservationById(db: Database, id: string): Promise<Reservation | undefined> {
  const [found] = await db.select().from(reservations).where(eq(reservations.id, id))
  return found
}

const MOST_ROWS = 200

/** The work list of a centre in some states: what starts first stands first. */
export const reservationsOfCentre = (db: Database, centreId: string, states: readonly ReservationState[]) =>
  withItsThings(db)
    .where(and(eq(reservations.centreId, centreId), inArray(reservations.state, [...states])))
    .orderBy(asc(reservations.requestedAt))
    .limit(MOST_ROWS)

export async function countsByState(db: Database, centreId: string): Promise<ReadonlyMap<ReservationState, number>> {
  const rows = await db
    .select({ state: reservations.state, count: sql<number>`count(*)::int` })
    .from(reservations)
    .where(eq(reservations.centreId, centreId))
    .groupBy(reservations.state)
  return new Map(rows.map(({ state, count }) => [state, count]))
}

/** Everything that a person has asked for, the latest first. */
export const reservationsOfPerson = (db: Database, personId: string) =>
  withItsThings(db).where(eq(reservations.personId, personId)).orderBy(desc(reservations.requestedAt)).limit(MOST_ROWS)

export async function addReservation(
  db: Database,
  row: NewReservation & { readonly id: string },
  quote: Quote,
): Promise<void> {
  await atOnce([
    insertInto(db, reservations, { ...row, ...frozen(quote) }),
    addShares(db, row, quote.shares),
    reserveGrants(db, grantedTo(row), quote.shares),
  ])
}

type Whose = Pick<Reservation, 'id' | 'personId' | 'centreId' | 'districtId'>

async function addShares(db: Database, { id, personId, centreId, districtId }: Whose, shares: readonly Share[]) {
  const of = { reservationId: id, personId, centreId, districtId }
  const rows = shares.map((share, position) => ({ ...of, ...shareRow(share, position) }))
  await atOnce(rows.map(row => insertInto(db, reservationShares, row)))
}

/** Freezes another class and its price, and keeps of the limits what it promises instead of what was promised. Both sides are checked against each other when the transaction commits. */
export async function repriceReservation(
  db: Database,
  whose: Whose,
  userClass: UserClass,
  quote: Quote,
): Promise<void> {
  await db.delete(reservationShares).where(eq(reservationShares.reservationId, whose.id))
  await db
    .update(reservations)
    .set({ userClass, ...frozen(quote) })
    .where(eq(reservations.id, whose.id))
  await addShares(db, whose, quote.shares)
  await releaseGrants(db, whose.id)
  await reserveGrants(db, grantedTo(whose), quote.shares)
}

const grantedTo = ({ id, personId, centreId, districtId }: Whose) => ({
  ...{ reservationId: id, personId, centreId, districtId },
})

/** The reservations of devices that have come home. False when one of them was not with its person any more. */
export async function closeReservations(db: Database, ids: readonly string[]): Promise<boolean> {
  const stands = and(inArray(reservations.id, [...ids]), eq(reservations.state, 'handed_over'))
  const closed = await db.update(reservations).set({ state: 'closed' }).where(stands).returning({ id: reservations.id })
  return closed.length === ids.length
}

type Stamps = Partial<Pick<Reservation, 'decidedAt' | 'decidedBy' | 'refusedBecause' | 'cancelledAt' | 'cancelledBy'>>
type StateMove = { readonly id: string; readonly from: ReservationState; readonly to: ReservationState } & Stamps

/** With `closeReservations` the only writer of a reservation's state. False when it is no longer in the state from which it should move. */
export async function moveReservation(db: Database, { id, from, to, ...stamps }: StateMove): Promise<boolean> {
  const stands: SQL | undefined = and(eq(reservations.id, id), eq(reservations.state, from))
  const moved = await db
    .update(reservations)
    .set({ state: to, ...stamps })
    .where(stands)
    .returning({ id: reservations.id })
  return moved.length === 1
}
