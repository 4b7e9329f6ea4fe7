import type { Actor } from '#app/acts/actor.ts'
import { quoteForPerson } from '#app/booking/quote-for-person.server.ts'
import { reservationById } from '#app/booking/reservations.server.ts'
import type { Day } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import { countBefore } from './order.ts'
import { shownEntry } from './shown-entry.ts'
import { queuesSeenBy } from './waiters.server.ts'
import { entryFor, entryWithThings } from './waiting-entries.server.ts'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** What a person reads of their own entry: how it stands, what it would cost, who is before them. */
export async function entryPage(db: Database, actor: Actor, id: string, today: Day) {
  const own = UUID.test(id) ? await entryFor(db, id, actor) : undefined
  const found = own && (await entryWithThings(db, own.id))
  if (!found) return undefined
  const { entry } = found
  const quote = await quoteForPerson(db, { ...entry, from: entry.fromOn })
  const taken = entry.reservationId === null ? undefined : await reservationById(db, entry.reservationId)
  const { order, waiters } = await queuesSeenBy(db, actor, { ...entry, today })
  const waiter = waiters.find(one => one.id === entry.id)
  return {
    ...{ entry: shownEntry(found), dueFen: quote?.dueFen ?? null, reference: taken?.reference ?? null },
    queue: waiter ? { classes: order.classes, before: countBefore(order, waiters, waiter) } : null,
  }
}
