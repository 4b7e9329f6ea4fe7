import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { usePartLabels } from '#app/delivery/door/part-fields.tsx'
import { withBarePhotos, withoutPhotos } from '#app/delivery/door/photo-files.server.ts'
import { wentOutAs } from '#app/delivery/hand-overs.server.ts'
import { takeBack } from '#app/delivery/take-back.server.ts'
import { TakeBackForm } from '#app/delivery/take-back-form.tsx'
import { found, seeOther } from '#app/http/answer.server.ts'
import { readForm, unanswered } from '#app/http/form.server.ts'
import type { Unanswered } from '#app/http/unanswered.ts'
import { UnansweredSummary } from '#app/http/unanswered-summary.tsx'
import { useUnanswered } from '#app/http/use-unanswered.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { printedUnitCode } from '#app/inventory/unit-code.ts'
import { unitByCode } from '#app/inventory/units.server.ts'
import { paths } from '#app/paths.ts'
import { runningRentalOfUnit } from '#app/rental/rentals.server.ts'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { code, id, product } = found(await context.see(db => unitByCode(db, params.code ?? '')))
  const rental = await context.see(db => runningRentalOfUnit(db, id))
  const wentOut = rental && (await context.see(db => wentOutAs(db, rental.reservationId)))
  return { code, isOut: rental !== undefined, wentOut: wentOut ?? null, product: { zh: product.zh, en: product.en } }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { key, files, typed } = await readForm(request)
  const sent = await withBarePhotos({ ...typed, unitCode: params.code }, files)
  const answer = sent.ok ? await context.perform(takeBack, sent.value, { key }) : sent
  return answer.ok ? seeOther(paths.deskUnit(params.code ?? '')) : unanswered(answer, withoutPhotos(typed))
}

export const handle = { title: 'delivery:take_back' }

export default function TakeBack() {
  const { t } = useTranslation('delivery')
  const language = useLanguage()
  const { code, isOut, wentOut, product } = useLoaderData<typeof loader>()
  const {
    problems,
    typed,
    typedAll: _,
    ...sent
  } = useUnanswered(useActionData<Unanswered>(), {
    ...usePartLabels(wentOut?.accessories ?? [], 'back'),
    condition: t('condition_label'),
    contamination: t('contamination_label'),
    missing: t('missing_other'),
    photos: t('photos_optional'),
    note: t('take_back_note'),
  })
  return (
    <>
      <UnansweredSummary {...sent} />
      <PageHead
        title={t('take_back_of', { product: inLanguage(language, product) })}
        caption={printedUnitCode(code)}
        lead={t('take_back_lead')}
        back={{ href: paths.deskUnit(code), text: t('back_to_unit') }}
      />
      {isOut ? <TakeBackForm {...{ code, wentOut, problems, typed }} /> : <Notice tone="info">{t('not_out')}</Notice>}
    </>
  )
}
