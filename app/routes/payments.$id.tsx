import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { isStaff } from '#app/acts/actor.ts'
import { showReference } from '#app/booking/reference.ts'
import { found } from '#app/http/answer.server.ts'
import { yuan } from '#app/i18n/formats.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { paths } from '#app/paths.ts'
import { paymentPage } from '#app/payments/money-pages.server.ts'
import { isWaitedFor, type PaymentState, wayToPay } from '#app/payments/payment.ts'
import { PaymentStatus } from '#app/payments/payment-status.tsx'
import { PageHead } from '#app/ui/page-head.tsx'

/** Who may see it asks how it stands, once a view: an event of the provider may be late or lost. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { payments, today, actor } = context
  const id = params.id ?? ''
  const { state } = found(await context.see(db => paymentPage(db, id, today)))
  if (state === 'asked') await payments?.open(id)
  if (state === 'opened') await payments?.look(id)
  const payment = found(await context.see(db => paymentPage(db, id, today)))
  const { reference, payUrl } = payment
  const way = payUrl !== null && payments ? wayToPay(payUrl, payments.pages) : null
  return {
    payment: { ...payment, payUrl: way },
    back: isStaff(actor) ? paths.deskReservation(reference) : paths.reservation(reference),
  }
}

const LOOK_AGAIN_SECONDS = 5

export const handle = {
  title: 'payments:status_page',
  /** Without scripts the browser loads the page again while it is under way. */
  refreshes: ({ payment }: { payment: { state: PaymentState } }) =>
    isWaitedFor(payment.state) ? LOOK_AGAIN_SECONDS : null,
}

export default function PaymentOnItsWay() {
  const { t } = useTranslation()
  const language = useLanguage()
  const { payment, back } = useLoaderData<typeof loader>()
  const { purpose, amountFen, reference } = payment
  return (
    <div className="stack">
      <PageHead
        title={t('payments:status_page')}
        caption={`${t(`payments:purpose.${purpose}`)} ${yuan(amountFen, language)} · ${showReference(reference)}`}
        back={{ href: back, text: t('booking:back_to_reservation') }}
      />
      <div
        id="payment"
        className="stack"
        data-looks-again={isWaitedFor(payment.state) ? LOOK_AGAIN_SECONDS : undefined}
      >
        <PaymentStatus payment={payment} />
      </div>
    </div>
  )
}
