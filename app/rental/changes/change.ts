import { isCancellable, type ReservationState, type WayOfReceiving } from '#app/booking/reservation.ts'
import { no, type Result, yes } from '#app/result.ts'
import type { Day } from '#app/time/day.ts'

/** When a device is wanted, and how it comes to the person. */
export type Arranged = {
  readonly from: Day
  readonly months: number
  readonly way: WayOfReceiving
  readonly address: string
  readonly phone: string
}

/** What is said of it; the rest stays. */
export type Wish = { readonly [Field in keyof Arranged]?: Arranged[Field] | undefined }

type Facts = {
  readonly state: ReservationState
  readonly isSigned: boolean
  /** It takes the place of another rental: its days are those that are left of the other. */
  readonly isReplacement: boolean
}

export type ChangeRefusal =
  | 'change_comes_too_late'
  | 'signed_stays_as_signed'
  | 'replacement_keeps_its_days'
  | 'nothing_changes'
  | 'address_is_missing'

/**
 * How and where the device is received may change until the hand-over, its days only until the agreement is signed: the
 * paper names them. Answers what holds from now on; what is not said stays.
 */
export function decideChange(
  facts: Facts,
  kept: Arranged,
  wish: Wish,
): Result<Arranged & { readonly movesDays: boolean }, ChangeRefusal> {
  const wanted = arranged(kept, wish)
  const [movesDays, movesPlace] = [!isSame(kept, wanted, DAYS), !isSame(kept, wanted, PLACE)]
  if (!isCancellable(facts.state)) return no('change_comes_too_late')
  if (movesDays && facts.isSigned) return no('signed_stays_as_signed')
  if (movesDays && facts.isReplacement) return no('replacement_keeps_its_days')
  if (!movesDays && !movesPlace) return no('nothing_changes')
  return wanted.way === 'deliver' && wanted.address === '' ? no('address_is_missing') : yes({ ...wanted, movesDays })
}

/** What is collected goes to no address. */
function arranged(kept: Arranged, wish: Wish): Arranged {
  const way = wish.way ?? kept.way
  return {
    ...{ way, from: wish.from ?? kept.from, months: wish.months ?? kept.months, phone: wish.phone ?? kept.phone },
    address: way === 'deliver' ? (wish.address ?? kept.address) : '',
  }
}

const DAYS = ['from', 'months'] as const
const PLACE = ['way', 'address', 'phone'] as const
const isSame = (one: Arranged, other: Arranged, fields: readonly (keyof Arranged)[]): boolean =>
  fields.every(field => one[field] === other[field])

export type ExchangeRefusal = Exclude<ChangeRefusal, 'address_is_missing'>

/** Another device for the same days: until the agreement is signed, which names the device. */
export function decideExchange(
  { state, isSigned, isReplacement }: Facts,
  { isSameProduct }: { readonly isSameProduct: boolean },
): Result<null, ExchangeRefusal> {
  if (!isCancellable(state)) return no('change_comes_too_late')
  if (isSigned) return no('signed_stays_as_signed')
  if (isReplacement) return no('replacement_keeps_its_days')
  return isSameProduct ? no('nothing_changes') : yes(null)
}
