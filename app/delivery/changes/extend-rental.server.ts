import { act, type Deed } from '#app/acts/act.server.ts'
import { claimUnit } from '#app/allotment/claim-unit.server.ts'
import { takeTurnAtLimits } from '#app/booking/quote-for-person.server.ts'
import { lockReservation, type Reservation } from '#app/booking/reservations.server.ts'
import { post } from '#app/ledger/entries.server.ts'
import { rentCharged } from '#app/ledger/posting.ts'
import { tellOf } from '#app/people/leave-word.server.ts'
import { ExtendRental } from '#app/rental/changes/changes.input.ts'
import { addExtension } from '#app/rental/changes/extensions.server.ts'
import { hasSeenPrice } from '#app/rental/changes/prices-of-changes.server.ts'
import { heldUntilDue, stayOf } from '#app/rental/changes/rooms.server.ts'
import type { ExtensionRefusal } from '#app/rental/changes/running.ts'
import { lockRunning, moveDueDay, type RunningRental, runningOf } from '#app/rental/changes/runnings.server.ts'
import { weighExtension } from '#app/rental/changes/weighings.server.ts'
import { no, type Result, yes } from '#app/result.ts'
import type { Day } from '#app/time/day.ts'
import { moveJob } from '../jobs.server.ts'

type Weighed = Extract<Awaited<ReturnType<typeof weighExtension>>, { ok: true }>['value']
type Refusal =
  | ExtensionRefusal
  | 'reservation_unknown'
  | 'product_has_no_price'
  | 'price_has_changed'
  | 'not_free_longer'
type Extended = { readonly dueOn: Day }

/**
 * More whole months of a rental that runs, from the day on which it is due. Others' promises move to other units; where
 * one would be left without, it is refused. The rent of the new months is owed at once; the deposit stays as it is.
 * It lies in `delivery` because what was planned for the former last day moves along.
 */
export const extendRental = act({
  name: 'delivery.extend-rental',
  input: ExtendRental,
  may: ['resident', 'desk', 'manager'],
  forAnother: 'reserve',
  saidByDatabase: { unit_is_not_promised_twice: 'not_free_longer', allowance_is_not_overspent: 'price_has_changed' },
  async does(deed, { reference, months, shownDueFen }): Promise<Result<Extended, Refusal>> {
    const reservation = await lockReservation(deed.db, reference, deed.actor)
    if (!reservation) return no('reservation_unknown')
    const before = await runningOf(deed.db, reservation)
    if (before) await takeTurnAtLimits(deed.db, { ...reservation, from: before.dueOn, months })
    const running = await lockRunning(deed.db, reservation)
    const weighed = await weighExtension(deed.db, reservation, running, { months, asOf: deed })
    if (!weighed.ok) return weighed
    if (!hasSeenPrice(shownDueFen, weighed.value.quote)) return no('price_has_changed')
    const { to } = weighed.value.period
    if (!(await staysUntil(deed, reservation, weighed.value, to))) return no('not_free_longer')
    await write(deed, reservation, weighed.value)
    return yes({ dueOn: to })
  },
})

type Staying = Pick<Weighed, 'running' | 'keeping' | 'isPriority'>

/** The rental stays on its unit until another day, if nobody loses theirs by it. Under the turn at its stock. */
export async function staysUntil(
  { db }: Deed,
  reservation: Reservation,
  { running, keeping, isPriority }: Staying,
  dueOn: Day,
): Promise<boolean> {
  const { centreId, productId } = reservation
  const stay = await stayOf(db, running, { centreId, productId, keeping, isPriority })
  if (!stay.until(dueOn)) return false
  const { unitId, holderId, note } = running.held
  const claimed = await claimUnit(db, {
    ...{ centreId, productId, unitId, holderId, keeping, isPriority, note, why: 'rental', isOut: true },
    ...{ during: heldUntilDue(running, dueOn, keeping), inPlaceOf: [holderId] },
  })
  return claimed.ok && claimed.value.homeless.length === 0
}

async function write(deed: Deed, reservation: Reservation, { running, period, userClass, quote }: Weighed) {
  const { db, actor, now, today, touch } = deed
  const { id: reservationId, personId, centreId, districtId } = reservation
  const whose = { reservationId, personId, centreId, districtId }
  const rentalId = rentalIdOf(running)
  const added = { rentalId, ...whose, fromOn: period.from, toOn: period.to, months: quote.months, userClass }
  const extensionId = await addExtension(db, { ...added, extendedAt: now, extendedBy: actor.id }, quote)
  await post(db, { ...whose, kind: 'rent_charged', on: today, writtenBy: actor.id, entries: rentCharged(quote) })
  await moveDueDay(db, rentalId, period.to)
  await moveJob(db, whose, 'fetch_back', period.to, now)
  touch({ subject: 'extension', id: extensionId })
  touch({ subject: 'rental', id: rentalId, fields: ['dueOn'] })
  tellOf(deed, 'rental_extended', reservation)
}

const rentalIdOf = ({ rental }: RunningRental): string => rental.id
