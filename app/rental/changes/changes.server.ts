import { type ReservationWithThings, reservationByReference } from '#app/booking/reservations.server.ts'
import { type Day, daysBetween } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import { agreementOf } from '../agreements.server.ts'
import { type ExtensionKept, extensionsOf } from './extensions.server.ts'
import { possibleChanges } from './possible-changes.ts'
import { replacedBy, replacementOf } from './replacements.server.ts'
import { isLate, isReturnAnnounced } from './running.ts'
import { runningOf } from './runnings.server.ts'

type Facts = { readonly isSigned: boolean; readonly today: Day }

/** What has been changed about a reservation, what may be changed now, and whether it is late: as its pages show it. */
export async function changesOf(db: Database, reservation: ReservationWithThings, { isSigned, today }: Facts) {
  const { id, state, replacesId } = reservation
  const running = await runningOf(db, reservation)
  const [replaces, replacement] = [await replacedBy(db, replacesId), await replacementOf(db, id)]
  return {
    possible: possibleChanges({ state, isSigned, isReplacement: replacesId !== null, running, today }),
    running: running
      ? {
          ...{ startedOn: running.startedOn, dueOn: running.dueOn, agreedUntilOn: running.agreedUntilOn },
          isReturnAnnounced: isReturnAnnounced(running),
          lateDays: isLate(running, today) ? daysBetween(running.dueOn, today) : 0,
        }
      : null,
    extensions: (await extensionsOf(db, id)).map(shownExtension),
    replaces: replaces?.reference ?? null,
    replacedBy: replacement?.reference ?? null,
  }
}

const shownExtension = ({ id, fromOn, toOn, extendedAt, quote: { dueFen: _, ...quote } }: ExtensionKept) => ({
  ...{ id, fromOn, toOn, quote },
  extendedAt: extendedAt.toISOString(),
})

/** What every page of a change begins with: the reservation, and what may be changed. */
export async function changeable(db: Database, reference: string, today: Day) {
  const reservation = await reservationByReference(db, reference)
  if (!reservation) return undefined
  const isSigned = (await agreementOf(db, reservation.id)) !== undefined
  return { reservation, isSigned, changes: await changesOf(db, reservation, { isSigned, today }) }
}

/** The head of such a page: no sealed number leaves the server. */
export const headOf = ({ reference, product }: ReservationWithThings) => ({
  reference,
  product: { code: product.code, zh: product.zh, en: product.en },
})
