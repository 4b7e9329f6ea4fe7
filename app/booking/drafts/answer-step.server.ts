import { dataResponse, found, seeOther } from '#app/http/answer.server.ts'
import type { RequestContext } from '#app/http/context.ts'
import { type SentForm, unanswered } from '#app/http/form.server.ts'
import { paths } from '#app/paths.ts'
import { holdWishOf, isNothingLeft } from '../holds/hold.ts'
import { holdUnit } from '../holds/hold-unit.server.ts'
import { prolongHold } from '../holds/prolong-hold.server.ts'
import { reserving } from '../reserving.server.ts'
import { type DraftStep, stepAfterWho } from './draft.ts'
import { answersOf } from './drafts.server.ts'
import { keepDraft } from './keep-draft.server.ts'
import { queryOf, STEP_PATHS, type StepAt } from './step-page.server.ts'

type Sent = Pick<SentForm, 'key' | 'typed'>

/** What is being reserved; where its days may not be asked for, the way back to them. */
export async function stepWish({ see, today }: RequestContext, { code, query }: Omit<StepAt, 'step'>) {
  const wish = found(await see(db => reserving(db, code, query, today)))
  const hold = holdWishOf(wish)
  const { product, centre, from, months } = wish
  if (!hold || wish.isUnread) throw seeOther(paths.reservePeriod(product.code, Object.fromEntries(query)))
  const asked = { product: product.code, centreId: centre.id, from, months }
  return { hold, asked, productId: product.id, query: queryOf(wish) }
}
export type StepWish = Awaited<ReturnType<typeof stepWish>>

/** The page once more with all that was typed, when more time was asked for. Undefined: it was not. */
export async function moreTime({ perform }: RequestContext, wish: StepWish, { key, typed }: Sent) {
  if (typed.wants !== 'prolong' && typed.wants !== 'hold') return undefined
  const answer = await (typed.wants === 'hold'
    ? perform(holdUnit, wish.hold)
    : perform(prolongHold, wish.hold, { key }))
  if (answer.ok) return dataResponse({ typed }, 200)
  const isGone = 'refusal' in answer && isNothingLeft(answer.refusal)
  return isGone ? seeOther(paths.reserveInstead(wish.asked.product, wish.query)) : unanswered(answer, typed)
}

/** Keeps what a page asked, and leads to the next with something left to answer. */
export async function answerStep(context: RequestContext, at: StepAt & { readonly step: DraftStep }, sent: Sent) {
  const wish = await stepWish(context, at)
  const longer = await moreTime(context, wish, sent)
  if (longer) return longer
  const { key, typed } = sent
  const answer = await context.perform(keepDraft, { ...typed, ...wish.asked, step: at.step }, { key })
  if (!answer.ok) return unanswered(answer, typed)
  const { personId } = context.actor
  const answers = await context.see(db => answersOf(db, found(personId), wish.productId))
  return seeOther(STEP_PATHS[stepAfterWho(answers)](wish.asked.product, wish.query))
}
