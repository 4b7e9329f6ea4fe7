import { FARTHEST_DAYS } from '#app/booking/reservation.ts'
import type { Reservation } from '#app/booking/reservations.server.ts'
import type { Bilingual } from '#app/catalogue/category.ts'
import { productById, productsOf } from '#app/catalogue/products.server.ts'
import { allDistricts } from '#app/districts/districts.server.ts'
import { isOpenOn } from '#app/districts/opening.ts'
import { priceOn } from '#app/pricing/prices.server.ts'
import { addDays, type Day, daysBetween } from '#app/time/day.ts'
import type { Moment } from '#app/time/moment.ts'
import { monthsFrom } from '#app/time/period.ts'
import type { Database } from '#db/client.server.ts'
import { daysLeft, priorityOf, roomAt } from './at-risk.server.ts'
import { bondsOf } from './saved-reservations.server.ts'
import { decideSaving } from './saving.ts'

type Named = Bilingual & { readonly code: string }
/** What would save a reservation now; each is one click. */
export type Savings = {
  readonly canPlace: boolean
  readonly exchanges: readonly Named[]
  readonly transfers: readonly Named[]
  readonly shifts: readonly Day[]
}

const MOST_EXCHANGES = 3
/** How far from its first day other days are looked for, both ways. */
const MOST_DAYS_AWAY = 60

type Asking = Moment & { readonly isPriority: boolean }

/** Everything that would save it, as the list stands: a click may still come too late, and then nothing is done. */
export async function savingsOf(db: Database, reservation: Reservation, { now, today }: Moment): Promise<Savings> {
  const asking = { now, today, isPriority: await priorityOf(db, reservation, today) }
  const here = await roomAt(db, stockOf(reservation), asking)
  const facts = { ...(await bondsOf(db, reservation.id)), isAtRisk: true }
  const mayMove = decideSaving('shift', facts).ok
  return {
    canPlace: here.isThere(daysLeft(reservation, today)),
    exchanges: await exchangesFor(db, reservation, asking),
    transfers: mayMove ? await transfersFor(db, reservation, asking) : [],
    shifts: mayMove ? shiftsFor(reservation, here, today) : [],
  }
}

const stockOf = ({ centreId, productId }: Reservation) => ({ centreId, productId })

/** Devices of the same kind that are free here on the same days, the nearest in price first. */
async function exchangesFor(db: Database, reservation: Reservation, asking: Asking): Promise<readonly Named[]> {
  const product = await productById(db, reservation.productId)
  if (!product) return []
  const day = reservation.fromOn > asking.today ? reservation.fromOn : asking.today
  const own = (await priceOn(db, product.id, day))?.rentFenPerMonth ?? 0
  const found: (Named & { readonly apart: number })[] = []
  for (const { id, code, zh, en, retiredAt } of await productsOf(db, product.categoryId)) {
    const price = id === product.id || retiredAt ? undefined : await priceOn(db, id, reservation.fromOn)
    if (!price) continue
    const room = await roomAt(db, { centreId: reservation.centreId, productId: id }, asking)
    if (room.isThere(daysLeft(reservation, asking.today)))
      found.push({ code, zh, en, apart: Math.abs(price.rentFenPerMonth - own) })
  }
  const nearest = found.toSorted((one, other) => one.apart - other.apart).slice(0, MOST_EXCHANGES)
  return nearest.map(({ code, zh, en }) => ({ code, zh, en }))
}

/** Other centres that have the same device free on the same days. */
async function transfersFor(db: Database, reservation: Reservation, asking: Asking): Promise<readonly Named[]> {
  const found: Named[] = []
  for (const { id, code, zh, en } of (await allDistricts(db)).flatMap(({ centres }) => centres)) {
    if (id === reservation.centreId) continue
    const room = await roomAt(db, { centreId: id, productId: reservation.productId }, asking)
    const isOpen = reservation.fromOn <= asking.today || isOpenOn(room.opening, reservation.fromOn)
    if (isOpen && room.isThere(daysLeft(reservation, asking.today))) found.push({ code, zh, en })
  }
  return found
}

type Room = Awaited<ReturnType<typeof roomAt>>

/** The nearest first day before and after at which there is room for as many months. */
function shiftsFor({ fromOn, months }: Reservation, { isThere, opening }: Room, today: Day): readonly Day[] {
  const fits = (day: Day): boolean =>
    day >= today &&
    daysBetween(today, day) <= FARTHEST_DAYS &&
    isOpenOn(opening, day) &&
    isThere(monthsFrom(day, months))
  const away = Array.from({ length: MOST_DAYS_AWAY }, (_, i) => i + 1)
  const before = away.map(days => addDays(fromOn, -days)).find(fits)
  const after = away.map(days => addDays(fromOn, days)).find(fits)
  return [before, after].filter(day => day !== undefined)
}
