import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { showReference, tidyReference } from '#app/booking/reference.ts'
import { reservationByReference } from '#app/booking/reservations.server.ts'
import { checkProof } from '#app/eligibility/check-proof.server.ts'
import { checkingFor } from '#app/eligibility/checking.server.ts'
import { HouseholdFields, TraitFields, useFactLabels } from '#app/eligibility/fact-fields.tsx'
import { FactsSeen } from '#app/eligibility/facts-seen.tsx'
import { joinHousehold } from '#app/eligibility/join-household.server.ts'
import { ProofFields, useProofLabels } from '#app/eligibility/proof-fields.tsx'
import { ProofsSeen } from '#app/eligibility/proofs-seen.tsx'
import { recordTrait } from '#app/eligibility/record-trait.server.ts'
import { found, seeOther } from '#app/http/answer.server.ts'
import type { RequestContext } from '#app/http/context.ts'
import { readForm, unanswered } from '#app/http/form.server.ts'
import type { Unanswered } from '#app/http/unanswered.ts'
import { UnansweredSummary } from '#app/http/unanswered-summary.tsx'
import { useUnanswered } from '#app/http/use-unanswered.ts'
import { paths } from '#app/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
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
  const { part, ...given } = typed
  const about = { ...given, personId }
  const answer =
    part === 'trait'
      ? await context.perform(recordTrait, about, { key })
      : part === 'household'
        ? await context.perform(joinHousehold, about, { key })
        : await context.perform(checkProof, about, { key })
  if (!answer.ok) return unanswered(answer, typed)
  return seeOther(part === undefined ? paths.deskReservation(reference) : paths.deskProof(reference))
}

export const handle = { title: 'booking:action.proof' }

export default function Proof() {
  const { t } = useTranslation()
  const { reference, name, checking } = useLoaderData<typeof loader>()
  const { problems, typed, ...sent } = useUnanswered(useActionData<Unanswered>(), {
    ...useProofLabels(),
    ...useFactLabels(),
  })
  const part = typed('part')
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
      <h2>{t('eligibility:facts_title')}</h2>
      <p>{t('eligibility:facts_lead')}</p>
      <FactsSeen {...checking} />
      <Disclosure summary={t('eligibility:trait_add')} isOpen={part === 'trait'}>
        <PostForm>
          <TraitFields {...checking} problems={problems} typed={typed} />
          <Button kind="secondary">{t('eligibility:trait_save')}</Button>
        </PostForm>
      </Disclosure>
      <Disclosure summary={t('eligibility:household_add')} isOpen={part === 'household'}>
        <PostForm>
          <HouseholdFields {...checking} problems={problems} typed={typed} />
          <Button kind="secondary">{t('eligibility:household_save')}</Button>
        </PostForm>
      </Disclosure>
    </div>
  )
}
