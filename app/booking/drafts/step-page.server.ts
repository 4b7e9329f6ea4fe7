import { allDistricts } from '#app/districts/districts.server.ts'
import type { RequestContext } from '#app/http/context.ts'
import { paths } from '#app/paths.ts'
import { keptOf } from '../holds/holds.server.ts'
import { type Query, type Reserving, reserving } from '../reserving.server.ts'
import { detailsFor } from '../reserving-person.server.ts'
import { type DraftStep, NOTHING_ANSWERED, placeOf, stepToGoOn } from './draft.ts'
import { answersOf } from './drafts.server.ts'

type Asking = Pick<RequestContext, 'actor' | 'now' | 'today' | 'see'>
export type StepAt = { readonly code: string; readonly query: Query; readonly step: DraftStep | 'check' }

export const STEP_PATHS = {
  who: paths.reserveWho,
  delivery: paths.reserveDelivery,
  contact: paths.reserveContact,
  check: paths.reserveCheck,
} as const

export const queryOf = ({ from, months, centre }: Reserving) => ({ from, months: String(months), centre: centre.code })

/**
 * What a page of a reservation shows from "who" on, or where the reader has to go first: the period, when it may not be
 * asked for, or the first page with something left to answer. Undefined: there is no such device.
 */
export async function stepPage(asking: Asking, { code, query: asked, step }: StepAt) {
  const { see, actor, now, today } = asking
  const wish = await see(db => reserving(db, code, asked, today))
  if (!wish) return undefined
  const { product, centre, period, isUnread } = wish
  const query = queryOf(wish)
  if (!period.ok || isUnread) return { goTo: paths.reservePeriod(product.code, Object.fromEntries(asked)) }
  const details = await see(db => detailsFor(db, wish, actor))
  const answers = await see(db => answersFor(db, actor.personId, product.id))
  const open = details.quotes.map(({ userClass }) => userClass)
  const asksWho = open.length > 1
  const next = details.isKnown ? stepToGoOn(answers, open) : 'who'
  const isAskedAgain = step === 'who' && asked.has('who')
  if (!isAskedAgain && mustGoOn(step, next, asksWho)) return { goTo: STEP_PATHS[next](product.code, query) }
  const held = { centreId: centre.id, productId: product.id, accountId: actor.id, period: period.value, now, today }
  const asksPerson = !details.isKnown || isAskedAgain
  return {
    ...{ code: product.code, query, answers, details, asksWho, asksPerson, isForAnother: actor.actingFor !== null },
    product: { zh: product.zh, en: product.en },
    centre: { zh: centre.zh, en: centre.en },
    period: period.value,
    hold: await see(db => keptOf(db, held)),
    districts: asksPerson ? await see(allDistricts) : [],
    place: placeOf(step, asksWho || !details.isKnown),
  }
}

/** Nobody looks over what is not answered, and who one counts as is asked only where there is a choice. */
function mustGoOn(step: StepAt['step'], next: StepAt['step'], asksWho: boolean): boolean {
  if (step === 'who') return next !== 'who' && !asksWho
  return next === 'who' || (step === 'check' && next !== 'check')
}

const answersFor = async (db: Parameters<typeof answersOf>[0], personId: string | null, productId: string) =>
  personId === null ? NOTHING_ANSWERED : answersOf(db, personId, productId)
