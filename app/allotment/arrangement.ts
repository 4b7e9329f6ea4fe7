import type { Arrangement, Board, Effort } from './board.ts'
import type { Lists } from './crowd.ts'
import { crowdsOf, narrowed } from './narrowing.ts'
import { repaired } from './repair.ts'
import { searched } from './search.ts'
import { shuffled } from './shuffle.ts'

/** What each search may spend before the next is tried, in looks at a lane. The last one may spend what is left. */
const LOOKS_TO_BEGIN = 10
const FOR_A_GLANCE = 10_000
const FOR_REPAIR = 100_000
const FOR_A_FIRST_SEARCH = 200_000
const FOR_SHUFFLING = 500_000
const MOST = Infinity

/**
 * Gives every job a lane. Few moves are looked for first; then what cannot be served is recognised, nearly always before
 * anything is tried; then comes what finds an arrangement soon, and last what finds one if there is one.
 */
export function arranged(board: Board, effort: Effort): Arrangement {
  effort.left -= board.jobs.length * LOOKS_TO_BEGIN
  if (effort.left < 0) return 'unknown'
  const known = within(FOR_A_GLANCE, effort, given => repaired(board, given))
  if (known !== 'unknown') return known
  const crowds = crowdsOf(board)
  const lists = narrowed(
    board.jobs.map(({ lanes }) => lanes),
    crowds.all,
    crowds,
    effort,
  )
  if (!lists) return 'none'
  const open = withLists(board, lists)
  const searches: readonly (readonly [most: number, search: (given: Effort) => Arrangement])[] = [
    [FOR_REPAIR, given => repaired(open, given)],
    [FOR_A_FIRST_SEARCH, given => searched(open, crowds, given)],
    [FOR_SHUFFLING, given => shuffled(open, given)],
    [MOST, given => searched(open, crowds, given)],
  ]
  for (const [most, search] of searches) {
    const found = within(most, effort, search)
    if (found !== 'unknown') return found
  }
  return 'unknown'
}

const withLists = ({ lanes, jobs }: Board, lists: Lists): Board => ({
  lanes,
  jobs: jobs.map((job, index) => ({ ...job, lanes: lists[index] ?? [] })),
})

/** Lets a search spend a part of the effort. */
function within(most: number, effort: Effort, search: (given: Effort) => Arrangement): Arrangement {
  const share = Math.max(0, Math.min(most, effort.left))
  const given = { left: share }
  const found = search(given)
  effort.left -= share - Math.max(given.left, 0)
  return found
}
