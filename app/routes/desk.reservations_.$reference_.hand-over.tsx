import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { showReference } from '#app/booking/reference.ts'
import { reservationByReference } from '#app/booking/reservations.server.ts'
import { commissioningPointsOf, handOverPointsOf, trainingPointsOf } from '#app/delivery/checklist.ts'
import { usePartLabels } from '#app/delivery/door/part-fields.tsx'
import { withBarePhotos, withoutPhotos } from '#app/delivery/door/photo-files.server.ts'
import { handOver } from '#app/delivery/hand-over.server.ts'
import { missingOnPaper } from '#app/delivery/hand-over.ts'
import { HandOverForm } from '#app/delivery/hand-over-form.tsx'
import { paperFactsOf } from '#app/delivery/hand-overs.server.ts'
import { MissingPapers } from '#app/delivery/missing-papers.tsx'
import { unitsToGive } from '#app/delivery/units-to-give.server.ts'
import { found, seeOther } from '#app/http/answer.server.ts'
import { readForm, unanswered } from '#app/http/form.server.ts'
import type { Unanswered } from '#app/http/unanswered.ts'
import { UnansweredSummary } from '#app/http/unanswered-summary.tsx'
import { useUnanswered } from '#app/http/use-unanswered.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { paths } from '#app/paths.ts'
import { PageHead } from '#app/ui/page-head.tsx'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { see, today } = context
  const reservation = found(await see(db => reservationByReference(db, params.reference ?? '')))
  const { id: reservationId, reference, productId, centreId, product, category, person } = reservation
  const missing = missingOnPaper(await see(db => paperFactsOf(db, reservation, today)))
  const units = await see(db => unitsToGive(db, { centreId, productId, reservationId, today }))
  return {
    ...{ reference, name: person.name, product: { zh: product.zh, en: product.en }, units },
    missing: units.length > 0 ? missing : [...missing, 'no_unit' as const],
    chosen: new URL(request.url).searchParams.get('unit') ?? units[0]?.code,
    points: handOverPointsOf(category, product.consumables.length > 0),
    training: trainingPointsOf(category),
    commissioning: commissioningPointsOf(category),
    parts: product.accessories,
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { key, files, typed } = await readForm(request)
  const sent = await withBarePhotos({ ...typed, reference: params.reference }, files)
  const answer = sent.ok ? await context.perform(handOver, sent.value, { key }) : sent
  return answer.ok ? seeOther(paths.deskRound()) : unanswered(answer, withoutPhotos(typed))
}

export const handle = { title: 'delivery:hand_over' }

export default function HandOver() {
  const { t } = useTranslation()
  const language = useLanguage()
  const { name, product, missing, ...form } = useLoaderData<typeof loader>()
  const { reference, parts } = form
  const { problems, typed, typedAll, ...sent } = useUnanswered(useActionData<Unanswered>(), {
    ...usePartLabels(parts, 'out'),
    unitCode: t('delivery:which_unit'),
    photos: t('delivery:photos_optional'),
    signedName: t('delivery:signature'),
    signedAgreed: t('form.signature_agree'),
    signedDrawn: t('form.signature'),
  })
  return (
    <>
      <UnansweredSummary {...sent} />
      <PageHead
        title={t('delivery:hand_over_to', { name })}
        caption={`${inLanguage(language, product)} · ${showReference(reference)}`}
        lead={t('delivery:hand_over_lead')}
        back={{ href: paths.deskRound(), text: t('delivery:back_to_round') }}
      />
      <MissingPapers missing={missing} />
      {missing.length === 0 && <HandOverForm {...form} problems={problems} typed={typed} typedAll={typedAll} />}
    </>
  )
}
