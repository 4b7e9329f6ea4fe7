import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { showReference, tidyReference } from '#app/booking/reference.ts'
import { reservationByReference } from '#app/booking/reservations.server.ts'
import { checkProof } from '#app/eligibility/check-proof.server.ts'
import { checkingFor } from '#app/eligibility/checking.server.ts'
import { ProofFields, useProofLabels } from '#app/eligibility/proof-fields.tsx'
import { ProofsSeen } from '#app/eligibility/proofs-seen.tsx'
import { found, seeOther } from '#app/http/answer.server.ts'
import type { RequestContext } from '#app/http/context.ts'
import { readForm, unanswered } from '#app/http/form.server.ts'
import type { Unanswered } from '#app/http/unanswered.ts'
import { UnansweredSummary } from '#app/http/unanswered-summary.tsx'
import { useUnanswered } from '#app/http/use-unanswered.ts'
import { paths } from '#app/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { PostForm } from '#app/ui/post-form.tsx'

const reservationIn = async ({ see }: RequestContext, reference: string | undefined) =>
  found(await see(db => reservationByReference(db, tidyReference(reference ?? ''))))

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { reference, personId, person } = await reservationIn(context, params.reference)
  const checking = found(await context.see(db => checkingFor(db, personId, context.today)))
  return { reference, name: person.name, checking }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { key, typed } = await readForm(request)
  const { reference, personId } = await reservationIn(context, params.reference)
  const answer = await context.perform(checkProof, { ...typed, personId }, { key })
  return answer.ok ? seeOther(paths.deskReservation(reference)) : unanswered(answer, typed)
}

export const handle = { title: 'booking:action.proof' }

export default function Proof() {
  const { t } = useTranslation()
  const { reference, name, checking } = useLoaderData<typeof loader>()
  const { problems, typed, ...sent } = useUnanswered(useActionData<Unanswered>(), useProofLabels())
  return (
    <div className="stack">
      <UnansweredSummary {...sent} />
      <PageHead
        title={t('booking:proof_title', { name })}
        caption={`${t('booking:reference')} ${showReference(reference)}`}
        lead={t('booking:proof_lead')}
        back={{ href: paths.deskReservation(reference), text: t('booking:back_to_reservation') }}
      />
      <ProofsSeen {...checking} />
      <PostForm>
        <ProofFields {...checking} problems={problems} typed={typed} />
        <Button>{t('eligibility:save')}</Button>
      </PostForm>
    </div>
  )
}
