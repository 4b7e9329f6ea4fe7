import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { tidyReference } from '#app/booking/reference.ts'
import { FARTHEST_DAYS, OFFERED_MONTHS } from '#app/booking/reservation.ts'
import { changeReservation } from '#app/delivery/changes/change-reservation.server.ts'
import { dataResponse, found, seeOther } from '#app/http/answer.server.ts'
import { readForm, unanswered } from '#app/http/form.server.ts'
import type { Unanswered } from '#app/http/unanswered.ts'
import { UnansweredSummary } from '#app/http/unanswered-summary.tsx'
import { useUnanswered } from '#app/http/use-unanswered.ts'
import { paths } from '#app/paths.ts'
import { ChangeCheck } from '#app/rental/changes/change-check.tsx'
import { ChangeForm, useChangeLabels } from '#app/rental/changes/change-form.tsx'
import { ChangeHead } from '#app/rental/changes/change-head.tsx'
import { changeable, headOf } from '#app/rental/changes/changes.server.ts'
import { type ChangePreview, previewOfChange } from '#app/rental/changes/previews.server.ts'
import { wayBack } from '#app/rental/changes/way-back.ts'
import { addDays } from '#app/time/day.ts'
import { Notice } from '#app/ui/notice.tsx'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { actor, today } = context
  const reference = tidyReference(params.reference ?? '')
  const { reservation, isSigned, changes } = found(await context.see(db => changeable(db, reference, today)))
  const { fromOn, months, way, address, phone, replacesId, centre } = reservation
  return {
    head: headOf(reservation),
    back: wayBack(actor, reference),
    isPossible: changes.possible.includes('change'),
    stays: isSigned ? ('change_signed' as const) : replacesId === null ? null : ('change_replacement' as const),
    kept: { from: fromOn, months: String(months), way, address, phone },
    months: [...new Set([...OFFERED_MONTHS, months])].toSorted((one, other) => one - other),
    ...{ earliest: today, latest: addDays(today, FARTHEST_DAYS), centre: centre.code },
  }
}

type Shown = Unanswered & { readonly preview?: ChangePreview }

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { key, typed } = await readForm(request)
  const { actor, now, today } = context
  const reference = tidyReference(params.reference ?? '')
  const wish = { ...typed, reference }
  if (typed.stage === 'change') return dataResponse<Shown>({ complaints: {}, typed }, 200)
  if (typed.stage === 'check') {
    const { reservation } = found(await context.see(db => changeable(db, reference, today)))
    const seen = await context.see(db => previewOfChange(db, reservation, wish, { now, today }))
    return seen.ok ? dataResponse<Shown>({ complaints: {}, typed, preview: seen.value }, 200) : unanswered(seen, typed)
  }
  const answer = await context.perform(changeReservation, wish, { key })
  return answer.ok ? seeOther(wayBack(actor, reference, 'changed')) : unanswered(answer, typed)
}

export const handle = { title: 'changing:change_title' }

export default function Change() {
  const { t } = useTranslation()
  const { head, back, isPossible, stays, kept, centre, ...offered } = useLoaderData<typeof loader>()
  const sent = useActionData() as Shown | undefined
  const { problems, typed, errors, refusal } = useUnanswered(sent, useChangeLabels())
  const preview = sent?.preview
  const isFull = sent?.refusal === 'none_free' || sent?.refusal === 'needs_a_person'
  const wanted = { from: typed('from') ?? kept.from, months: typed('months') ?? kept.months, centre }
  return (
    <div className="stack">
      <UnansweredSummary errors={errors} refusal={refusal} />
      <ChangeHead
        {...{ ...head, back, isPossible }}
        title={t(preview ? 'changing:change_check_title' : 'changing:change_title')}
        lead={preview ? undefined : t('changing:change_lead')}
      />
      {isFull && (
        <Notice title={t('changing:no_room')}>
          <a href={paths.reserveInstead(head.product.code, wanted)}>{t('changing:instead')}</a>
        </Notice>
      )}
      {isPossible && preview && <ChangeCheck preview={preview} typed={typed} />}
      {isPossible && !preview && (
        <>
          {stays && <Notice>{t(`changing:${stays}`)}</Notice>}
          <ChangeForm
            {...offered}
            mayMoveDays={!stays}
            problems={problems}
            value={field => typed(field) ?? kept[field]}
          />
        </>
      )}
    </div>
  )
}
