import type { Stock } from '#app/allotment/allotments.server.ts'
import type { Keeping } from '#app/allotment/keeping.ts'
import { keepingOf } from '#app/allotment/keepings.server.ts'
import { decidePeriod } from '#app/booking/reservation.ts'
import type { Reservation } from '#app/booking/reservations.server.ts'
import { type ProductWithCategory, productByCode } from '#app/catalogue/products.server.ts'
import type { UserClass } from '#app/people/user-class.ts'
import { hasPriorityOn } from '#app/programmes/priority-orders.server.ts'
import { no, type Result, yes } from '#app/result.ts'
import type { Day } from '#app/time/day.ts'
import type { Moment } from '#app/time/moment.ts'
import type { Period } from '#app/time/period.ts'
import type { Database } from '#db/client.server.ts'
import { agreementOf } from '../agreements.server.ts'
import {
  type Arranged,
  type ChangeRefusal,
  decideChange,
  decideExchange,
  type ExchangeRefusal,
  type Wish,
} from './change.ts'
import { type Priced, pricedAnew, pricedExtension, pricedReplacement } from './prices-of-changes.server.ts'
import { decideExtension, decideReplacement, type ExtensionRefusal, type ReplacementRefusal } from './running.ts'
import type { RunningRental } from './runnings.server.ts'

/**
 * What a change would come to, gathered and decided but for the room: an act weighs it under its locks and writes, a page
 * weighs it to show what it costs.
 */
type Weighed = Priced & { readonly period: Period; readonly keeping: Keeping; readonly isPriority: boolean }

type PeriodRefusal = 'months_not_offered' | 'day_is_past' | 'too_far_ahead' | 'centre_is_closed'
export type WeighingRefusal =
  | 'class_is_not_open'
  | 'product_has_no_price'
  | 'product_retired'
  | 'product_unknown'
  | 'period_is_over'
  | 'person_not_introduced'

const factsOf = async (db: Database, { id, state, replacesId }: Reservation) => ({
  state,
  isSigned: (await agreementOf(db, id)) !== undefined,
  isReplacement: replacesId !== null,
})

const moment = ({ now, today }: Moment): Moment => ({ now, today })

const priority = (db: Database, { districtId }: Pick<Reservation, 'districtId'>, userClass: UserClass, day: Day) =>
  hasPriorityOn(db, { districtId, userClass, day })

export type WeighedChange = Arranged & { readonly dates: Weighed | null }

/** Other days, another way of receiving, or both. */
export async function weighChange(
  db: Database,
  reservation: Reservation,
  wish: Wish,
  asOf: Moment,
): Promise<Result<WeighedChange, ChangeRefusal | PeriodRefusal | WeighingRefusal>> {
  const { fromOn, months, way, address, phone } = reservation
  const kept = { from: fromOn, months, way, address, phone }
  const decided = decideChange(await factsOf(db, reservation), kept, wish)
  if (!decided.ok) return decided
  const { movesDays, ...wanted } = decided.value
  if (!movesDays) return yes({ ...wanted, dates: null })
  const keeping = await keepingOf(db, reservation, moment(asOf))
  const period = decidePeriod({ ...wanted, today: asOf.today, opening: keeping.opening })
  if (!period.ok) return period
  const { productId } = reservation
  const priced = await pricedAnew(db, reservation, { ...wanted, productId, today: asOf.today })
  if (!priced.ok) return priced
  const isPriority = await priority(db, reservation, priced.value.userClass, asOf.today)
  return yes({ ...wanted, dates: { ...priced.value, period: period.value, keeping, isPriority } })
}

export type WeighedExchange = Weighed & { readonly product: ProductWithCategory; readonly months: number }

/** Another device for the same days. */
export async function weighExchange(
  db: Database,
  reservation: Reservation,
  code: string,
  asOf: Moment,
): Promise<Result<WeighedExchange, ExchangeRefusal | WeighingRefusal>> {
  const product = await productByCode(db, code)
  if (!product) return no('product_unknown')
  const isSameProduct = product.id === reservation.productId
  const decided = decideExchange(await factsOf(db, reservation), { isSameProduct })
  if (!decided.ok) return decided
  if (isRetired(product)) return no('product_retired')
  const { fromOn: from, toOn: to, months } = reservation
  if (to <= asOf.today) return no('period_is_over')
  const priced = await pricedAnew(db, reservation, { productId: product.id, from, months, today: asOf.today })
  if (!priced.ok) return priced
  const stock = { centreId: reservation.centreId, productId: product.id }
  const isPriority = await priority(db, reservation, priced.value.userClass, asOf.today)
  const keeping = await keepingOf(db, stock, moment(asOf))
  return yes({ ...priced.value, product, months, period: { from, to }, keeping, isPriority })
}

const isRetired = ({ retiredAt, category }: ProductWithCategory) => retiredAt !== null || category.retiredAt !== null

type ReplacementWish = { readonly product: string; readonly on: Day }
/** Another device, or another unit of the same, in the place of one that runs. */
export async function weighReplacement(
  db: Database,
  reservation: Reservation,
  running: RunningRental | undefined,
  wish: ReplacementWish & { readonly asOf: Moment },
): Promise<Result<WeighedExchange, ReplacementRefusal | WeighingRefusal>> {
  const product = await productByCode(db, wish.product)
  if (!product) return no('product_unknown')
  const stock: Stock = { centreId: reservation.centreId, productId: product.id }
  const keeping = await keepingOf(db, stock, moment(wish.asOf))
  const decided = decideReplacement(running, { on: wish.on, today: wish.asOf.today, opening: keeping.opening })
  if (!decided.ok) return decided
  if (isRetired(product)) return no('product_retired')
  const { months, ...period } = decided.value
  const priced = await pricedReplacement(db, reservation, { productId: product.id, ...period, months })
  if (!priced) return no('product_has_no_price')
  const isPriority = await priority(db, reservation, priced.userClass, wish.asOf.today)
  return yes({ ...priced, product, months, period, keeping, isPriority })
}

/** More months of a rental that runs. */
export async function weighExtension(
  db: Database,
  reservation: Reservation,
  running: RunningRental | undefined,
  { months, asOf }: { readonly months: number; readonly asOf: Moment },
): Promise<Result<Weighed & { readonly running: RunningRental }, ExtensionRefusal | 'product_has_no_price'>> {
  const decided = decideExtension(running, { months })
  if (!decided.ok) return decided
  if (!running) return no('rental_is_not_running')
  const period = decided.value
  const priced = await pricedExtension(db, reservation, { from: period.from, months })
  if (!priced) return no('product_has_no_price')
  const keeping = await keepingOf(db, reservation, moment(asOf))
  const isPriority = running.held.isPriority || (await priority(db, reservation, priced.userClass, asOf.today))
  return yes({ ...priced, period, keeping, isPriority, running })
}
