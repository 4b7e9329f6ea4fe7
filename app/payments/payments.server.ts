import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm'
import type { Reservation } from '#app/booking/reservations.server.ts'
import type { Fen } from '#app/money/fen.ts'
import type { Database } from '#db/client.server.ts'
import { reservations } from '#db/schema/booking.ts'
import { payments, providerEvents, refunds } from '#db/schema/payments.ts'
import type { PaymentState, ProviderName } from './payment.ts'

export type Payment = typeof payments.$inferSelect
export type NewPayment = typeof payments.$inferInsert

export async function addPayment(db: Database, row: NewPayment): Promise<Payment> {
  const [added] = await db.insert(payments).values(row).returning()
  if (!added) throw new Error('the database kept no payment')
  return added
}

export async function paymentById(db: Database, id: string): Promise<Payment | undefined> {
  const [found] = await db.select().from(payments).where(eq(payments.id, id))
  return found
}

export async function paymentByOpaqueRef(db: Database, opaqueRef: string): Promise<Payment | undefined> {
  const [found] = await db.select().from(payments).where(eq(payments.opaqueRef, opaqueRef))
  return found
}

/** Whether the money of a charge is in the books. */
export async function isCharged(db: Database, provider: ProviderName, chargeRef: string): Promise<boolean> {
  const is = and(eq(payments.provider, provider), eq(payments.chargeRef, chargeRef), eq(payments.state, 'paid'))
  return (await db.select({ id: payments.id }).from(payments).where(is).limit(1)).length > 0
}

/** Everything that was asked for online for a reservation, the latest first. */
export const paymentsOf = (db: Database, reservationId: string): Promise<readonly Payment[]> =>
  db.select().from(payments).where(eq(payments.reservationId, reservationId)).orderBy(desc(payments.askedAt))

/** For an act that changes a payment or what hangs on it: first the reservation's turn, then the payment's. */
export async function lockPayment(
  db: Database,
  id: string,
): Promise<{ readonly payment: Payment; readonly reservation: Reservation } | undefined> {
  const of = db.select({ id: payments.reservationId }).from(payments).where(eq(payments.id, id))
  const [reservation] = await db.select().from(reservations).where(inArray(reservations.id, of)).for('update')
  if (!reservation) return undefined
  const [payment] = await db.select().from(payments).where(eq(payments.id, id)).for('update')
  return payment && { payment, reservation }
}

type Change = Partial<
  Pick<Payment, 'state' | 'checkoutRef' | 'chargeRef' | 'payUrl' | 'paidAt' | 'receiptNo' | 'lookedAt'>
>

export async function changePayment(db: Database, id: string, change: Change): Promise<void> {
  await db.update(payments).set(change).where(eq(payments.id, id))
}

/** Somebody asked in time to have it back. */
export async function markUndone(db: Database, id: string, undoneAt: Date): Promise<void> {
  await db.update(payments).set({ undoneAt }).where(eq(payments.id, id))
}

const UNDER_WAY: readonly PaymentState[] = ['asked', 'opened']
const MOST_IN_A_ROUND = 100

/**
 * Payments whose provider should be asked how they stand. The longer one lies, the seldomer it is asked about: after a
 * minute, and then whenever half of its age has gone by again.
 */
export const paymentsToLookAt = (
  db: Database,
  names: readonly ProviderName[],
  now: Date,
): Promise<readonly Payment[]> =>
  db
    .select()
    .from(payments)
    .where(and(inArray(payments.state, [...UNDER_WAY]), inArray(payments.provider, [...names]), isDue(payments, now)))
    .orderBy(sql`${payments.lookedAt} nulls first`, asc(payments.askedAt))
    .limit(MOST_IN_A_ROUND)

type Looked = Pick<typeof payments | typeof refunds, 'askedAt' | 'lookedAt'>
export const isDue = ({ askedAt, lookedAt }: Looked, now: Date) => {
  const at = sql`${now.toISOString()}::timestamptz`
  return sql`(${lookedAt} is null or ${at} - ${lookedAt} >= greatest(interval '1 minute', (${lookedAt} - ${askedAt}) / 2))`
}

/** True the first time that a provider's event is heard of. Another who brings the same waits, and is told no. */
export async function isNews(db: Database, event: typeof providerEvents.$inferInsert): Promise<boolean> {
  const added = await db.insert(providerEvents).values(event).onConflictDoNothing().returning()
  return added.length > 0
}

/** What was paid online for a reservation, and how much of each payment is not promised back yet. */
export async function paidOnline(db: Database, reservationId: string): Promise<readonly PaidOnline[]> {
  const back = sql<string>`coalesce((select sum(${refunds.amountFen}) from ${refunds} where ${refunds.paymentId} = ${payments.id}), 0)`
  const rows = await db
    .select({ payment: payments, back })
    .from(payments)
    .where(and(eq(payments.reservationId, reservationId), eq(payments.state, 'paid')))
    .orderBy(desc(payments.paidAt), asc(payments.id))
  return rows.map(row => ({ payment: row.payment, leftFen: (row.payment.amountFen - Number(row.back)) as Fen }))
}
export type PaidOnline = { readonly payment: Payment; readonly leftFen: Fen }
