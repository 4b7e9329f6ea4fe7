import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { isStaff } from '#app/acts/actor.ts'
import { showReference, tidyReference } from '#app/booking/reference.ts'
import { found, seeOther } from '#app/http/answer.server.ts'
import type { RequestContext } from '#app/http/context.ts'
import { readForm, unanswered } from '#app/http/form.server.ts'
import type { Unanswered } from '#app/http/unanswered.ts'
import { UnansweredSummary } from '#app/http/unanswered-summary.tsx'
import { useUnanswered } from '#app/http/use-unanswered.ts'
import { paths } from '#app/paths.ts'
import { moneyOf } from '#app/payments/money-pages.server.ts'
import { UndoForms } from '#app/payments/undo-forms.tsx'
import { undoPayment } from '#app/payments/undo-payment.server.ts'
import { cancelReservation } from '#app/rental/cancel-reservation.server.ts'
import { restoreReservation } from '#app/rental/restore-reservation.server.ts'
import { UNDO_MINUTES } from '#app/rental/undo.ts'
import { PageHead } from '#app/ui/page-head.tsx'

const backTo = ({ actor }: RequestContext, reference: string) =>
  isStaff(actor) ? paths.deskReservation(reference) : paths.reservation(reference)

export async function loader({ params, context }: LoaderFunctionArgs) {
  const reference = tidyReference(params.reference ?? '')
  const { undo } = found(await context.see(db => moneyOf(db, reference, context)))
  return { reference, undo, now: context.now.toISOString(), back: backTo(context, reference) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { key, typed } = await readForm(request)
  const reference = tidyReference(params.reference ?? '')
  const answer = await undone(context, { reference, what: typed.what, paymentId: typed.paymentId }, key)
  return answer.ok ? seeOther(backTo(context, reference)) : unanswered(answer, typed)
}

type Sent = { readonly reference: string; readonly what: unknown; readonly paymentId: unknown }

/** A reservation is taken back by cancelling it, a payment by sending it back, a cancellation by asking again. */
async function undone(context: RequestContext, { reference, what, paymentId }: Sent, key: string | undefined) {
  if (what === 'request') return context.perform(cancelReservation, { reference }, { key })
  if (what === 'cancellation') return context.perform(restoreReservation, { reference }, { key })
  const answer = await context.perform(undoPayment, { reference, paymentId }, { key })
  if (answer.ok) await context.payments?.send(answer.value.refundIds)
  return answer
}

export const handle = { title: 'payments:undo_title' }

export default function Undo() {
  const { t } = useTranslation()
  const { reference, undo, now, back } = useLoaderData<typeof loader>()
  const sent = useUnanswered(useActionData<Unanswered>(), {})
  return (
    <div className="stack">
      <UnansweredSummary {...sent} />
      <PageHead
        title={t('payments:undo_title')}
        caption={showReference(reference)}
        lead={t('payments:undo_lead', { minutes: UNDO_MINUTES })}
        back={{ href: back, text: t('booking:back_to_reservation') }}
      />
      <UndoForms undo={undo} now={now} />
    </div>
  )
}
