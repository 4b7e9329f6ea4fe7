import type { UserClass } from '#app/people/user-class.ts'
import type { WayOfReceiving } from '../reservation.ts'

/** Days for which a reservation that was begun is kept after its last answer. */
export const DRAFT_DAYS = 30

/** What is asked of the person, one thing a page, in this order. */
export const DRAFT_STEPS = ['who', 'delivery', 'contact'] as const
export type DraftStep = (typeof DRAFT_STEPS)[number]

/** Null where nothing has been answered yet. */
export type DraftAnswers = {
  readonly userClass: UserClass | null
  readonly way: WayOfReceiving | null
  readonly address: string | null
  readonly phone: string | null
  readonly note: string | null
}

export const NOTHING_ANSWERED: DraftAnswers = { userClass: null, way: null, address: null, phone: null, note: null }

/** Whom the person counts as: asked only where more than one class is open to them. */
export function classIn({ userClass }: Pick<DraftAnswers, 'userClass'>, open: readonly UserClass[]): UserClass | null {
  const [only] = open
  if (open.length === 1 && only) return only
  return userClass && open.includes(userClass) ? userClass : null
}

/** The first page with something left to answer, or the one where all is looked over. */
export function stepToGoOn(answers: DraftAnswers, open: readonly UserClass[]): DraftStep | 'check' {
  return classIn(answers, open) === null ? 'who' : stepAfterWho(answers)
}

export function stepAfterWho({ way, phone }: Pick<DraftAnswers, 'way' | 'phone'>): 'delivery' | 'contact' | 'check' {
  if (way === null) return 'delivery'
  return phone === null ? 'contact' : 'check'
}

/** The pages of a reservation in their order: two that anybody sees come before, and the one with all answers after. */
const PAGES = ['period', 'quote', ...DRAFT_STEPS, 'check'] as const
export type ReservingPage = (typeof PAGES)[number]

/** Where a page stands among those that this person sees. */
export function placeOf(page: ReservingPage, asksWho: boolean): { readonly current: number; readonly total: number } {
  const seen = PAGES.filter(one => asksWho || one !== 'who')
  return { current: seen.indexOf(page) + 1, total: seen.length }
}
