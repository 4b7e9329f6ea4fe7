import type { Bilingual } from '#app/catalogue/category.ts'
import type { UserClass } from '#app/people/user-class.ts'
import type { NearestDays, WhyNot } from './nearest-days.ts'

type Centre = Bilingual & {
  readonly code: string
  readonly phone: string
  readonly hoursZh: string
  readonly hoursEn: string
}
type Fit = 'fits' | 'warns' | null
type Device = Bilingual & { readonly code: string }

type Instead<Nearest, Elsewhere, OfItsKind> = {
  readonly why: WhyNot
  readonly units: number
  readonly nearest: Nearest
  readonly centres: readonly Elsewhere[]
  readonly products: readonly OfItsKind[]
}
type Found = Instead<
  NearestDays,
  { readonly centre: Centre; readonly free: number },
  { readonly product: Device; readonly free: number; readonly rentFen: number; readonly fit: Fit }
>
type Days = { readonly before: string | null; readonly after: string | null }
type Counted = Device & { readonly free: number }

/** What the page says, and nothing else of what was read. */
export type ShownInstead = Instead<Days, Counted, Counted & { readonly rentFen: number; readonly fit: Fit }> & {
  readonly centre: Bilingual & { readonly code: string; readonly phone: string; readonly hours: Bilingual }
  /** For whom the centre keeps some of its units. */
  readonly first: readonly UserClass[]
}
/** The address that says what was asked for. */
export type InsteadQuery = { readonly from: string; readonly months: string; readonly centre: string }

const named = ({ code, zh, en }: Device): Device => ({ code, zh, en })

export function shownInstead(found: Found, centre: Centre, first: readonly UserClass[]): ShownInstead {
  const { why, units, nearest, centres, products } = found
  return {
    ...{ why, units, first: why === 'kept' ? first : [] },
    centre: { ...named(centre), phone: centre.phone, hours: { zh: centre.hoursZh, en: centre.hoursEn } },
    nearest: { before: nearest.before?.day ?? null, after: nearest.after?.day ?? null },
    centres: centres.map(one => ({ ...named(one.centre), free: one.free })),
    products: products.map(({ product, free, rentFen, fit }) => ({ ...named(product), free, rentFen, fit })),
  }
}
