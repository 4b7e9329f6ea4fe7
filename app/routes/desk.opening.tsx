import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { addClosure } from '#app/districts/add-closure.server.ts'
import { ClosureForm, useClosureLabels } from '#app/districts/closure-form.tsx'
import { ClosureTable } from '#app/districts/closure-table.tsx'
import { closuresOf } from '#app/districts/districts.server.ts'
import { removeClosure } from '#app/districts/remove-closure.server.ts'
import { found, seeOther } from '#app/http/answer.server.ts'
import { readForm, unanswered } from '#app/http/form.server.ts'
import type { Unanswered } from '#app/http/unanswered.ts'
import { UnansweredSummary } from '#app/http/unanswered-summary.tsx'
import { useUnanswered } from '#app/http/use-unanswered.ts'
import { paths } from '#app/paths.ts'
import { FirstDayTable } from '#app/risk/first-day-table.tsx'
import { beginningWhileClosed } from '#app/risk/risk-lists.server.ts'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'

export async function loader({ context }: LoaderFunctionArgs) {
  const { actor, today } = context
  const centreId = found(actor.centreId)
  return context.see(async db => ({
    today,
    closures: await closuresOf(db, centreId, today),
    harmed: await beginningWhileClosed(db, centreId, today),
  }))
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { key, typed } = await readForm(request)
  const { step, ...input } = { step: '', ...typed }
  const answer =
    step === 'remove'
      ? await context.perform(removeClosure, input, { key })
      : await context.perform(addClosure, input, { key })
  return answer.ok ? seeOther(paths.deskOpening()) : unanswered(answer, typed)
}

export const handle = { title: 'risk:opening.title' }

export default function Opening() {
  const { t } = useTranslation()
  const { today, closures, harmed } = useLoaderData<typeof loader>()
  const { problems, typed, ...sent } = useUnanswered(useActionData<Unanswered>(), useClosureLabels())
  return (
    <div className="stack">
      <UnansweredSummary {...sent} />
      <PageHead title={t('risk:opening.title')} lead={t('risk:opening.lead')} />
      {harmed.length > 0 && (
        <div className="stack">
          <h2>{t('risk:opening.harmed')}</h2>
          <Notice tone="warn">{t('risk:opening.harmed_lead')}</Notice>
          <FirstDayTable rows={harmed} />
        </div>
      )}
      <ClosureTable rows={closures} today={today} />
      <div className="stack">
        <h2>{t('risk:opening.add_title')}</h2>
        <ClosureForm {...{ today, problems, typed }} />
      </div>
    </div>
  )
}
