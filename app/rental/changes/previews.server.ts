import type { Complaints } from '#app/acts/act.ts'
import { complaintsOf } from '#app/acts/perform.server.ts'
import type { ReservationWithThings } from '#app/booking/reservations.server.ts'
import { agreedQuote } from '#app/booking/settled-price.server.ts'
import { no, type Result, yes } from '#app/result.ts'
import type { Day } from '#app/time/day.ts'
import type { Moment } from '#app/time/moment.ts'
import type { Database } from '#db/client.server.ts'
import { ChangeReservation } from './changes.input.ts'
import { roomFor } from './rooms.server.ts'
import { runningOf } from './runnings.server.ts'
import {
  type WeighedChange,
  type WeighedExchange,
  weighChange,
  weighExchange,
  weighReplacement,
} from './weighings.server.ts'

/** What a change comes to, for a page that asks once more: nothing is locked and nothing is written. */

type Misread = { readonly ok: false; readonly refusal: 'misread'; readonly complaints: Complaints }

/** The form of a change, weighed. Reads what was typed as the act will. */
export async function previewOfChange(
  db: Database,
  reservation: ReservationWithThings,
  typed: unknown,
  asOf: Moment,
): Promise<Misread | Result<ChangePreview, string>> {
  const read = ChangeReservation.safeParse(typed)
  if (!read.success) return { ok: false, refusal: 'misread', complaints: complaintsOf(read.error) }
  const weighed = await weighChange(db, reservation, read.data, asOf)
  return weighed.ok ? changePreview(db, reservation, weighed.value) : weighed
}

async function changePreview(db: Database, reservation: ReservationWithThings, { dates, ...wanted }: WeighedChange) {
  const { id, centreId, productId } = reservation
  const before = await agreedQuote(db, reservation)
  if (dates) {
    const { keeping, period, isPriority } = dates
    const room = await roomFor(db, { centreId, productId, keeping, period, isPriority, inPlaceOf: [id] })
    if (!room.ok) return room
  }
  return yes({
    ...{ wanted, movesDays: dates !== null, toOn: dates?.period.to ?? reservation.toOn },
    ...{ quote: dates?.quote ?? before, beforeFen: before.dueFen },
  })
}
export type ChangePreview = Extract<Awaited<ReturnType<typeof changePreview>>, { ok: true; value: object }>['value']

type Chosen = { readonly product: string; readonly on: Day | undefined; readonly asOf: Moment }

/** Another device in the place of what is reserved, or from a day on of what runs: all but the room. */
export const weighChosen = async (
  db: Database,
  reservation: ReservationWithThings,
  { product, on, asOf }: Chosen,
): Promise<Result<WeighedExchange, string>> =>
  on
    ? weighReplacement(db, reservation, await runningOf(db, reservation), { product, on, asOf })
    : weighExchange(db, reservation, product, asOf)

/** What another device would cost, if there is one. */
export async function previewOfExchange(
  db: Database,
  reservation: ReservationWithThings,
  chosen: Chosen,
): Promise<Result<ExchangePreview, string>> {
  const weighed = await weighChosen(db, reservation, chosen)
  if (!weighed.ok) return weighed
  const { product, keeping, period, isPriority, quote } = weighed.value
  const wanted = { centreId: reservation.centreId, productId: product.id, keeping, period, isPriority }
  const room = await roomFor(db, wanted)
  if (!room.ok) return no(room.refusal)
  const { code, zh, en } = product
  return yes({ product: { code, zh, en }, period, quote })
}
export type ExchangePreview = {
  readonly product: { readonly code: string; readonly zh: string; readonly en: string }
  readonly period: { readonly from: Day; readonly to: Day }
  readonly quote: Awaited<ReturnType<typeof agreedQuote>>
}
