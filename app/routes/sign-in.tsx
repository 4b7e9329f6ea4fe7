import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { askForCode } from '#app/access/ask-for-code.server.ts'
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

export function loader({ request, context }: LoaderFunctionArgs) {
  const next = ownPath(new URL(request.url).searchParams.get('next'))
  if (context.actor.id !== 'visitor') throw seeOther(next)
  return { next }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { key, typed } = await readForm(request)
  const answer = await context.perform(askForCode, { ...typed, language: context.reader.language }, { key })
  if (!answer.ok) return unanswered(answer, typed)
  context.rememberPhone(String(typed.phone))
  return seeOther(paths.signInCode(ownPath(new URL(request.url).searchParams.get('next'))))
}

export const handle = { title: 'access:sign_in' }

export default function SignIn() {
  const { t } = useTranslation()
  const { next } = useLoaderData<typeof loader>()
  const { problems, typed, ...sent } = useUnanswered(useActionData<Unanswered>(), { phone: t('access:phone') })
  return (
    <>
      <UnansweredSummary {...sent} />
      <PageHead title={t('access:sign_in')} lead={t('access:lead')} />
      <PostForm>
        <TextField
          name="phone"
          label={t('access:phone')}
          hint={t('access:phone_hint')}
          error={problems.phone}
          defaultValue={typed('phone')}
          type="tel"
          inputMode="tel"
          autoComplete="tel"
        />
        <Button>{t('access:send_code')}</Button>
      </PostForm>
      <p>
        <a href={paths.staffSignIn(next)}>{t('access:staff')}</a>
      </p>
    </>
  )
}
