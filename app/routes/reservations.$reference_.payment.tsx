import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { showReference, tidyReference } from '#app/booking/reference.ts'
import { found, seeOther } from '#app/http/answer.server.ts'
import { readForm, unanswered } from '#app/http/form.server.ts'
import type { Unanswered } from '#app/http/unanswered.ts'
import { UnansweredSummary } from '#app/http/unanswered-summary.tsx'
import { useUnanswered } from '#app/http/use-unanswered.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { paths } from '#app/paths.ts'
import { DueForms } from '#app/payments/due-forms.tsx'
import { moneyOf } from '#app/payments/money-pages.server.ts'
import { openPayment } from '#app/payments/open-payment.server.ts'
import { PayAtCentre } from '#app/payments/pay-at-centre.tsx'
import { wayToPay } from '#app/payments/payment.ts'
import { PriceBreakdown } from '#app/pricing/price-breakdown.tsx'
import { InstalmentTable } from '#app/rental/instalment-table.tsx'
import { reservationFile } from '#app/rental/reservation-files.server.ts'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { payments, today } = context
  const asked = tidyReference(params.reference ?? '')
  const file = found(await context.see(db => reservationFile(db, asked, today)))
  const { dues } = found(await context.see(db => moneyOf(db, asked, context)))
  const { reference, product, quote, centre, instalments, agreement } = file
  return {
    ...{ reference, product, quote, centre, instalments, dues },
    ...{ isSigned: agreement !== null, isOnline: payments !== null },
  }
}

/** Writes the intent, then asks the provider for its page. Who gives no answer at once is asked again: the status says so. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { payments } = context
  const { key, typed } = await readForm(request)
  const reference = tidyReference(params.reference ?? '')
  const { name: provider, pages, open } = found(payments)
  const answer = await context.perform(openPayment, { reference, purpose: typed.purpose, provider }, { key })
  if (!answer.ok) return unanswered(answer, typed)
  const { paymentId } = answer.value
  const payUrl = await open(paymentId)
  return seeOther(payUrl === undefined ? paths.payment(paymentId) : wayToPay(payUrl, pages))
}

export const handle = { title: 'payments:title' }

export default function Payment() {
  const { t } = useTranslation()
  const language = useLanguage()
  const { reference, product, quote, centre, instalments, dues, isSigned, isOnline } = useLoaderData<typeof loader>()
  const sent = useUnanswered(useActionData<Unanswered>(), {})
  const isDue = dues.some(({ dueFen, underWayId }) => dueFen > 0 || underWayId !== null)
  return (
    <div className="stack">
      <UnansweredSummary {...sent} />
      <PageHead
        title={t('payments:title')}
        caption={`${inLanguage(language, product)} · ${showReference(reference)}`}
        lead={t('payments:page_lead')}
        back={{ href: paths.reservation(reference), text: t('booking:back_to_reservation') }}
      />
      {!isSigned && <Notice>{t('payments:agreement_first')}</Notice>}
      {isSigned && !isDue && <Notice tone="good">{t('payments:due_none')}</Notice>}
      {isDue && <p>{t(isOnline ? 'payments:leads_to_provider' : 'payments:online_none')}</p>}
      <DueForms dues={dues} isOnline={isOnline} />
      <InstalmentTable parts={instalments} />
      <PayAtCentre centre={centre} />
      <h2>{t('payments:who_pays')}</h2>
      <PriceBreakdown quote={quote} />
    </div>
  )
}
