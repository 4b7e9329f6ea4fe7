import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { showReference } from '#app/booking/reference.ts'
import { reservationByReference } from '#app/booking/reservations.server.ts'
import { visitQuery } from '#app/delivery/driving/visit-said.tsx'
import { recordVisit } from '#app/delivery/record-visit.server.ts'
import { VisitForm } from '#app/delivery/visit-form.tsx'
import { found, seeOther } from '#app/http/answer.server.ts'
import { readForm, unanswered } from '#app/http/form.server.ts'
import type { Unanswered } from '#app/http/unanswered.ts'
import { UnansweredSummary } from '#app/http/unanswered-summary.tsx'
import { useUnanswered } from '#app/http/use-unanswered.ts'
import { paths } from '#app/paths.ts'
import { PageHead } from '#app/ui/page-head.tsx'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { reference, person } = found(await context.see(db => reservationByReference(db, params.reference ?? '')))
  return { reference, name: person.name }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { key, typed } = await readForm(request)
  const answer = await context.perform(recordVisit, { ...typed, reference: params.reference }, { key })
  if (!answer.ok) return unanswered(answer, typed)
  const { roundId, nextOn } = answer.value
  const said = visitQuery(nextOn)
  return seeOther(roundId === null ? paths.deskRound(said) : paths.deskRoundOne(roundId, said))
}

export const handle = { title: 'delivery:visit' }

export default function VisitOfStop() {
  const { t } = useTranslation('delivery')
  const { reference, name } = useLoaderData<typeof loader>()
  const {
    problems,
    typed,
    typedAll: _,
    ...sent
  } = useUnanswered(useActionData<Unanswered>(), {
    outcome: t('outcome_label'),
    reason: t('visit_reason'),
  })
  return (
    <>
      <UnansweredSummary {...sent} />
      <PageHead
        title={t('visit_of', { name })}
        caption={showReference(reference)}
        lead={t('visit_lead')}
        back={{ href: paths.deskRound(), text: t('back_to_round') }}
      />
      <VisitForm reference={reference} problems={problems} typed={typed} />
    </>
  )
}
