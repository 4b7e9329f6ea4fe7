import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { showReference, tidyReference } from '#app/booking/reference.ts'
import { reservationByReference } from '#app/booking/reservations.server.ts'
import { CameHome } from '#app/delivery/door/came-home.tsx'
import { cameBackAs } from '#app/delivery/hand-overs.server.ts'
import { found, seeOther } from '#app/http/answer.server.ts'
import { readForm, unanswered } from '#app/http/form.server.ts'
import type { Unanswered } from '#app/http/unanswered.ts'
import { UnansweredSummary } from '#app/http/unanswered-summary.tsx'
import { useUnanswered } from '#app/http/use-unanswered.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { paths } from '#app/paths.ts'
import { chargeDamage } from '#app/rental/adjustments/charge-damage.server.ts'
import { ChargeForm, useChargeLabels } from '#app/rental/adjustments/charge-form.tsx'
import { damageDues } from '#app/rental/adjustments/damage-dues.server.ts'
import { PageHead } from '#app/ui/page-head.tsx'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const reference = tidyReference(params.reference ?? '')
  return context.see(async db => {
    const reservation = found(await reservationByReference(db, reference))
    const dues = await damageDues(db, reservation, context.today)
    if (dues.length === 0) throw seeOther(paths.deskReservation(reference))
    const { person, product } = reservation
    const cameBack = (await cameBackAs(db, reference)) ?? null
    return { reference, dues, cameBack, name: person.name, product: { zh: product.zh, en: product.en } }
  })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { key, typed } = await readForm(request)
  const reference = tidyReference(params.reference ?? '')
  const answer = await context.perform(chargeDamage, { ...typed, reference }, { key })
  return answer.ok ? seeOther(paths.deskReservation(reference)) : unanswered(answer, typed)
}

export const handle = { title: 'rental:charge_title' }

export default function Charge() {
  const { t } = useTranslation()
  const language = useLanguage()
  const { reference, dues, cameBack, name, product } = useLoaderData<typeof loader>()
  const { problems, typed, ...sent } = useUnanswered(useActionData<Unanswered>(), useChargeLabels())
  return (
    <div className="stack">
      <UnansweredSummary {...sent} />
      <PageHead
        title={t('rental:charge_title')}
        lead={t('rental:charge_lead')}
        caption={`${name} · ${inLanguage(language, product)} · ${showReference(reference)}`}
        back={{ href: paths.deskReservation(reference), text: t('booking:back_to_reservation') }}
      />
      {cameBack && <CameHome cameBack={cameBack} />}
      <ChargeForm {...{ dues, problems, typed }} />
    </div>
  )
}
