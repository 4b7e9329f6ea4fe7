import { desc, eq, inArray } from 'drizzle-orm'
import type { Reservation } from '#app/booking/reservations.server.ts'
import { fittingHolds } from '#app/fitting/fittings.server.ts'
import { balancesOf } from '#app/ledger/entries.server.ts'
import { accountOf } from '#app/rental/account-of-rental.ts'
import { agreementOf } from '#app/rental/agreements.server.ts'
import { rentDueNow } from '#app/rental/instalments.server.ts'
import type { Day } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import { reservations } from '#db/schema/booking.ts'
import { handOvers, takeBacks } from '#db/schema/delivery.ts'
import { rentals } from '#db/schema/rental.ts'
import { photosOf } from './door/photos.server.ts'
import type { PaperFacts } from './hand-over.ts'

/** What the papers say today about giving this reservation's device to its person. */
export async function paperFactsOf(db: Database, reservation: Reservation, today: Day): Promise<PaperFacts> {
  const { id, personId, productId, state, toOn } = reservation
  const { rentDueFen, depositDueFen } = accountOf(await balancesOf(db, id), reservation, true)
  const hasAgreement = (await agreementOf(db, id)) !== undefined
  return {
    ...{ state, toOn, today, hasAgreement },
    // The rent is charged with the agreement: without one nothing is due, and nothing has been paid.
    isPaid: hasAgreement && (await rentDueNow(db, reservation, rentDueFen, today)) === 0 && depositDueFen === 0,
    fittingHolds: await fittingHolds(db, personId, productId, today),
  }
}

export async function addHandOver(db: Database, row: typeof handOvers.$inferInsert): Promise<string> {
  const [added] = await db.insert(handOvers).values(row).returning({ id: handOvers.id })
  if (!added) throw new Error('the database kept no hand-over')
  return added.id
}

/** What went out with devices, by their reservations. */
export async function accessoriesGiven(db: Database, reservationIds: readonly string[]) {
  const { reservationId, accessories } = handOvers
  const rows = await db
    .select({ reservationId, accessories })
    .from(handOvers)
    .where(inArray(reservationId, [...reservationIds]))
  return new Map(rows.map(row => [row.reservationId, row.accessories]))
}

/** How a device went out: what a take-back is compared with; undefined where it never did. */
export async function wentOutAs(db: Database, reservationId: string) {
  const { id, on, condition, conditionNote, accessories } = handOvers
  const [found] = await db
    .select({ id, on, condition, conditionNote, accessories })
    .from(handOvers)
    .where(eq(handOvers.reservationId, reservationId))
  if (!found) return undefined
  const { id: handOverId, ...shown } = found
  return { ...shown, photos: (await photosOf(db, { handOverIds: [handOverId] })).get(handOverId) ?? [] }
}

/** How a device came back from a reservation, the last one where it was exchanged; undefined while it has not. */
export async function cameBackAs(db: Database, reference: string) {
  const { id, on, condition, note, missing, accessories } = takeBacks
  const [found] = await db
    .select({ id, on, condition, note, missing, accessories })
    .from(takeBacks)
    .innerJoin(rentals, eq(rentals.id, takeBacks.rentalId))
    .innerJoin(reservations, eq(reservations.id, rentals.reservationId))
    .where(eq(reservations.reference, reference))
    .orderBy(desc(takeBacks.at))
    .limit(1)
  if (!found) return undefined
  const { id: takeBackId, ...shown } = found
  return { ...shown, photos: (await photosOf(db, { takeBackIds: [takeBackId] })).get(takeBackId) ?? [] }
}

/** Their ids, by the rentals that they end. */
export async function addTakeBacks(
  db: Database,
  rows: readonly (typeof takeBacks.$inferInsert)[],
): Promise<ReadonlyMap<string, string>> {
  const added = await db
    .insert(takeBacks)
    .values([...rows])
    .returning({ id: takeBacks.id, rentalId: takeBacks.rentalId })
  return new Map(added.map(({ id, rentalId }) => [rentalId, id]))
}
