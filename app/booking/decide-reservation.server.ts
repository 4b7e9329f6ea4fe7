import type { z } from 'zod'
import { act, type Deed } from '#app/acts/act.server.ts'
import { allotmentOf, freeAllotments, lockStock } from '#app/allotment/allotments.server.ts'
import { tellOf } from '#app/people/leave-word.server.ts'
import { releaseGrants } from '#app/programmes/grants.server.ts'
import { no, type Result, yes } from '#app/result.ts'
import { DecideReservation } from './decide-reservation.input.ts'
import { takeTurnAtLimits } from './quote-for-person.server.ts'
import { lockReservation, moveReservation, type Reservation, repriceReservation } from './reservations.server.ts'
import { settledPrice } from './settled-price.server.ts'

type Word = z.infer<typeof DecideReservation>
type Refusal = 'reservation_unknown' | 'reservation_has_moved_on' | 'price_has_changed' | 'unit_is_missing'

/** The desk confirms, which freezes class and price, or refuses with a reason, which gives the unit back. */
export const decideOnReservation = act({
  name: 'booking.decide-reservation',
  input: DecideReservation,
  may: ['desk', 'manager'],
  saidByDatabase: { allowance_is_not_overspent: 'price_has_changed' },
  async does(deed, word): Promise<Result<{ state: 'confirmed' | 'refused' }, Refusal>> {
    const { db, now, actor } = deed
    const reservation = await lockReservation(db, word.reference, actor)
    if (!reservation) return no('reservation_unknown')
    const to = word.verdict === 'confirm' ? 'confirmed' : 'refused'
    if (reservation.state !== 'requested') return no('reservation_has_moved_on')
    const prepared = to === 'confirmed' ? await confirm(deed, reservation, word) : await refuse(deed, reservation)
    if (!prepared.ok) return prepared
    const refusedBecause = to === 'refused' ? (word.because ?? null) : null
    const { id, state: from } = reservation
    const stamps = { decidedAt: now, decidedBy: actor.id, refusedBecause }
    if (!(await moveReservation(db, { id, from, to, ...stamps }))) return no('reservation_has_moved_on')
    deed.touch({ subject: 'reservation', id, fields: ['state', 'userClass', 'personFen'] })
    tellOf(deed, `reservation_${to}`, reservation)
    return yes({ state: to })
  },
})

async function confirm({ db, today }: Deed, reservation: Reservation, { shownDueFen }: Word) {
  if (!(await allotmentOf(db, reservation.id))) return no('unit_is_missing')
  await takeTurnAtLimits(db, { ...reservation, from: reservation.fromOn })
  const settled = await settledPrice(db, reservation, today)
  if (!settled || (shownDueFen ?? settled.quote.dueFen) !== settled.quote.dueFen) return no('price_has_changed')
  const { userClass, hasChanged, quote } = settled
  // Another class is confirmed only with its amounts in sight.
  if (hasChanged && shownDueFen === undefined) return no('price_has_changed')
  if (hasChanged) await repriceReservation(db, reservation, userClass, quote)
  return yes(null)
}

async function refuse({ db }: Deed, reservation: Reservation) {
  await releaseGrants(db, reservation.id)
  await lockStock(db, reservation)
  await freeAllotments(db, reservation, reservation.id)
  return yes(null)
}
