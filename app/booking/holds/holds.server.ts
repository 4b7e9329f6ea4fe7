import { and, eq, sql } from 'drizzle-orm'
import { type Allotment, lockStock, type Stock } from '#app/allotment/allotments.server.ts'
import { type Keeping, keptFor } from '#app/allotment/keeping.ts'
import { keepingOf } from '#app/allotment/keepings.server.ts'
import type { Moment } from '#app/time/moment.ts'
import type { Period } from '#app/time/period.ts'
import type { Database } from '#db/client.server.ts'
import { allotments } from '#db/schema/allotment.ts'
import { prepared, statement } from '#db/statement.server.ts'
import { type HoldStands, isAccount, keptAs } from './hold.ts'

const holds = prepared('hold-of', db =>
  db
    .select()
    .from(allotments)
    .where(and(eq(allotments.holderId, sql.placeholder('accountId')), eq(allotments.why, 'hold'))),
)
const turn = statement('turn-of-account', 'select pg_advisory_xact_lock(hashtextextended($1, 0))')

/** Two tabs of one account take turns here, before any stock: an account holds one thing at a time. */
export async function takeTurnOf(db: Database, accountId: string): Promise<void> {
  await turn(db, `hold ${accountId}`)
}

/** Whatever an account holds, run out or not. */
export async function holdOf(db: Database, accountId: string): Promise<Allotment | undefined> {
  const [found] = await holds(db, { accountId })
  return found
}

/** In the order of their keys, whatever the order they are named in: two who want the same two wait and never block each other. */
export async function lockStocks(db: Database, stocks: readonly Stock[]): Promise<void> {
  const keyOf = ({ centreId, productId }: Stock) => `${centreId} ${productId}`
  const byKey = new Map(stocks.map(stock => [keyOf(stock), stock]))
  for (const [, stock] of [...byKey].toSorted(([one], [other]) => (one < other ? -1 : 1))) await lockStock(db, stock)
}

export const isOfStock = (hold: Stock, { centreId, productId }: Stock): boolean =>
  hold.centreId === centreId && hold.productId === productId

/** Whether a hold is for just these days of just this stock. */
export function isFor(hold: Allotment, stock: Stock, period: Period, keeping: Keeping): boolean {
  const { from, to } = keptFor(period, keeping)
  return isOfStock(hold, stock) && hold.during.from === from && hold.during.to === to
}

/** Writes until when a hold stands, under the turn of its stock. */
export async function prolong(
  db: Database,
  id: string,
  { expiresAt, prolongedTimes }: Pick<Allotment, 'expiresAt' | 'prolongedTimes'>,
): Promise<void> {
  await db.update(allotments).set({ expiresAt, prolongedTimes }).where(eq(allotments.id, id))
}

type Asked = Stock & Moment & { readonly accountId: string; readonly period: Period }

/** How an account's hold of certain days stands, for a page to say. */
export async function keptOf(db: Database, { accountId, period, now, today, ...stock }: Asked): Promise<HoldStands> {
  const hold = isAccount(accountId) ? await holdOf(db, accountId) : undefined
  if (!hold || !isOfStock(hold, stock)) return keptAs(undefined, now)
  const keeping = await keepingOf(db, stock, { now, today })
  return keptAs(isFor(hold, stock, period, keeping) ? hold : undefined, now)
}
