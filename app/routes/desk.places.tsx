import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { found, seeOther } from '#app/http/answer.server.ts'
import { readForm, unanswered } from '#app/http/form.server.ts'
import type { Unanswered } from '#app/http/unanswered.ts'
import { UnansweredSummary } from '#app/http/unanswered-summary.tsx'
import { useUnanswered } from '#app/http/use-unanswered.ts'
import { addPlace } from '#app/inventory/add-place.server.ts'
import { closePlace } from '#app/inventory/close-place.server.ts'
import { PlaceForm } from '#app/inventory/place-form.tsx'
import { PlaceTable } from '#app/inventory/place-table.tsx'
import { placesWithCounts } from '#app/inventory/places.server.ts'
import { paths } from '#app/paths.ts'
import { PageHead } from '#app/ui/page-head.tsx'

export async function loader({ context }: LoaderFunctionArgs) {
  const centreId = found(context.actor.centreId)
  return { places: await context.see(db => placesWithCounts(db, centreId)) }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { key, typed } = await readForm(request)
  const { step, ...input } = { step: '', ...typed }
  const answer =
    step === 'close'
      ? await context.perform(closePlace, input, { key })
      : await context.perform(addPlace, input, { key })
  return answer.ok ? seeOther(paths.deskPlaces()) : unanswered(answer, typed)
}

export const handle = { title: 'floor:places.title' }

export default function Places() {
  const { t } = useTranslation()
  const { places } = useLoaderData<typeof loader>()
  const {
    problems,
    typed,
    typedAll: _,
    ...sent
  } = useUnanswered(useActionData<Unanswered>(), {
    kind: t('floor:places.kind'),
    zh: t('floor:places.zh'),
    en: t('floor:places.en'),
  })
  return (
    <div className="stack">
      <UnansweredSummary {...sent} />
      <PageHead title={t('floor:places.title')} lead={t('floor:places.lead')} />
      <PlaceTable rows={places} />
      <div className="stack">
        <h2>{t('floor:places.add')}</h2>
        <PlaceForm {...{ problems, typed }} />
      </div>
    </div>
  )
}
