import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { showReference, tidyReference } from '#app/booking/reference.ts'
import { found } from '#app/http/answer.server.ts'
import { paths } from '#app/paths.ts'
import { ReceiptPaper } from '#app/rental/receipt-paper.tsx'
import { reservationFile } from '#app/rental/reservation-files.server.ts'
import { PageHead } from '#app/ui/page-head.tsx'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const reference = tidyReference(params.reference ?? '')
  const { receipts, person, product, centre } = found(
    await context.see(db => reservationFile(db, reference, context.today)),
  )
  const receipt = found(receipts.find(({ number }) => number === params.number))
  return { reference, receipt, person: person.name, product, centre: { zh: centre.zh, en: centre.en } }
}

export const handle = { title: 'rental:receipt' }

export default function ReceiptPage() {
  const { t } = useTranslation()
  const { reference, receipt, ...about } = useLoaderData<typeof loader>()
  return (
    <div className="stack">
      <PageHead
        title={t('rental:receipt_title', { number: receipt.number })}
        caption={`${t('booking:reference')} ${showReference(reference)}`}
        back={{ href: paths.deskReservation(reference), text: t('booking:back_to_reservation') }}
      />
      <p className="hint no-print">{t('rental:print')}</p>
      <ReceiptPaper receipt={receipt} {...about} />
    </div>
  )
}
