import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { careConsentsOf } from '#app/access/care/care-consents.server.ts'
import { CareFields, useCareLabels, WitnessFields } from '#app/access/care/care-fields.tsx'
import { endConsentAtDesk } from '#app/access/care/end-consent.server.ts'
import { giveConsentAtDesk } from '#app/access/care/give-consent-at-desk.server.ts'
import { GivenList } from '#app/access/care/given-list.tsx'
import { showCare } from '#app/access/care/show-care.server.ts'
import { showReference, tidyReference } from '#app/booking/reference.ts'
import { reservationByReference } from '#app/booking/reservations.server.ts'
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
  const given = await context.see(db => careConsentsOf(db, personId))
  return { reference, name: person.name, given: given.map(one => showCare(one, context)) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { key, typed } = await readForm(request)
  const { reference, personId } = await reservationIn(context, params.reference)
  const answer =
    typed.does === 'end'
      ? await context.perform(endConsentAtDesk, typed, { key })
      : await context.perform(giveConsentAtDesk, { ...typed, personId }, { key })
  return answer.ok ? seeOther(paths.deskCarers(reference)) : unanswered(answer, typed)
}

export const handle = { title: 'care:desk_page' }

export default function DeskCarers() {
  const { t } = useTranslation()
  const { reference, name, given } = useLoaderData<typeof loader>()
  const { problems, typed, ...sent } = useUnanswered(useActionData<Unanswered>(), useCareLabels())
  return (
    <div className="stack">
      <UnansweredSummary {...sent} />
      <PageHead
        title={t('care:desk_title', { name })}
        caption={`${t('booking:reference')} ${showReference(reference)}`}
        lead={t('care:desk_lead')}
        back={{ href: paths.deskReservation(reference), text: t('booking:back_to_reservation') }}
      />
      <h2>{t('care:given_title_desk')}</h2>
      <GivenList given={given} none={t('care:given_none_desk')} />
      <h2>{t('care:desk_new')}</h2>
      <PostForm>
        <WitnessFields problems={problems} typed={typed} />
        <CareFields problems={problems} typed={typed} />
        <Button>{t('care:give')}</Button>
      </PostForm>
    </div>
  )
}
