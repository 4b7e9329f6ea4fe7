import type { Bilingual } from '#app/catalogue/category.ts'
import type { UnitState } from './unit.ts'

type Named = Bilingual & { readonly code: string }
/** Where somebody can call or come. */
export type ShownCentre = Bilingual & {
  readonly phone: string
  readonly address: Bilingual
  readonly hours: Bilingual
}
/** A unit as pages show it: nothing about anybody. */
export type ShownUnit = {
  readonly code: string
  readonly state: UnitState
  readonly serialNo: string
  readonly product: Named
  readonly centre: ShownCentre
}

type Kept = {
  readonly code: string
  readonly state: UnitState
  readonly serialNo: string
  readonly product: Named
  readonly centre: Bilingual & {
    readonly phone: string
    readonly addressZh: string
    readonly addressEn: string
    readonly hoursZh: string
    readonly hoursEn: string
  }
}

export const shownUnit = ({ code, state, serialNo, product, centre }: Kept): ShownUnit => ({
  ...{ code, state, serialNo },
  product: { code: product.code, zh: product.zh, en: product.en },
  centre: {
    ...{ zh: centre.zh, en: centre.en, phone: centre.phone },
    address: { zh: centre.addressZh, en: centre.addressEn },
    hours: { zh: centre.hoursZh, en: centre.hoursEn },
  },
})
