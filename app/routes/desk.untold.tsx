import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { seeOther } from '#app/http/answer.server.ts'
import { readForm, unanswered } from '#app/http/form.server.ts'
import type { Unanswered } from '#app/http/unanswered.ts'
import { UnansweredSummary } from '#app/http/unanswered-summary.tsx'
import { useUnanswered } from '#app/http/use-unanswered.ts'
import { noteTold } from '#app/messages/note-told.server.ts'
import { untoldMessages } from '#app/messages/untold.server.ts'
import { UntoldTable } from '#app/messages/untold-table.tsx'
import { paths } from '#app/paths.ts'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'

export const loader = async ({ request, context }: LoaderFunctionArgs) => ({
  isDone: new URL(request.url).searchParams.has('done'),
  messages: await context.see(db => untoldMessages(db, context.today)),
})

export async function action({ request, context }: ActionFunctionArgs) {
  const { key, typed } = await readForm(request)
  const answer = await context.perform(noteTold, typed, { key })
  return answer.ok ? seeOther(paths.deskUntold({ done: 'yes' })) : unanswered(answer, typed)
}

export const handle = { title: 'messages:untold_title' }

export default function UntoldMessages() {
  const { t } = useTranslation()
  const { isDone, messages } = useLoaderData<typeof loader>()
  const { errors, refusal } = useUnanswered(useActionData<Unanswered>(), {})
  return (
    <div className="stack">
      <UnansweredSummary errors={errors} refusal={refusal} />
      <PageHead
        title={t('messages:untold_title')}
        lead={t('messages:untold_lead')}
        back={{ href: paths.desk(), text: t('nav.desk') }}
      />
      {isDone && <Notice tone="good" title={t('messages:untold_done')} />}
      <UntoldTable messages={messages} />
    </div>
  )
}
