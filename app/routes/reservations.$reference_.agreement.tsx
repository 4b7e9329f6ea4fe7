import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { isStaff } from '#app/acts/actor.ts'
import { showReference, tidyReference } from '#app/booking/reference.ts'
import { found } from '#app/http/answer.server.ts'
import { paths } from '#app/paths.ts'
import { AgreementText } from '#app/rental/agreement-text.tsx'
import { coveredFile } from '#app/rental/covered-file.ts'
import { reservationFile } from '#app/rental/reservation-files.server.ts'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const reference = tidyReference(params.reference ?? '')
  const file = found(await context.see(db => reservationFile(db, reference, context.today)))
  const back = isStaff(context.actor) ? paths.deskReservation(reference) : paths.reservation(reference)
  return { file: coveredFile(context.actor, file), back }
}

export const handle = { title: 'rental:agreement' }

export default function Agreement() {
  const { t } = useTranslation()
  const { file, back } = useLoaderData<typeof loader>()
  return (
    <div className="stack">
      <PageHead
        title={t('rental:agreement_title')}
        caption={`${t('booking:reference')} ${showReference(file.reference)}`}
        back={{ href: back, text: t('booking:back_to_reservation') }}
      />
      <div className="no-print">
        <Notice>
          {file.agreement ? t('rental:print') : `${t('rental:agreement_not_signed')} ${t('rental:print')}`}
        </Notice>
      </div>
      <AgreementText reservation={file} agreement={file.agreement} extensions={file.changes.extensions} />
    </div>
  )
}
