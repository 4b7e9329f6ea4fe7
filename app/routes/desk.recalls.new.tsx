import type { ActionFunctionArgs } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { seeOther } from '#app/http/answer.server.ts'
import { readForm, unanswered } from '#app/http/form.server.ts'
import type { Unanswered } from '#app/http/unanswered.ts'
import { UnansweredSummary } from '#app/http/unanswered-summary.tsx'
import { useUnanswered } from '#app/http/use-unanswered.ts'
import { paths } from '#app/paths.ts'
import { PageHead } from '#app/ui/page-head.tsx'
import { RecallForm, useRecallLabels } from '#app/upkeep/recall-form.tsx'
import { startRecall } from '#app/upkeep/start-recall.server.ts'

export async function action({ request, context }: ActionFunctionArgs) {
  const { key, typed } = await readForm(request)
  const answer = await context.perform(startRecall, typed, { key })
  return answer.ok ? seeOther(paths.deskRecall(answer.value.id)) : unanswered(answer, typed)
}

export const handle = { title: 'upkeep:recall.new' }

export default function NewRecall() {
  const { t } = useTranslation('upkeep')
  const { problems, typed, typedAll: _, ...sent } = useUnanswered(useActionData<Unanswered>(), useRecallLabels())
  return (
    <div className="stack">
      <UnansweredSummary {...sent} />
      <PageHead
        title={t('recall.new')}
        lead={t('recall.new_lead')}
        back={{ href: paths.deskRecalls(), text: t('recall.title') }}
      />
      <RecallForm problems={problems} typed={typed} />
    </div>
  )
}
