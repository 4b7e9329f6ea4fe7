import { and, asc, desc, eq, gte, inArray, lte, or, type SQL, sql } from 'drizzle-orm'
import type { Actor } from '#app/acts/actor.ts'
import type { Stock } from '#app/allotment/allotments.server.ts'
import { addDays, type Day } from '#app/time/day.ts'
import type { Period } from '#app/time/period.ts'
import type { Database } from '#db/client.server.ts'
import { products } from '#db/schema/catalogue.ts'
import { centres } from '#db/schema/districts.ts'
import { people } from '#db/schema/people.ts'
import { waitingEntries } from '#db/schema/waiting.ts'
import { MOST_DAYS_LATE, OPEN_WAITING_STATES, type WaitingState } from './waiting.ts'

export type WaitingEntry = typeof waitingEntries.$inferSelect

export async function addEntry(db: Database, row: typeof waitingEntries.$inferInsert): Promise<string> {
  const [added] = await db.insert(waitingEntries).values(row).returning({ id: waitingEntries.id })
  if (!added) throw new Error('the database kept no entry')
  return added.id
}

/** Residents their own, the staff their centre's; also where the sight of the house is borrowed. */
export async function entryFor(db: Database, id: string, actor: Actor): Promise<WaitingEntry | undefined> {
  const [found] = await db
    .select()
    .from(waitingEntries)
    .where(and(eq(waitingEntries.id, id), ownedBy(actor)))
  return found
}

function ownedBy({ scope, centreId, personId }: Actor): SQL | undefined {
  if (scope === 'system') return undefined
  if (centreId !== null) return eq(waitingEntries.centreId, centreId)
  return personId === null ? sql`false` : eq(waitingEntries.personId, personId)
}

const ofStock = ({ centreId, productId }: Stock) =>
  and(eq(waitingEntries.centreId, centreId), eq(waitingEntries.productId, productId))

type Theirs = Stock & { readonly personId: string; readonly period: Period; readonly except?: string }

/** Whether somebody is in this queue already for days that these would overlap. */
export async function waitsAlready(db: Database, { personId, period, except, ...stock }: Theirs): Promise<boolean> {
  const theirs = and(ofStock(stock), eq(waitingEntries.personId, personId))
  const open = inArray(waitingEntries.state, [...OPEN_WAITING_STATES])
  const meets = sql`${waitingEntries.fromOn} < ${period.to} and ${period.from} < ${waitingEntries.toOn}`
  const rows = await db
    .select({ id: waitingEntries.id })
    .from(waitingEntries)
    .where(and(theirs, open, meets))
  return rows.some(({ id }) => id !== except)
}

/** Those of a stock in one state. What they become is decided under the stock's turn. */
export const entriesIn = (db: Database, stock: Stock, state: WaitingState): Promise<readonly WaitingEntry[]> =>
  db
    .select()
    .from(waitingEntries)
    .where(and(ofStock(stock), eq(waitingEntries.state, state)))

type Move = { readonly id: string; readonly from: WaitingState; readonly to: WaitingState } & Partial<
  Pick<WaitingEntry, 'offeredUntil' | 'reservationId' | 'closedAt' | 'fromOn' | 'toOn' | 'askedAt'>
>

/** The only writer of an entry's state, under the stock's turn. */
export async function moveEntry(db: Database, { id, from, to, ...facts }: Move): Promise<void> {
  const moved = await db
    .update(waitingEntries)
    .set({ state: to, offeredUntil: null, ...facts })
    .where(and(eq(waitingEntries.id, id), eq(waitingEntries.state, from)))
    .returning({ id: waitingEntries.id })
  if (moved.length !== 1) throw new Error('an entry was moved outside the turn of its stock')
}

/** Somebody of the staff has to look at it. */
export async function askForAPerson(db: Database, id: string): Promise<void> {
  await db.update(waitingEntries).set({ why: 'needs_a_person' }).where(eq(waitingEntries.id, id))
}

/** The stocks in which somebody may have to be asked, or told that their offer has run out; in the order of their locks. */
export const waitingStocks = (db: Database, now: Date): Promise<readonly Stock[]> =>
  db
    .selectDistinct({ centreId: waitingEntries.centreId, productId: waitingEntries.productId })
    .from(waitingEntries)
    .where(
      or(
        eq(waitingEntries.state, 'waiting'),
        and(eq(waitingEntries.state, 'offered'), lte(waitingEntries.offeredUntil, now)),
      ),
    )
    .orderBy(asc(waitingEntries.centreId), asc(waitingEntries.productId))

const withItsThings = (db: Database) =>
  db
    .select({ entry: waitingEntries, product: products, centre: centres, name: people.name })
    .from(waitingEntries)
    .innerJoin(products, eq(products.id, waitingEntries.productId))
    .innerJoin(centres, eq(centres.id, waitingEntries.centreId))
    // The name of somebody from another district may be hidden from the staff; their entry is not.
    .leftJoin(people, eq(people.id, waitingEntries.personId))

export async function entryWithThings(db: Database, id: string) {
  const [found] = await withItsThings(db).where(eq(waitingEntries.id, id))
  return found
}

const MOST_ROWS = 200

/** Still in a queue; or let an offer pass, not too long ago to be asked again. */
const isCurrent = (today: Day) =>
  or(
    inArray(waitingEntries.state, [...OPEN_WAITING_STATES]),
    and(eq(waitingEntries.state, 'lapsed'), gte(waitingEntries.fromOn, addDays(today, -MOST_DAYS_LATE))),
  )

/** What a person waits for, and what they were offered in vain: the latest first. */
export const entriesOfPerson = (db: Database, personId: string, today: Day) =>
  withItsThings(db)
    .where(and(eq(waitingEntries.personId, personId), isCurrent(today)))
    .orderBy(desc(waitingEntries.askedAt))
    .limit(MOST_ROWS)

/** Everybody in a centre's queues; those who let an offer pass stand there for a while. */
export const entriesOfCentre = (db: Database, centreId: string, today: Day) =>
  withItsThings(db)
    .where(and(eq(waitingEntries.centreId, centreId), isCurrent(today)))
    .orderBy(asc(products.code), asc(waitingEntries.askedAt))
    .limit(MOST_ROWS)
