import { act, type Deed } from '#app/acts/act.server.ts'
import { freeAllotments, lockStock } from '#app/allotment/allotments.server.ts'
import { takeTurnAtLimits } from '#app/booking/quote-for-person.server.ts'
import { requestReservation } from '#app/booking/request-reservation.server.ts'
import { reservationByReference } from '#app/booking/reservations.server.ts'
import { productById } from '#app/catalogue/products.server.ts'
import { openingOf } from '#app/districts/districts.server.ts'
import { no, type Result, yes } from '#app/result.ts'
import { TakeOffer } from './join-waiting-list.input.ts'
import { termOf, type WaitingState } from './waiting.ts'
import { entryFor, moveEntry, type WaitingEntry } from './waiting-entries.server.ts'

type Asked = Awaited<ReturnType<typeof requestReservation.does>>
type Taken = Result<{ reference: string }, 'no_such_entry' | 'no_longer_waiting' | 'offer_has_run_out'>

const TAKEABLE: readonly WaitingState[] = ['waiting', 'offered', 'lapsed']
/** What a reservation answers when there is nothing left for it. */
const NOTHING_LEFT: readonly string[] = ['none_free', 'needs_a_person']

/**
 * The offer becomes a reservation. One that has run out is taken all the same while something is free. It borrows the
 * house's sight, since the desk may act for somebody of another district; the entry is one's own or one's own centre's.
 */
export const takeOffer = act({
  name: 'waiting.take-offer',
  input: TakeOffer,
  may: ['resident', 'desk', 'manager'],
  forAnother: 'reserve',
  sight: 'house',
  saidByDatabase: { unit_is_not_promised_twice: 'offer_has_run_out' },
  async does(deed, { entryId, shownDueFen }): Promise<Asked | Taken> {
    const { db, actor } = deed
    const seen = await entryFor(db, entryId, actor)
    if (!seen) return no('no_such_entry')
    // Limits before the stock, as everywhere; the entry itself is read anew under its turn.
    const first = await wishOf(deed, seen)
    if (first) await takeTurnAtLimits(db, { ...first, districtId: seen.districtId })
    await lockStock(db, seen)
    const entry = await entryFor(db, entryId, actor)
    if (!entry || !TAKEABLE.includes(entry.state)) return no('no_longer_waiting')
    const wish = await wishOf(deed, entry)
    if (!wish) return no('offer_has_run_out')
    await freeAllotments(db, entry, entry.id)
    const asked = await requestReservation.does(deed, { ...wish, shownDueFen })
    if (!asked.ok) return NOTHING_LEFT.includes(asked.refusal) ? no('offer_has_run_out') : asked
    await close(deed, entry, asked.value.reference)
    return yes(asked.value)
  },
})

/** What the entry asks for, from today on. */
async function wishOf({ db, today }: Deed, entry: WaitingEntry) {
  const { centreId, personId, months, userClass, way, address, phone, note } = entry
  const opening = await openingOf(db, centreId, today)
  const period = termOf(entry, { today, opening, earliest: today })
  const product = await productById(db, entry.productId)
  if (!period || !product) return undefined
  return {
    ...{ product: product.code, centreId, personId, from: period.from, months },
    ...{ userClass, way, address, phone, note },
  }
}

async function close({ db, now, touch }: Deed, { id, state }: WaitingEntry, reference: string) {
  const reservation = await reservationByReference(db, reference)
  if (!reservation) throw new Error('a reservation that has just been made is not there')
  // Whoever let the offer pass waits again for this moment: there is one way to a reservation.
  if (state === 'lapsed') await moveEntry(db, { id, from: 'lapsed', to: 'waiting' })
  const from = state === 'lapsed' ? 'waiting' : state
  await moveEntry(db, { id, from, to: 'taken', reservationId: reservation.id, closedAt: now })
  touch({ subject: 'waiting_entry', id, fields: ['state', 'reservationId'] })
}
