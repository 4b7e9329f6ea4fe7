import type { SpecField, SpecValue } from './category.ts'

/** How a value is said: lengths in centimetres, since that is how people measure at home. */
export type Said =
  | { readonly kind: 'length'; readonly cm: number }
  | { readonly kind: 'weight'; readonly kg: number }
  | { readonly kind: 'measure'; readonly count: number; readonly unit: string }
  | { readonly kind: 'flag'; readonly isSo: boolean }
  | { readonly kind: 'text'; readonly zh: string; readonly en: string }
  | { readonly kind: 'untold' }

/** What a product says to one question of its category; `untold` where the question is younger than the answer. */
export function saidOf(field: SpecField, value: SpecValue | undefined): Said {
  if (field.kind === 'flag' && typeof value === 'boolean') return { kind: 'flag', isSo: value }
  if (field.kind === 'choice') {
    const choice = field.choices.find(({ key }) => key === value)
    return choice ? { kind: 'text', zh: choice.zh, en: choice.en } : { kind: 'untold' }
  }
  if (field.kind !== 'number' || typeof value !== 'number') return { kind: 'untold' }
  if (field.unit === 'mm') return { kind: 'length', cm: value / 10 }
  if (field.unit === 'kg') return { kind: 'weight', kg: value }
  if (field.unit) return { kind: 'measure', count: value, unit: field.unit }
  return { kind: 'text', zh: String(value), en: String(value) }
}
