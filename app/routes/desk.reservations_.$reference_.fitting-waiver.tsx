import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { showReference } from '#app/booking/reference.ts'
import { reservationByReference } from '#app/booking/reservations.server.ts'
import { proposedWaiverEnd } from '#app/fitting/fitting.ts'
import { standingFor } from '#app/fitting/fittings.server.ts'
import { StandingFitting } from '#app/fitting/standing-fitting.tsx'
import { waiveFitting } from '#app/fitting/waive-fitting.server.ts'
import { WaiverForm } from '#app/fitting/waiver-form.tsx'
import { found, seeOther } from '#app/http/answer.server.ts'
import { readForm, unanswered } from '#app/http/form.server.ts'
import type { Unanswered } from '#app/http/unanswered.ts'
import { UnansweredSummary } from '#app/http/unanswered-summary.tsx'
import { useUnanswered } from '#app/http/use-unanswered.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { paths } from '#app/paths.ts'
import { PageHead } from '#app/ui/page-head.tsx'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { see, today } = context
  const { reference, person, category, product } = found(
    await see(db => reservationByReference(db, params.reference ?? '')),
  )
  return {
    ...{ reference, name: person.name, product: { zh: product.zh, en: product.en } },
    proposedEnd: proposedWaiverEnd(today),
    standing: await see(db => standingFor(db, person.id, category.id, today)),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { key, typed } = await readForm(request)
  const { personId, productId } = found(await context.see(db => reservationByReference(db, params.reference ?? '')))
  const answer = await context.perform(waiveFitting, { ...typed, personId, productId }, { key })
  return answer.ok ? seeOther(paths.deskReservation(params.reference ?? '')) : unanswered(answer, typed)
}

export const handle = { title: 'fitting:waiver' }

export default function WaiveFitting() {
  const { t } = useTranslation('fitting')
  const language = useLanguage()
  const { reference, name, product, proposedEnd, standing } = useLoaderData<typeof loader>()
  const labels = { because: t('waiver_because'), validUntil: t('waiver_until') }
  const { problems, typed, typedAll: _, ...sent } = useUnanswered(useActionData<Unanswered>(), labels)
  return (
    <>
      <UnansweredSummary {...sent} />
      <PageHead
        title={t('waiver_for', { name })}
        caption={`${inLanguage(language, product)} · ${showReference(reference)}`}
        lead={t('waiver_lead')}
        back={{ href: paths.deskReservation(reference), text: t('back_to_reservation') }}
      />
      <StandingFitting {...standing} />
      <WaiverForm proposedEnd={proposedEnd} problems={problems} typed={typed} />
    </>
  )
}
