import { and, desc, eq, gt, isNull, lte, or, sql } from 'drizzle-orm'
import type { UserClass } from '#app/people/user-class.ts'
import type { Day } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import { priorityOrders } from '#db/schema/programmes.ts'
import { prepared } from '#db/statement.server.ts'
import { hasPriority, NO_ORDER, type PriorityOrder } from './priority.ts'

const day = sql.placeholder('day')
const isInForce = and(
  lte(priorityOrders.firstOn, day),
  or(isNull(priorityOrders.untilOn), gt(priorityOrders.untilOn, day)),
)
const inForce = prepared('priority-order-on', db =>
  db
    .select({ classes: priorityOrders.classes, havePriority: priorityOrders.havePriority })
    .from(priorityOrders)
    .where(and(eq(priorityOrders.districtId, sql.placeholder('districtId')), isInForce)),
)

/** The order that a district has set for a day. */
export async function priorityOrderOn(db: Database, districtId: string, day: Day): Promise<PriorityOrder> {
  const [found] = await inForce(db, { districtId, day })
  return found ?? NO_ORDER
}

type Asked = { readonly districtId: string; readonly userClass: UserClass; readonly day: Day }

export const hasPriorityOn = async (db: Database, { districtId, userClass, day }: Asked): Promise<boolean> =>
  hasPriority(await priorityOrderOn(db, districtId, day), userClass)

/** Every order of a district, the newest first. */
export const priorityOrdersOf = (db: Database, districtId: string) =>
  db
    .select()
    .from(priorityOrders)
    .where(eq(priorityOrders.districtId, districtId))
    .orderBy(desc(priorityOrders.firstOn))

/** Locks the orders of a district, so that two managers set theirs one after the other. */
export const lockOrdersOf = (db: Database, districtId: string) =>
  db.select().from(priorityOrders).where(eq(priorityOrders.districtId, districtId)).for('update')

export async function endPriorityOrder(db: Database, id: string, untilOn: Day): Promise<void> {
  await db.update(priorityOrders).set({ untilOn }).where(eq(priorityOrders.id, id))
}

export async function addPriorityOrder(db: Database, row: typeof priorityOrders.$inferInsert): Promise<string> {
  const [added] = await db.insert(priorityOrders).values(row).returning({ id: priorityOrders.id })
  if (!added) throw new Error('the database kept no order')
  return added.id
}
