import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { usePassword } from '#app/access/use-password.server.ts'
import { seeOther } from '#app/http/answer.server.ts'
import { readForm, unanswered } from '#app/http/form.server.ts'
import { ownPath } from '#app/http/reader.ts'
import type { Unanswered } from '#app/http/unanswered.ts'
import { UnansweredSummary } from '#app/http/unanswered-summary.tsx'
import { useUnanswered } from '#app/http/use-unanswered.ts'
import { paths } from '#app/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { TextField } from '#app/ui/field.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { PostForm } from '#app/ui/post-form.tsx'

export function loader({ context }: LoaderFunctionArgs) {
  if (context.actor.id !== 'visitor') throw seeOther(paths.desk())
  return null
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { typed } = await readForm(request)
  const answer = await context.perform(usePassword, typed)
  // A password is never sent back to the page.
  if (!answer.ok) return unanswered(answer, { email: typed.email ?? '' })
  await context.signIn(answer.value.accountId)
  const next = ownPath(new URL(request.url).searchParams.get('next'))
  return seeOther(next === paths.home() ? paths.desk() : next)
}

export const handle = { title: 'access:staff' }

export default function StaffSignIn() {
  const { t } = useTranslation()
  const labels = { email: t('access:email'), password: t('access:password') }
  const { problems, typed, ...sent } = useUnanswered(useActionData<Unanswered>(), labels)
  return (
    <>
      <UnansweredSummary {...sent} />
      <PageHead title={t('access:staff')} lead={t('access:staff_lead')} />
      <PostForm>
        <TextField
          name="email"
          label={labels.email}
          error={problems.email}
          defaultValue={typed('email')}
          type="email"
          inputMode="email"
          autoComplete="email"
        />
        <TextField
          name="password"
          label={labels.password}
          error={problems.password}
          type="password"
          autoComplete="current-password"
        />
        <Button>{t('access:sign_in')}</Button>
      </PostForm>
    </>
  )
}
