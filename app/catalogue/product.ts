import type { Accessory, Bilingual, Classification, Need, SpecField, Specs } from './category.ts'

/** What is offered, as pages show it. Lengths in millimetres, weights in kilograms. */
export type Product = Bilingual & {
  readonly code: string
  readonly purpose: Bilingual
  readonly classification: Classification | null
  readonly maxUserWeightKg: number | null
  readonly widthMm: number | null
  readonly lengthMm: number | null
  readonly heightMm: number | null
  readonly weightKg: number | null
  readonly specs: Specs
  readonly turnaroundDays: number
  readonly consumables: readonly Bilingual[]
  /** What goes out with each unit and is counted when it comes back. */
  readonly accessories: readonly Accessory[]
  /** The number of the maker's bar code (GTIN, the UDI-DI of a medical device). */
  readonly gtin: string | null
}

/** What a product shares with its neighbours on the shelf. */
export type Shelf = Bilingual & {
  readonly code: string
  readonly classification: Classification
  readonly needs: readonly Need[]
  readonly fittingRequired: boolean
  readonly installRequired: boolean
  readonly specs: readonly SpecField[]
  readonly cautions: readonly Bilingual[]
}

const NUMBER = /^(.+)-(\d+)$/

/** The code that follows the highest one: a number is never used again, so retired products count too. */
export function nextProductCode(categoryCode: string, codes: readonly string[]): string {
  const numbers = codes.map(code => (NUMBER.exec(code)?.[1] === categoryCode ? Number(NUMBER.exec(code)?.[2]) : 0))
  return `${categoryCode}-${String(Math.max(0, ...numbers) + 1).padStart(2, '0')}`
}

type Kept = Product & { readonly retiredAt: Date | null; readonly category: Shelf }

/** What a page shows of a product that is kept, and nothing else. */
export function shownProduct({ category, retiredAt, ...row }: Kept) {
  const { code, zh, en, purpose, classification, specs, turnaroundDays, consumables, accessories, gtin } = row
  const { maxUserWeightKg, widthMm, lengthMm, heightMm, weightKg } = row
  const size = { maxUserWeightKg, widthMm, lengthMm, heightMm, weightKg }
  const kept = { specs, turnaroundDays, consumables, accessories, gtin }
  const product: Product = { code, zh, en, purpose, classification, ...size, ...kept }
  const shelf: Shelf = {
    ...{ code: category.code, zh: category.zh, en: category.en, classification: category.classification },
    ...{ needs: category.needs, specs: category.specs, cautions: category.cautions },
    ...{ fittingRequired: category.fittingRequired, installRequired: category.installRequired },
  }
  return { product, shelf, isRetired: retiredAt !== null }
}
