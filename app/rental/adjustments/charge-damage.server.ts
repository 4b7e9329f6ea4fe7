import { act } from '#app/acts/act.server.ts'
import { lockReservation } from '#app/booking/reservations.server.ts'
import { post } from '#app/ledger/entries.server.ts'
import { damageCharged } from '#app/ledger/posting.ts'
import { no, type Result, yes } from '#app/result.ts'
import { rentalOfReservation } from '../rentals.server.ts'
import { addAdjustment, adjustmentsOf } from './adjustments.server.ts'
import { ChargeDamage } from './charge-damage.input.ts'
import { type ChargeRefusal, DAMAGE_CHARGES, decideCharge } from './damage-due.ts'
import { damageDues } from './damage-dues.server.ts'

/** Damage or loss is charged once the device is back, or is known never to come: by the schedule of its price, or less. */
export const chargeDamage = act({
  name: 'rental.charge-damage',
  input: ChargeDamage,
  may: ['desk', 'manager'],
  async does(
    { db, actor, now, today, touch },
    { reference, damage, amount, note },
  ): Promise<Result<null, ChargeRefusal | 'reservation_unknown'>> {
    const reservation = await lockReservation(db, reference, actor)
    if (!reservation) return no('reservation_unknown')
    const rental = await rentalOfReservation(db, reservation.id)
    const due = (await damageDues(db, reservation, today)).find(one => one.damage === damage)
    if (!due) return no('device_is_not_back')
    const before = await adjustmentsOf(db, reservation.id)
    const decided = decideCharge({
      isOver: rental?.state === 'ended' || damage === 'lost',
      isCharged: before.some(({ kind }) => (DAMAGE_CHARGES as readonly string[]).includes(kind)),
      ...{ dueFen: due.dueFen, amount, note },
    })
    if (!decided.ok) return decided
    if (decided.value === 0) return yes(null)
    const { id: reservationId, personId, centreId, districtId } = reservation
    const whose = { reservationId, personId, centreId, districtId }
    const entries = damageCharged(decided.value)
    await post(db, { ...whose, kind: 'damage_charged', on: today, writtenBy: actor.id, entries })
    const explained = { strategy: 'by_age', days: null, ofFen: due.worthFen, shareBp: due.shareBp }
    const amounts = { listFen: decided.value, personFen: decided.value }
    const id = await addAdjustment(db, {
      ...{ ...whose, kind: damage, ...amounts, explained, note, on: today, at: now, by: actor.id },
    })
    touch({ subject: 'adjustment', id })
    return yes(null)
  },
})
