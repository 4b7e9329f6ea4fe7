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
import { PaymentForm, usePaymentLabels } from '#app/rental/payment-form.tsx'
import { Receipts } from '#app/rental/receipts.tsx'
import { reservationFile } from '#app/rental/reservation-files.server.ts'
import { takePayment } from '#app/rental/take-payment.server.ts'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const reference = tidyReference(params.reference ?? '')
  const file = found(await context.see(db => reservationFile(db, reference, context.today)))
  if (!file.agreement) throw seeOther(paths.deskReservation(reference))
  const { account, rentDueNowFen, receipts, person, product } = file
  return { reference, account, rentDueNowFen, receipts, name: person.name, product }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { key, typed } = await readForm(request)
  const reference = tidyReference(params.reference ?? '')
  const answer = await context.perform(takePayment, { ...typed, reference }, { key })
  return answer.ok ? seeOther(paths.deskReceipt(reference, answer.value.receiptNo)) : unanswered(answer, typed)
}

export const handle = { title: 'rental:payment_title' }

export default function Payment() {
  const { t } = useTranslation()
  const language = useLanguage()
  const { reference, account, rentDueNowFen, receipts, name, product } = useLoaderData<typeof loader>()
  const { problems, typed, ...sent } = useUnanswered(useActionData<Unanswered>(), usePaymentLabels())
  const isDue = account.rentDueFen > 0 || account.depositDueFen > 0
  return (
    <div className="stack">
      <UnansweredSummary {...sent} />
      <PageHead
        title={t('rental:payment_title')}
        caption={`${name} · ${inLanguage(language, product)} · ${showReference(reference)}`}
        lead={t('rental:payment_lead')}
        back={{ href: paths.deskReservation(reference), text: t('booking:back_to_reservation') }}
      />
      {isDue ? (
        <PaymentForm {...account} rentDueNowFen={rentDueNowFen} problems={problems} typed={typed} />
      ) : (
        <Notice tone="good">{t('rental:due_nothing')}</Notice>
      )}
      <Receipts reference={reference} receipts={receipts} />
    </div>
  )
}
