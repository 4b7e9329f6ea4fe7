import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { showReference } from '#app/booking/reference.ts'
import { reservationByReference } from '#app/booking/reservations.server.ts'
import { FittingForm } from '#app/fitting/fitting-form.tsx'
import { standingFor } from '#app/fitting/fittings.server.ts'
import { recordFitting } from '#app/fitting/record-fitting.server.ts'
import { StandingFitting } from '#app/fitting/standing-fitting.tsx'
import { useFittingLabels } from '#app/fitting/use-fitting-labels.tsx'
import { dataResponse, found, seeOther } from '#app/http/answer.server.ts'
import type { RequestContext } from '#app/http/context.ts'
import { readForm, unanswered } from '#app/http/form.server.ts'
import type { Unanswered } from '#app/http/unanswered.ts'
import { UnansweredSummary } from '#app/http/unanswered-summary.tsx'
import { useUnanswered } from '#app/http/use-unanswered.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { paths } from '#app/paths.ts'
import { PageHead } from '#app/ui/page-head.tsx'

const reservationIn = async ({ see }: RequestContext, reference: string | undefined) =>
  found(await see(db => reservationByReference(db, reference ?? '')))

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { reference, person, category, product } = await reservationIn(context, params.reference)
  const { measurements, homeLimits, cautions } = category
  const { zh, en, maxUserWeightKg, widthMm, lengthMm, specs } = product
  return {
    ...{ reference, name: person.name, asked: { measurements, homeLimits, cautions } },
    product: { zh, en, maxUserWeightKg, widthMm, lengthMm, specs },
    standing: await context.see(db => standingFor(db, person.id, category.id, context.today)),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { key, typed } = await readForm(request)
  if (typed.intent === 'check') return dataResponse<Unanswered>({ complaints: {}, refusal: undefined, typed }, 200)
  const { personId, productId } = await reservationIn(context, params.reference)
  const answer = await context.perform(recordFitting, { ...typed, personId, productId }, { key })
  return answer.ok ? seeOther(paths.deskFittings()) : unanswered(answer, typed)
}

export const handle = { title: 'fitting:record' }

export default function RecordFitting() {
  const { t } = useTranslation('fitting')
  const language = useLanguage()
  const { reference, name, asked, product, standing } = useLoaderData<typeof loader>()
  const { labels } = useFittingLabels(asked)
  const { problems, typed, typedAll, ...sent } = useUnanswered(useActionData<Unanswered>(), labels)
  return (
    <>
      <UnansweredSummary {...sent} />
      <PageHead
        title={t('record_for', { name })}
        caption={`${inLanguage(language, product)} · ${showReference(reference)}`}
        lead={t('lead')}
        back={{ href: paths.deskFittings(), text: t('fittings') }}
      />
      <StandingFitting {...standing} />
      <FittingForm product={product} asked={asked} problems={problems} typed={typed} typedAll={typedAll} />
    </>
  )
}
