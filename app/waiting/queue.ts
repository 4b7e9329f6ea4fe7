import type { PriorityOrder } from '#app/programmes/priority.ts'
import { byOrder, type Waiter } from './order.ts'
import type { ShownEntry } from './shown-entry.ts'

/** An entry on the desk's page: its place among those who wait, none for those who do not wait any more. */
export type Placed = ShownEntry & { readonly place: number | null }
export type Queue = { readonly product: ShownEntry['product']; readonly entries: readonly Placed[] }

const FIRST_STANDS = ['offered', 'waiting', 'lapsed', 'taken', 'left']

/** The queues of a centre by product: who has an offer first, then those who wait in their order, then who let it pass. */
export function queuesBy(
  entries: readonly ShownEntry[],
  order: PriorityOrder,
  waiters: readonly (Waiter & { readonly productId: string })[],
): readonly Queue[] {
  const placeOf = new Map<string, number>()
  const lengths = new Map<string, number>()
  for (const { id, productId } of waiters.toSorted(byOrder(order))) {
    const place = (lengths.get(productId) ?? 0) + 1
    lengths.set(productId, place)
    placeOf.set(id, place)
  }
  const placed = entries.map(entry => ({ ...entry, place: placeOf.get(entry.id) ?? null }))
  const codes = [...new Set(placed.map(({ product }) => product.code))].sort()
  return codes.flatMap(code => {
    const theirs = placed.filter(({ product }) => product.code === code)
    const [first] = theirs
    const rank = ({ state }: Placed) => FIRST_STANDS.indexOf(state)
    const sorted = theirs.toSorted((one, other) => rank(one) - rank(other) || (one.place ?? 0) - (other.place ?? 0))
    return first ? [{ product: first.product, entries: sorted }] : []
  })
}
