import { NO_STREET } from './subsidy.ts'

type Named = { readonly zh: string; readonly en: string }
export type Place = Named & {
  readonly code: string
  readonly streets: readonly (Named & { readonly id: string })[]
}

type Given = {
  readonly places: readonly Place[]
  readonly categories: readonly (Named & { readonly code: string })[]
  readonly pick: (named: Named) => string
  readonly noStreet: string
}

/** What streets, districts and categories are called, by the keys that figures carry. */
export function namesBy({ places, categories, pick, noStreet }: Given): ReadonlyMap<string, string> {
  const streets = places.flatMap(place => place.streets).map(street => [street.id, pick(street)] as const)
  const rest = [...places, ...categories].map(one => [one.code, pick(one)] as const)
  return new Map([...streets, ...rest, [NO_STREET, noStreet]])
}
