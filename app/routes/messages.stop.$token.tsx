import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { readForm, unanswered } from '#app/http/form.server.ts'
import { UnansweredSummary } from '#app/http/unanswered-summary.tsx'
import { useUnanswered } from '#app/http/use-unanswered.ts'
import { stopReminders } from '#app/messages/stop-reminders.server.ts'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { PostForm } from '#app/ui/post-form.tsx'

/** Opening the link changes nothing: programs that look through e-mail open every link in it. */
export const loader = (_: LoaderFunctionArgs) => null

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { key, typed } = await readForm(request)
  const answer = await context.perform(stopReminders, { token: params.token }, { key })
  return answer.ok ? { isStopped: true as const } : unanswered(answer, typed)
}

export const handle = { title: 'messages:stop_title' }

export default function StopReminders() {
  const { t } = useTranslation('messages')
  const done = useActionData<typeof action>()
  const isStopped = done !== undefined && 'isStopped' in done
  const sent = useUnanswered(isStopped ? undefined : done, {})
  return (
    <div className="stack">
      <UnansweredSummary errors={sent.errors} refusal={sent.refusal} />
      <PageHead title={t('stop_title')} lead={isStopped ? undefined : t('stop_lead')} />
      {isStopped ? (
        <Notice tone="good" title={t('stopped')} />
      ) : (
        <PostForm label={t('stop_title')}>
          <Button>{t('stop_button')}</Button>
        </PostForm>
      )}
    </div>
  )
}
