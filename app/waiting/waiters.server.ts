import { and, eq, gt, lte, sql } from 'drizzle-orm'
import { type Actor, SYSTEM } from '#app/acts/actor.ts'
import { actAs } from '#app/acts/sight.server.ts'
import { centreById } from '#app/districts/districts.server.ts'
import { NO_ORDER, type PriorityOrder } from '#app/programmes/priority.ts'
import { priorityOrderOn } from '#app/programmes/priority-orders.server.ts'
import type { Day } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import { personClasses } from '#db/schema/eligibility.ts'
import { waitingEntries } from '#db/schema/waiting.ts'
import type { Waiter } from './order.ts'

type Queued = Waiter & { readonly productId: string }
type Queues = { readonly order: PriorityOrder; readonly waiters: readonly Queued[] }
type Of = { readonly centreId: string; readonly productId?: string; readonly today: Day }

/** The queues of a centre and the order in which they are asked: the class counts that holds on the first day. */
export async function queuesOf(db: Database, { centreId, productId, today }: Of): Promise<Queues> {
  const first = sql`greatest(${waitingEntries.fromOn}, ${today}::date)`
  const holds = and(
    eq(personClasses.personId, waitingEntries.personId),
    lte(personClasses.fromOn, first),
    gt(personClasses.untilOn, first),
  )
  const waiters = await db
    .select({
      id: waitingEntries.id,
      askedAt: waitingEntries.askedAt,
      productId: waitingEntries.productId,
      verified: personClasses.userClass,
    })
    .from(waitingEntries)
    .leftJoin(personClasses, holds)
    .where(
      and(
        eq(waitingEntries.centreId, centreId),
        eq(waitingEntries.state, 'waiting'),
        productId === undefined ? undefined : eq(waitingEntries.productId, productId),
      ),
    )
  const centre = await centreById(db, centreId)
  return { order: centre ? await priorityOrderOn(db, centre.districtId, today) : NO_ORDER, waiters }
}

/**
 * The same for somebody who sees only their own rows. The house looks and the sight is given back: what is shown of it is
 * an order and a number, never a row.
 */
export async function queuesSeenBy(db: Database, actor: Actor, of: Of): Promise<Queues> {
  await actAs(db, SYSTEM)
  const queues = await queuesOf(db, of)
  await actAs(db, actor)
  return queues
}
