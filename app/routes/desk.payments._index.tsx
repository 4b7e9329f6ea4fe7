import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { tidyReference } from '#app/booking/reference.ts'
import { found, seeOther } from '#app/http/answer.server.ts'
import { readForm, unanswered } from '#app/http/form.server.ts'
import type { Unanswered } from '#app/http/unanswered.ts'
import { UnansweredSummary } from '#app/http/unanswered-summary.tsx'
import { useUnanswered } from '#app/http/use-unanswered.ts'
import { paths } from '#app/paths.ts'
import { askRefund } from '#app/payments/ask-refund.server.ts'
import { PaymentsUnderWay, RefundsOnTheirWay, RefundsToTransfer } from '#app/payments/desk-payment-tables.tsx'
import { deskPayments } from '#app/payments/desk-payments.server.ts'
import { sendByTransfer } from '#app/payments/record-refund.server.ts'
import { PageHead } from '#app/ui/page-head.tsx'

export const loader = ({ context }: LoaderFunctionArgs) =>
  context.see(db => deskPayments(db, found(context.actor.centreId)))

/** What came online is sent back, or the desk has transferred what the provider no longer sends. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { key, typed } = await readForm(request)
  const reference = tidyReference(String(typed.reference ?? ''))
  if (typed.does === 'refund') {
    const asked = await context.perform(askRefund, { reference }, { key })
    if (!asked.ok) return unanswered(asked, typed)
    await context.payments?.send(asked.value.refundIds)
    return seeOther(paths.deskReservation(reference))
  }
  const sent = await context.perform(sendByTransfer, { reference, refundId: typed.refundId }, { key })
  return sent.ok ? seeOther(paths.deskReceipt(reference, sent.value.receiptNo)) : unanswered(sent, typed)
}

export const handle = { title: 'payments:desk_title' }

export default function DeskPayments() {
  const { t } = useTranslation()
  const { underWay, toTransfer, onTheirWay } = useLoaderData<typeof loader>()
  const sent = useUnanswered(useActionData<Unanswered>(), {})
  return (
    <div className="stack">
      <UnansweredSummary {...sent} />
      <PageHead title={t('payments:desk_title')} lead={t('payments:desk_lead')} />
      {toTransfer.length > 0 && <p>{t('payments:desk_transfer_text')}</p>}
      <RefundsToTransfer rows={toTransfer} />
      <PaymentsUnderWay rows={underWay} />
      <RefundsOnTheirWay rows={onTheirWay} />
    </div>
  )
}
