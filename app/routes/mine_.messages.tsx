import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { seeOther } from '#app/http/answer.server.ts'
import { readForm, unanswered } from '#app/http/form.server.ts'
import type { Unanswered } from '#app/http/unanswered.ts'
import { UnansweredSummary } from '#app/http/unanswered-summary.tsx'
import { useUnanswered } from '#app/http/use-unanswered.ts'
import { keepMessagePreferences } from '#app/messages/keep-preferences.server.ts'
import { preferencesOf } from '#app/messages/message-preferences.server.ts'
import { toldLately } from '#app/messages/messages.server.ts'
import { PreferenceFields, usePreferenceLabels } from '#app/messages/preference-fields.tsx'
import { UNSAID } from '#app/messages/preferences.ts'
import { ToldList } from '#app/messages/told-list.tsx'
import { paths } from '#app/paths.ts'
import { addDays, startOf } from '#app/time/day.ts'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { PostForm } from '#app/ui/post-form.tsx'

const DAYS_SHOWN = 90

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, today, vault } = context
  const { personId } = actor
  const isKept = new URL(request.url).searchParams.has('kept')
  if (personId === null) return { isKept, isKnown: false, preferences: UNSAID, told: [] }
  const since = startOf(addDays(today, -DAYS_SHOWN))
  return context.see(async db => ({
    ...{ isKept, isKnown: true },
    preferences: await preferencesOf(db, vault, personId),
    told: await toldLately(db, personId, since),
  }))
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { key, typed } = await readForm(request)
  const answer = await context.perform(keepMessagePreferences, typed, { key })
  return answer.ok ? seeOther(paths.mineMessages({ kept: 'yes' })) : unanswered(answer, typed)
}

export const handle = { title: 'messages:title' }

export default function Messages() {
  const { t } = useTranslation()
  const { isKept, isKnown, preferences, told } = useLoaderData<typeof loader>()
  const { problems, typed, ...sent } = useUnanswered(useActionData<Unanswered>(), usePreferenceLabels())
  return (
    <div className="stack">
      <UnansweredSummary {...sent} />
      <PageHead
        title={t('messages:title')}
        lead={t('messages:lead')}
        back={{ href: paths.mine(), text: t('booking:mine_title') }}
      />
      <p>{t('messages:in_language')}</p>
      {isKept && <Notice tone="good" title={t('messages:kept')} />}
      {isKnown ? (
        <PostForm label={t('messages:title')}>
          <PreferenceFields problems={problems} typed={typed} preferences={preferences} />
          <Button>{t('messages:keep')}</Button>
        </PostForm>
      ) : (
        <Notice>{t('messages:refusal.preferences_need_an_introduction')}</Notice>
      )}
      <h2>{t('messages:told_title')}</h2>
      <p>{t('messages:told_lead')}</p>
      <ToldList messages={told} />
    </div>
  )
}
