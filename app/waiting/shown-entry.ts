import type { WayOfReceiving } from '#app/booking/reservation.ts'
import type { Bilingual } from '#app/catalogue/category.ts'
import type { UserClass } from '#app/people/user-class.ts'
import type { Day } from '#app/time/day.ts'
import type { WaitingReason, WaitingState } from './waiting.ts'

type Kept = {
  readonly entry: {
    readonly id: string
    readonly state: WaitingState
    readonly fromOn: Day
    readonly toOn: Day
    readonly months: number
    readonly way: WayOfReceiving
    readonly phone: string
    readonly userClass: UserClass
    readonly why: WaitingReason
    readonly askedAt: Date
    readonly offeredUntil: Date | null
  }
  readonly product: Bilingual & { readonly code: string }
  readonly centre: Bilingual
  readonly name: string | null
}

/** An entry as pages show it. */
export const shownEntry = ({ entry, product, centre, name }: Kept) => {
  const { id, state, fromOn, toOn, months, way, phone, userClass, why, askedAt, offeredUntil } = entry
  return {
    ...{ id, state, fromOn, toOn, months, way, phone, userClass, why, name, askedAt: askedAt.toISOString() },
    offeredUntil: offeredUntil?.toISOString() ?? null,
    product: { code: product.code, zh: product.zh, en: product.en },
    centre: { zh: centre.zh, en: centre.en },
  }
}
export type ShownEntry = ReturnType<typeof shownEntry>
