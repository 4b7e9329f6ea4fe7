/** So many devices stand side by side: more cannot be kept in mind, or on a page. */
export const MOST_COMPARED = 3

const PRODUCT_CODE = /^[A-Z]\d{2}-\d{2,3}$/
/** Nobody ticks more than one list shows. */
const MOST_ASKED = 24

/** The codes that an address asks to compare, each once and in its order. What is no code is passed over. */
export const comparedIn = (search: URLSearchParams): readonly string[] =>
  codesAmong(search.getAll('code').flatMap(sent => sent.split(',')))

/** What a list of devices carries along while somebody looks for one more. */
export const carriedIn = (search: URLSearchParams): readonly string[] =>
  codesAmong((search.get('compare') ?? '').split(',')).slice(0, MOST_COMPARED)

const codesAmong = (sent: readonly string[]): readonly string[] =>
  [...new Set(sent.map(code => code.trim().toUpperCase()))].filter(code => PRODUCT_CODE.test(code)).slice(0, MOST_ASKED)

type Found = { readonly code: string; readonly retiredAt: Date | null }

/** What is compared of what was asked for: in the order of the address, without what is not rented out; `left` did not fit. */
export function comparisonOf<Product extends Found>(codes: readonly string[], found: readonly Product[]) {
  const offered = codes.flatMap(code => found.filter(product => product.code === code && product.retiredAt === null))
  return {
    shown: offered.slice(0, MOST_COMPARED),
    left: Math.max(0, offered.length - MOST_COMPARED),
    unknown: codes.length - offered.length,
  }
}
