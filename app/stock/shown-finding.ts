import type { Bilingual } from '#app/catalogue/category.ts'
import type { Finding, LeftReason, Remedy } from './count-result.ts'
import type { CountResult } from './stock-take.ts'

type Unit = { readonly code: string; readonly product: Bilingual; readonly placeId: string | null }

/** A finding as pages show it: which unit or tag, where it is recorded, where it was seen, what settling does. */
export type ShownFinding = {
  readonly key: string
  readonly result: CountResult
  readonly code: string
  readonly isUnit: boolean
  readonly product: Bilingual | null
  readonly recorded: Bilingual | null
  readonly seen: Bilingual | null
  readonly remedy: Remedy
  readonly why: LeftReason | null
}

export function shownFindings(
  findings: readonly Finding[],
  units: ReadonlyMap<string, Unit>,
  places: ReadonlyMap<string, Bilingual>,
): readonly ShownFinding[] {
  const placeOf = (id: string | null | undefined) => {
    const place = places.get(id ?? '')
    return place ? { zh: place.zh, en: place.en } : null
  }
  return findings.map(({ result, unitId, seen, remedy, why }) => {
    const unit = units.get(unitId ?? '')
    return {
      ...{ key: unitId ?? seen?.code ?? '', result, remedy, why },
      ...{ code: unit?.code ?? seen?.code ?? '', isUnit: unit !== undefined, product: unit?.product ?? null },
      ...{ recorded: placeOf(unit?.placeId), seen: placeOf(seen?.placeId) },
    }
  })
}
