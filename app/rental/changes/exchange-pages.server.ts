import type { ReservationWithThings } from '#app/booking/reservations.server.ts'
import { openingOf } from '#app/districts/districts.server.ts'
import { nextOpenDay } from '#app/districts/opening.ts'
import { addDays, type Day, isDay } from '#app/time/day.ts'
import type { Moment } from '#app/time/moment.ts'
import type { Database } from '#db/client.server.ts'
import { changeable, headOf } from './changes.server.ts'
import { exchangeOffers } from './exchange-offers.server.ts'
import { type ExchangePreview, previewOfExchange } from './previews.server.ts'

type Asked = { readonly product: string | null; readonly on: string | null; readonly asOf: Moment }

/** What the page of an exchange shows: the offers, or the chosen one, or why it cannot be had. */
export async function exchangePage(db: Database, reference: string, { product, on: said, asOf }: Asked) {
  const found = await changeable(db, reference, asOf.today)
  if (!found) return undefined
  const { reservation, changes } = found
  const { running } = changes
  const isPossible = changes.possible.includes('exchange')
  const isUnread = said !== null && !isDay(said)
  const on = running ? await dayFor(db, reservation.centreId, said, asOf.today) : undefined
  const shown = isPossible
    ? await choiceOrOffers(db, reservation, { product: isUnread ? null : product, on, asOf })
    : NOTHING_TO_SHOW
  return {
    ...{ head: headOf(reservation), isPossible, isUnread, on: on ?? null, ...shown },
    days: running && on ? { on, earliest: asOf.today, latest: addDays(running.dueOn, -1) } : null,
  }
}

/** The day that was named, else the first on which the centre is open. */
async function dayFor(db: Database, centreId: string, said: string | null, today: Day): Promise<Day> {
  return said !== null && isDay(said) ? said : nextOpenDay(await openingOf(db, centreId, today), today)
}

type Shown = {
  readonly chosen: ExchangePreview | null
  readonly refused: string | null
  readonly offers: readonly ExchangePreview[]
}
const NOTHING_TO_SHOW: Shown = { chosen: null, refused: null, offers: [] }
type Choice = { readonly product: string | null; readonly on: Day | undefined; readonly asOf: Moment }

async function choiceOrOffers(
  db: Database,
  reservation: ReservationWithThings,
  { product, on, asOf }: Choice,
): Promise<Shown> {
  const chosen = product ? await previewOfExchange(db, reservation, { product, on, asOf }) : undefined
  if (chosen?.ok) return { ...NOTHING_TO_SHOW, chosen: chosen.value }
  const offers = await exchangeOffers(db, reservation, { on, asOf })
  return { ...NOTHING_TO_SHOW, offers, refused: chosen?.refusal ?? null }
}
