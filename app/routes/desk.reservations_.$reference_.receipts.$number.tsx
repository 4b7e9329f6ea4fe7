import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { showReference, tidyReference } from '#app/booking/reference.ts'
import { found, seeOther } from '#app/http/answer.server.ts'
import { readForm, unanswered } from '#app/http/form.server.ts'
import type { Unanswered } from '#app/http/unanswered.ts'
import { UnansweredSummary } from '#app/http/unanswered-summary.tsx'
import { useUnanswered } from '#app/http/use-unanswered.ts'
import { paths } from '#app/paths.ts'
import { receiptOf } from '#app/rental/receipt-answers.server.ts'
import { ReceiptPaper } from '#app/rental/receipt-paper.tsx'
import { recordTaxInvoice } from '#app/rental/record-tax-invoice.server.ts'
import { TaxInvoiceForm, useTaxInvoiceLabels } from '#app/rental/tax-invoice-form.tsx'
import { undoDeskPayment } from '#app/rental/undo-desk-payment.server.ts'
import { mayUndo } from '#app/rental/undoable-receipts.server.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { PostForm } from '#app/ui/post-form.tsx'

export async function loader({ params, context: { see, today, now } }: LoaderFunctionArgs) {
  return see(async db => ({
    ...found(await receiptOf(db, params, today)),
    isUndoable: await mayUndo(db, params, now),
  }))
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { key, typed } = await readForm(request)
  const reference = tidyReference(params.reference ?? '')
  const receiptNo = params.number ?? ''
  if (typed.undo !== undefined) {
    const undone = await context.perform(undoDeskPayment, { reference, receiptNo }, { key })
    return undone.ok ? seeOther(paths.deskReceipt(reference, undone.value.receiptNo)) : unanswered(undone, typed)
  }
  const answer = await context.perform(recordTaxInvoice, { ...typed, reference }, { key })
  return answer.ok ? seeOther(paths.deskReceipt(reference, receiptNo)) : unanswered(answer, typed)
}

export const handle = { title: 'rental:receipt' }

export default function ReceiptPage() {
  const { t } = useTranslation()
  const { reference, receipt, isUndoable, ...about } = useLoaderData<typeof loader>()
  const { problems, typed, ...sent } = useUnanswered(useActionData<Unanswered>(), useTaxInvoiceLabels())
  return (
    <div className="stack">
      <UnansweredSummary {...sent} />
      <PageHead
        title={t('rental:receipt_title', { number: receipt.number })}
        caption={`${t('booking:reference')} ${showReference(reference)}`}
        back={{ href: paths.deskReservation(reference), text: t('booking:back_to_reservation') }}
      />
      <p className="hint no-print">{t('rental:print')}</p>
      <ReceiptPaper receipt={receipt} {...about} />
      <p className="no-print">
        <ButtonLink kind="secondary" href={paths.deskReceiptPdf(reference, receipt.number)}>
          {t('rental:receipt_file')}
        </ButtonLink>
      </p>
      {isUndoable && (
        <section className="no-print measure">
          <PostForm>
            <input type="hidden" name="undo" value="yes" />
            <p>{t('rental:undo_payment_text')}</p>
            <Button kind="secondary">{t('rental:undo_payment')}</Button>
          </PostForm>
        </section>
      )}
      <section className="no-print measure">
        <TaxInvoiceForm {...{ receiptNo: receipt.number, taxInvoice: receipt.taxInvoice, problems, typed }} />
      </section>
    </div>
  )
}
