import { NEEDS, type Need } from './category.ts'

const LONGEST = 80
const MOST_PAGES = 500

/** What the address of a list asks for. Whatever else stands in it is passed over. */
export function askedIn(search: URLSearchParams) {
  const need = search.get('need') ?? ''
  const page = Number(search.get('page') ?? 1)
  return {
    q: (search.get('q') ?? '').slice(0, LONGEST).trim(),
    need: (NEEDS as readonly string[]).includes(need) ? (need as Need) : ('' as const),
    category: (search.get('category') ?? '').slice(0, LONGEST),
    page: Number.isInteger(page) && page >= 1 && page <= MOST_PAGES ? page : 1,
  }
}
