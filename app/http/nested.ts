import type { Typed } from './unanswered.ts'

type Nested = { [name: string]: Nested | string | readonly string[] }

/** `purpose.zh` and `consumables.0.en` as the objects and lists that they name: schemas then complain under the same names. */
export function nested(typed: Typed): { readonly [name: string]: unknown } {
  const root: Nested = Object.create(null)
  for (const [name, value] of Object.entries(typed)) put(root, name.split('.'), value)
  return listed(root) as { readonly [name: string]: unknown }
}

function put(into: Nested, [first = '', ...rest]: readonly string[], value: string | readonly string[]) {
  if (rest.length === 0) {
    into[first] = value
    return
  }
  const inner = into[first]
  const next: Nested = typeof inner === 'object' && !Array.isArray(inner) ? (inner as Nested) : Object.create(null)
  into[first] = next
  put(next, rest, value)
}

/** Names that are all numbers, counted from nought, are places in a list. */
function listed(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const pairs = Object.entries(value).map(([name, inner]) => [name, listed(inner)] as const)
  const isList = pairs.length > 0 && pairs.every(([name], i) => name === String(i))
  return isList ? pairs.map(([, inner]) => inner) : Object.fromEntries(pairs)
}

/** The other way: what a form shows of a thing that is kept. Yes is `yes`, and no is a box that is not ticked. */
export function flat(value: unknown, name = ''): { readonly [name: string]: string } {
  if (value === null || value === undefined || value === false) return {}
  if (typeof value !== 'object') return { [name]: value === true ? 'yes' : String(value) }
  const pairs = Object.entries(value).map(([key, inner]) => flat(inner, name === '' ? key : `${name}.${key}`))
  return Object.assign({}, ...pairs)
}
