import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { showReference } from '#app/booking/reference.ts'
import { found } from '#app/http/answer.server.ts'
import { paths } from '#app/paths.ts'
import { receiptOf } from '#app/rental/receipt-answers.server.ts'
import { ReceiptPaper } from '#app/rental/receipt-paper.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { PageHead } from '#app/ui/page-head.tsx'

export const loader = async ({ params, context: { see, today } }: LoaderFunctionArgs) =>
  found(await see(db => receiptOf(db, params, today)))

export const handle = { title: 'rental:own_receipt' }

export default function ReceiptPage() {
  const { t } = useTranslation()
  const { reference, receipt, ...about } = useLoaderData<typeof loader>()
  return (
    <div className="stack">
      <PageHead
        title={t('rental:receipt_title', { number: receipt.number })}
        caption={`${t('booking:reference')} ${showReference(reference)}`}
        back={{ href: paths.reservation(reference), text: t('booking:back_to_reservation') }}
      />
      <p className="hint no-print">{t('rental:print')}</p>
      <ReceiptPaper receipt={receipt} {...about} />
      <p className="no-print">
        <ButtonLink kind="secondary" href={paths.reservationReceiptPdf(reference, receipt.number)}>
          {t('rental:receipt_file')}
        </ButtonLink>
      </p>
    </div>
  )
}
