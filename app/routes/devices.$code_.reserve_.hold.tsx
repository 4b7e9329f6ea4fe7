import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { keepDraft } from '#app/booking/drafts/keep-draft.server.ts'
import { holdWishOf, isNothingLeft } from '#app/booking/holds/hold.ts'
import { holdUnit } from '#app/booking/holds/hold-unit.server.ts'
import { releaseHold } from '#app/booking/holds/release-hold.server.ts'
import { reserving } from '#app/booking/reserving.server.ts'
import { found, seeOther } from '#app/http/answer.server.ts'
import { readForm } from '#app/http/form.server.ts'
import { paths } from '#app/paths.ts'

/** Keeps a unit and leads on to the details, or gives it back. Without a form there is nothing to see here. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { typed } = await readForm(request)
  const query = new URL(request.url).searchParams
  const asked = found(await context.see(db => reserving(db, params.code ?? '', query, context.today)))
  const { product, centre, from, months } = asked
  if (typed.wants === 'release') {
    await context.perform(releaseHold, {})
    return seeOther(paths.device(product.code))
  }
  const wish = holdWishOf(asked)
  if (!wish || asked.isUnread) return seeOther(paths.reservePeriod(product.code, Object.fromEntries(query)))
  const where = { from, months: String(months), centre: centre.code }
  // It is the same however often it is sent: no key has to remember it.
  const answer = await context.perform(holdUnit, wish)
  // For whoever leaves here and comes back; those who have not said who they are begin anew.
  if (answer.ok)
    await context.perform(keepDraft, { product: product.code, centreId: centre.id, from, months, step: 'begun' })
  if (answer.ok) return seeOther(paths.reserveCheck(product.code, where))
  const next = isNothingLeft(answer.refusal) ? paths.reserveInstead : paths.reserveQuote
  return seeOther(next(product.code, where))
}

export const loader = ({ request, params }: LoaderFunctionArgs) => {
  const query = Object.fromEntries(new URL(request.url).searchParams)
  return seeOther(paths.reserveQuote(params.code ?? '', query))
}
