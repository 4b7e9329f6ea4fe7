import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { tidyReference } from '#app/booking/reference.ts'
import { extendRental } from '#app/delivery/changes/extend-rental.server.ts'
import { found, seeOther } from '#app/http/answer.server.ts'
import { readForm, unanswered } from '#app/http/form.server.ts'
import type { Unanswered } from '#app/http/unanswered.ts'
import { UnansweredSummary } from '#app/http/unanswered-summary.tsx'
import { useUnanswered } from '#app/http/use-unanswered.ts'
import { refusalText } from '#app/i18n/refusal-text.ts'
import { paths } from '#app/paths.ts'
import { ChangeHead } from '#app/rental/changes/change-head.tsx'
import { changeable, headOf } from '#app/rental/changes/changes.server.ts'
import { ExtensionCheck, ExtensionForm } from '#app/rental/changes/extension-form.tsx'
import { extensionOffers } from '#app/rental/changes/extension-offers.server.ts'
import { wayBack } from '#app/rental/changes/way-back.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { actor, now, today } = context
  const reference = tidyReference(params.reference ?? '')
  const asked = new URL(request.url).searchParams.get('months')
  return context.see(async db => {
    const { reservation, changes } = found(await changeable(db, reference, today))
    const isPossible = changes.possible.includes('extension')
    const offers = await extensionOffers(db, reservation, { asOf: { now, today }, months: Number(asked ?? 0) })
    const chosen = offers.options.find(({ months }) => String(months) === asked) ?? null
    const refused = asked !== null && !chosen ? offers.refusal : null
    return { head: headOf(reservation), back: wayBack(actor, reference), isPossible, offers, chosen, refused }
  })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { key, typed } = await readForm(request)
  const reference = tidyReference(params.reference ?? '')
  const answer = await context.perform(extendRental, { ...typed, reference }, { key })
  return answer.ok ? seeOther(wayBack(context.actor, reference, 'extended')) : unanswered(answer, typed)
}

export const handle = { title: 'changing:extension_title' }

export default function Extension() {
  const { t, i18n } = useTranslation()
  const { head, back, isPossible, offers, chosen, refused } = useLoaderData<typeof loader>()
  const { errors, refusal } = useUnanswered(useActionData<Unanswered>(), { months: t('changing:extension_how_long') })
  return (
    <div className="stack">
      <UnansweredSummary errors={errors} refusal={refusal ?? (refused ? refusalText(i18n, refused) : undefined)} />
      <ChangeHead
        {...{ ...head, back, isPossible }}
        title={t('changing:extension_title')}
        lead={t('changing:extension_lead')}
      />
      {isPossible &&
        (chosen ? (
          <ExtensionCheck option={chosen} again={paths.reservationExtension(head.reference)} />
        ) : (
          <ExtensionForm offers={offers} />
        ))}
    </div>
  )
}
