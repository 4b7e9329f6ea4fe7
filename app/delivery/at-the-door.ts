import type { JobKind } from './job.ts'

type Stop = {
  readonly kind: JobKind
  readonly reference: string
  readonly unitCode: string | null
  readonly productId: string
}
type Lying = { readonly code: string; readonly productId: string }

/** What a scanned unit is for: to be handed over at a stop, or to be taken back. */
export type AtTheDoor =
  | { readonly does: 'hand_over'; readonly reference: string; readonly code: string }
  | { readonly does: 'take_back'; readonly code: string }

/**
 * The stop that a scanned unit belongs to: its own one, else the first that was promised one like it, while it lies on the
 * van. Undefined where it is for nobody on this round.
 */
export function atTheDoor(code: string, stops: readonly Stop[], lying: readonly Lying[]): AtTheDoor | undefined {
  const own = stops.find(({ unitCode }) => unitCode === code)
  if (own?.kind === 'fetch_back') return { does: 'take_back', code }
  if (own) return { does: 'hand_over', reference: own.reference, code }
  const unit = lying.find(one => one.code === code)
  const like = unit && stops.find(({ kind, productId }) => kind !== 'fetch_back' && productId === unit.productId)
  return like && { does: 'hand_over', reference: like.reference, code }
}

/** Which unit of those on the van each stop gets: the one that it was promised, else one like it that nobody else was. */
export function unitsFor(stops: readonly Stop[], lying: readonly Lying[]): ReadonlyMap<string, string> {
  const brought = stops.filter(({ kind }) => kind !== 'fetch_back')
  const promised = brought.filter(({ unitCode }) => lying.some(({ code }) => code === unitCode))
  const given = new Map(promised.map(({ reference, unitCode }) => [reference, unitCode ?? '']))
  const taken = new Set(given.values())
  for (const { reference, productId } of brought) {
    if (given.has(reference)) continue
    const like = lying.find(unit => unit.productId === productId && !taken.has(unit.code))
    if (!like) continue
    given.set(reference, like.code)
    taken.add(like.code)
  }
  return given
}
