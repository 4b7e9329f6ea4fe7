import type { Actor } from '#app/acts/actor.ts'
import type { Stock } from '#app/allotment/allotments.server.ts'
import { keepingOf } from '#app/allotment/keepings.server.ts'
import { stockNow } from '#app/allotment/stocks.server.ts'
import { classOn } from '#app/eligibility/classes.server.ts'
import { personById } from '#app/people/people.server.ts'
import { hasPriorityOn } from '#app/programmes/priority-orders.server.ts'
import type { Day } from '#app/time/day.ts'
import type { Moment } from '#app/time/moment.ts'
import type { Database } from '#db/client.server.ts'
import type { Outlook } from './first-day.ts'

/** Who looks: what they hold themselves is no obstacle to them, and what is kept for people like them is there for them. */
export type Looker = { readonly holderId: string; readonly isPriority: boolean }

/** Priority rests on a verified class; what somebody would only say of themselves is asked when they reserve. */
export async function lookerOf(db: Database, { id, personId }: Actor, today: Day): Promise<Looker> {
  const person = personId === null ? undefined : await personById(db, personId)
  const userClass = person && (await classOn(db, person.id, today))
  if (!person || !userClass) return { holderId: id, isPriority: false }
  return { holderId: id, isPriority: await hasPriorityOn(db, { districtId: person.districtId, userClass, day: today }) }
}

/** Everything that decides when a rental can begin, as it stands: read once for as many days as are looked at. */
export async function outlookOf(
  db: Database,
  { holderId, isPriority, ...asked }: Stock & Moment & Looker,
): Promise<Outlook> {
  const keeping = await keepingOf(db, asked, asked)
  const { fleet, others, keptForPriority } = await stockNow(db, asked, keeping, [holderId])
  return { keeping, fleet, others, keptForPriority, isPriority }
}
