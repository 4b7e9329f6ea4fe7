import type { UserClass } from '#app/people/user-class.ts'
import { type PriorityOrder, rankOf } from '#app/programmes/priority.ts'

/** Somebody in a queue, as far as their place depends on it. */
export type Waiter = {
  readonly id: string
  readonly askedAt: Date
  /** Who they count as on the strength of a checked proof; null while nobody has checked. */
  readonly verified: UserClass | null
}

/** What counts before a proof has been checked: nobody moves ahead of others by their own word. */
export const countsAs = ({ verified }: Pick<Waiter, 'verified'>): UserClass => verified ?? 'other'

/** Who is asked first: the class as the district orders them, then who asked earlier, then the id. No two are equal. */
export const byOrder =
  (order: PriorityOrder) =>
  (one: Waiter, other: Waiter): number =>
    rankOf(order, countsAs(one)) - rankOf(order, countsAs(other)) ||
    one.askedAt.getTime() - other.askedAt.getTime() ||
    (one.id < other.id ? -1 : one.id > other.id ? 1 : 0)

/** How many of those who wait are asked before somebody. */
export const countBefore = (order: PriorityOrder, all: readonly Waiter[], own: Waiter): number =>
  all.filter(one => one.id !== own.id && byOrder(order)(one, own) < 0).length
