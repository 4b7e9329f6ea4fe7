import { and, desc, eq, gt, isNull, lte, or } from 'drizzle-orm'
import type { UserClass } from '#app/people/user-class.ts'
import type { Day } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import { priorityOrders } from '#db/schema/programmes.ts'
import { hasPriority, NO_ORDER, type PriorityOrder } from './priority.ts'

/** The order that a district has set for a day. */
export async function priorityOrderOn(db: Database, districtId: string, day: Day): Promise<PriorityOrder> {
  const inForce = and(
    lte(priorityOrders.firstOn, day),
    or(isNull(priorityOrders.untilOn), gt(priorityOrders.untilOn, day)),
  )
  const [found] = await db
    .select({ classes: priorityOrders.classes, havePriority: priorityOrders.havePriority })
    .from(priorityOrders)
    .where(and(eq(priorityOrders.districtId, districtId), inForce))
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
