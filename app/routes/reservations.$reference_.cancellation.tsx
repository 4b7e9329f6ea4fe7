import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { isStaff } from '#app/acts/actor.ts'
import { showReference, tidyReference } from '#app/booking/reference.ts'
import { isCancellable } from '#app/booking/reservation.ts'
import { reservationByReference } from '#app/booking/reservations.server.ts'
import { found, seeOther } from '#app/http/answer.server.ts'
import type { RequestContext } from '#app/http/context.ts'
import { readForm, unanswered } from '#app/http/form.server.ts'
import type { Unanswered } from '#app/http/unanswered.ts'
import { UnansweredSummary } from '#app/http/unanswered-summary.tsx'
import { useUnanswered } from '#app/http/use-unanswered.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { paths } from '#app/paths.ts'
import { cancelReservation } from '#app/rental/cancel-reservation.server.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { PostForm } from '#app/ui/post-form.tsx'

const backTo = ({ actor }: RequestContext, reference: string) =>
  isStaff(actor) ? paths.deskReservation(reference) : paths.reservation(reference)

export async function loader({ params, context }: LoaderFunctionArgs) {
  const asked = tidyReference(params.reference ?? '')
  const { reference, state, product } = found(await context.see(db => reservationByReference(db, asked)))
  const { zh, en } = product
  return { reference, isCancellable: isCancellable(state), back: backTo(context, reference), product: { zh, en } }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { key, typed } = await readForm(request)
  const reference = tidyReference(params.reference ?? '')
  const answer = await context.perform(cancelReservation, { reference }, { key })
  return answer.ok ? seeOther(backTo(context, reference)) : unanswered(answer, typed)
}

export const handle = { title: 'booking:cancel' }

export default function Cancellation() {
  const { t } = useTranslation()
  const language = useLanguage()
  const { reference, back, product, ...may } = useLoaderData<typeof loader>()
  const sent = useUnanswered(useActionData<Unanswered>(), {})
  return (
    <>
      <UnansweredSummary {...sent} />
      <PageHead
        title={t('booking:cancel_title')}
        caption={`${inLanguage(language, product)} · ${showReference(reference)}`}
        lead={may.isCancellable ? t('booking:cancel_lead') : undefined}
        back={{ href: back, text: t('booking:back_to_reservation') }}
      />
      {may.isCancellable ? (
        <PostForm>
          <div className="cluster">
            <Button kind="danger">{t('booking:cancel_yes')}</Button>
            <ButtonLink kind="secondary" href={back}>
              {t('booking:cancel_no')}
            </ButtonLink>
          </div>
        </PostForm>
      ) : (
        <Notice tone="warn">{t('booking:cancel_late')}</Notice>
      )}
    </>
  )
}
