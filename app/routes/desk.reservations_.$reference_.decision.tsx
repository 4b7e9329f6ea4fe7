import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { decideOnReservation } from '#app/booking/decide-reservation.server.ts'
import { DecisionForm, useDecisionLabels } from '#app/booking/decision-form.tsx'
import { showReference, tidyReference } from '#app/booking/reference.ts'
import { reservationByReference } from '#app/booking/reservations.server.ts'
import { agreedQuote, settledPrice } from '#app/booking/settled-price.server.ts'
import { classOn } from '#app/eligibility/classes.server.ts'
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
  const asked = tidyReference(params.reference ?? '')
  const { today } = context
  return context.see(async db => {
    const reservation = found(await reservationByReference(db, asked))
    const { reference, state, userClass, fromOn, personId, person, product } = reservation
    if (state !== 'requested') throw seeOther(paths.deskReservation(reference))
    const verified = await classOn(db, personId, fromOn > today ? fromOn : today)
    return {
      ...{ reference, said: userClass, isVerified: verified !== undefined, name: person.name },
      product: { zh: product.zh, en: product.en },
      frozen: await agreedQuote(db, reservation),
      settled: found(await settledPrice(db, reservation, today)),
    }
  })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { key, typed } = await readForm(request)
  const reference = tidyReference(params.reference ?? '')
  const answer = await context.perform(decideOnReservation, { ...typed, reference }, { key })
  return answer.ok ? seeOther(paths.deskReservation(reference)) : unanswered(answer, typed)
}

export const handle = { title: 'booking:decision_title' }

export default function Decision() {
  const { t } = useTranslation()
  const language = useLanguage()
  const { reference, name, product, ...price } = useLoaderData<typeof loader>()
  const { problems, typed, ...sent } = useUnanswered(useActionData<Unanswered>(), useDecisionLabels())
  return (
    <>
      <UnansweredSummary {...sent} />
      <PageHead
        title={t('booking:decision_title')}
        caption={`${name} · ${inLanguage(language, product)} · ${showReference(reference)}`}
        back={{ href: paths.deskReservation(reference), text: t('booking:back_to_reservation') }}
      />
      <DecisionForm {...price} problems={problems} typed={typed} />
    </>
  )
}
