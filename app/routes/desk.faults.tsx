import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { answerFault } from '#app/aftercare/answer-fault.server.ts'
import { AnswerForm } from '#app/aftercare/fault-form.tsx'
import { FaultTable } from '#app/aftercare/fault-table.tsx'
import { faultsOfCentre } from '#app/aftercare/faults.server.ts'
import { shownFault } from '#app/aftercare/shown-fault.ts'
import { found, seeOther } from '#app/http/answer.server.ts'
import { readForm, unanswered } from '#app/http/form.server.ts'
import type { Unanswered } from '#app/http/unanswered.ts'
import { UnansweredSummary } from '#app/http/unanswered-summary.tsx'
import { useUnanswered } from '#app/http/use-unanswered.ts'
import { paths } from '#app/paths.ts'
import { Card } from '#app/ui/card.tsx'
import { PageHead } from '#app/ui/page-head.tsx'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const centreId = found(context.actor.centreId)
  const chosen = new URL(request.url).searchParams.get('fault')
  const { open, answered } = await context.see(db => faultsOfCentre(db, centreId))
  const shown = open.map(shownFault)
  return { open: shown, answered: answered.map(shownFault), chosen: shown.find(({ id }) => id === chosen) ?? null }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { key, typed } = await readForm(request)
  const answer = await context.perform(answerFault, typed, { key })
  return answer.ok ? seeOther(paths.deskFaults()) : unanswered(answer, typed)
}

export const handle = { title: 'aftercare:title' }

export default function Faults() {
  const { t } = useTranslation()
  const { open, answered, chosen } = useLoaderData<typeof loader>()
  const { problems, typed, ...sent } = useUnanswered(useActionData<Unanswered>(), { answer: t('aftercare:answer') })
  return (
    <div className="stack">
      <UnansweredSummary {...sent} />
      <PageHead title={t('aftercare:title')} lead={t('aftercare:lead')} />
      {chosen && (
        <Card title={t('aftercare:answer_title')}>
          <p>{chosen.text}</p>
          <AnswerForm faultId={chosen.id} {...{ problems, typed }} />
        </Card>
      )}
      <FaultTable title={t('aftercare:open')} empty={t('aftercare:open_none')} faults={open} />
      {answered.length > 0 && (
        <FaultTable title={t('aftercare:done')} empty={t('aftercare:done_none')} faults={answered} />
      )}
    </div>
  )
}
