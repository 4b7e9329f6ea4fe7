import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm'
import type { Database } from '#db/client.server.ts'
import { payments, refunds } from '#db/schema/payments.ts'
import type { ProviderName } from './payment.ts'
import { isDue, lockPayment } from './payments.server.ts'

export type Refund = typeof refunds.$inferSelect

export async function addRefund(db: Database, row: typeof refunds.$inferInsert): Promise<Refund> {
  const [added] = await db.insert(refunds).values(row).returning()
  if (!added) throw new Error('the database kept no refund')
  return added
}

/** What goes back of a reservation, with the payment that it comes from, the latest first. */
export const refundsOf = (db: Database, reservationId: string) =>
  db
    .select({ refund: refunds, payment: payments })
    .from(refunds)
    .innerJoin(payments, eq(payments.id, refunds.paymentId))
    .where(eq(refunds.reservationId, reservationId))
    .orderBy(desc(refunds.askedAt))

/** For an act that changes it: the reservation's turn, the payment's, then its own. */
export async function lockRefund(db: Database, id: string) {
  const [known] = await db.select({ paymentId: refunds.paymentId }).from(refunds).where(eq(refunds.id, id))
  const locked = known && (await lockPayment(db, known.paymentId))
  if (!locked) return undefined
  const [refund] = await db.select().from(refunds).where(eq(refunds.id, id)).for('update')
  return refund && { ...locked, refund }
}

type Change = Partial<Pick<Refund, 'state' | 'refundRef' | 'sentAt' | 'receiptNo' | 'lookedAt'>>

export async function changeRefund(db: Database, id: string, change: Change): Promise<void> {
  await db.update(refunds).set(change).where(eq(refunds.id, id))
}

const MOST_IN_A_ROUND = 100

/** One refund with what its provider must know of the payment. */
export async function refundToSend(db: Database, id: string) {
  const [found] = await withItsPayment(db).where(eq(refunds.id, id))
  return found
}

/** Refunds that a provider has not sent yet; asked about ever more seldom, like payments. */
export const refundsToLookAt = (db: Database, names: readonly ProviderName[], now: Date) =>
  withItsPayment(db)
    .where(
      and(inArray(refunds.state, ['asked', 'under_way']), inArray(payments.provider, [...names]), isDue(refunds, now)),
    )
    .orderBy(sql`${refunds.lookedAt} nulls first`, asc(refunds.askedAt))
    .limit(MOST_IN_A_ROUND)

const withItsPayment = (db: Database) =>
  db
    .select({ refund: refunds, provider: payments.provider, chargeRef: payments.chargeRef })
    .from(refunds)
    .innerJoin(payments, eq(payments.id, refunds.paymentId))
export type RefundToSend = Awaited<ReturnType<typeof refundsToLookAt>>[number]
