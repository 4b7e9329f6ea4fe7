import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { isReference, showReference } from '#app/booking/reference.ts'
import { found, seeOther } from '#app/http/answer.server.ts'
import { readForm, unanswered } from '#app/http/form.server.ts'
import type { Unanswered } from '#app/http/unanswered.ts'
import { UnansweredSummary } from '#app/http/unanswered-summary.tsx'
import { useUnanswered } from '#app/http/use-unanswered.ts'
import { paths } from '#app/paths.ts'
import { AtRiskTable } from '#app/risk/at-risk-table.tsx'
import { LateTable } from '#app/risk/late-table.tsx'
import { atRiskOfCentre, countForAPerson, lateNow } from '#app/risk/risk-lists.server.ts'
import { saveReservation } from '#app/risk/save-reservation.server.ts'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { now, today, actor } = context
  const centreId = found(actor.centreId)
  const saved = new URL(request.url).searchParams.get('saved') ?? ''
  return context.see(async db => ({
    saved: isReference(saved) ? saved : null,
    rows: await atRiskOfCentre(db, centreId, { now, today }),
    late: await lateNow(db, centreId, today),
    forAPerson: await countForAPerson(db, centreId),
  }))
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { key, typed } = await readForm(request)
  const answer = await context.perform(saveReservation, typed, { key })
  return answer.ok ? seeOther(paths.deskRisk({ saved: answer.value.reference })) : unanswered(answer, typed)
}

export const handle = { title: 'risk:title' }

export default function Risk() {
  const { t } = useTranslation()
  const { saved, rows, late, forAPerson } = useLoaderData<typeof loader>()
  const sent = useUnanswered(useActionData<Unanswered>(), {})
  return (
    <div className="stack">
      <UnansweredSummary {...sent} />
      <PageHead title={t('risk:title')} lead={t('risk:lead')} />
      {saved && <Notice tone="good">{t('risk:saved', { reference: showReference(saved) })}</Notice>}
      <AtRiskTable rows={rows} />
      {rows.length > 0 && <p>{t('risk:price_note')}</p>}
      <div className="stack">
        <h2>{t('risk:late')}</h2>
        {late.length > 0 && <p>{t('risk:late_lead')}</p>}
        <LateTable rows={late} />
      </div>
      <p>
        <a href={paths.deskWaiting({ why: 'needs_a_person' })}>
          {forAPerson > 0 ? t('risk:for_a_person', { count: forAPerson }) : t('risk:for_a_person_none')}
        </a>
      </p>
    </div>
  )
}
