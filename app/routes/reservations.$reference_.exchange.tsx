import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { tidyReference } from '#app/booking/reference.ts'
import { found, seeOther } from '#app/http/answer.server.ts'
import { readForm, unanswered } from '#app/http/form.server.ts'
import type { Unanswered } from '#app/http/unanswered.ts'
import { UnansweredSummary } from '#app/http/unanswered-summary.tsx'
import { useUnanswered } from '#app/http/use-unanswered.ts'
import { refusalText } from '#app/i18n/refusal-text.ts'
import { paths } from '#app/paths.ts'
import { ChangeHead } from '#app/rental/changes/change-head.tsx'
import { ExchangeCheck, ExchangeForm } from '#app/rental/changes/exchange-form.tsx'
import { exchangePage } from '#app/rental/changes/exchange-pages.server.ts'
import { exchangeReservation } from '#app/rental/changes/exchange-reservation.server.ts'
import { requestExchange } from '#app/rental/changes/request-exchange.server.ts'
import { wayBack } from '#app/rental/changes/way-back.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { actor, now, today } = context
  const reference = tidyReference(params.reference ?? '')
  const query = new URL(request.url).searchParams
  const asked = { product: query.get('product'), on: query.get('on'), asOf: { now, today } }
  const page = found(await context.see(db => exchangePage(db, reference, asked)))
  return { ...page, back: wayBack(actor, reference) }
}

/** A day goes with what is in use: then it is another reservation, which the page of that one tells. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { key, typed } = await readForm(request)
  const wish = { ...typed, reference: tidyReference(params.reference ?? '') }
  const isInUse = typed.on !== undefined
  const answer = isInUse
    ? await context.perform(requestExchange, wish, { key })
    : await context.perform(exchangeReservation, wish, { key })
  if (!answer.ok) return unanswered(answer, typed)
  return seeOther(wayBack(context.actor, answer.value.reference, isInUse ? 'exchange_requested' : 'exchanged'))
}

export const handle = { title: 'changing:exchange_title' }

export default function Exchange() {
  const { t, i18n } = useTranslation()
  const { head, back, isPossible, isUnread, on, days, offers, chosen, refused } = useLoaderData<typeof loader>()
  const labels = { on: t('changing:exchange_on'), product: t('changing:exchange_product') }
  const unread = isUnread ? { complaints: { on: 'not_a_day' }, typed: {} } : undefined
  const { problems, errors, refusal } = useUnanswered(useActionData<Unanswered>() ?? unread, labels)
  return (
    <div className="stack">
      <UnansweredSummary errors={errors} refusal={refusal ?? (refused ? refusalText(i18n, refused) : undefined)} />
      <ChangeHead
        {...{ ...head, back, isPossible }}
        title={t('changing:exchange_title')}
        lead={t(on ? 'changing:exchange_running_lead' : 'changing:exchange_lead')}
      />
      {isPossible &&
        (chosen ? (
          <ExchangeCheck
            {...{ present: head.product, offer: chosen, on }}
            again={paths.reservationExchange(head.reference)}
          />
        ) : (
          <ExchangeForm {...{ present: head.product, offers, days, problems }} />
        ))}
    </div>
  )
}
