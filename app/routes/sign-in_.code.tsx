import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { maskPhone } from '#app/access/phone.ts'
import { useCode } from '#app/access/use-code.server.ts'
import { seeOther } from '#app/http/answer.server.ts'
import { readForm, unanswered } from '#app/http/form.server.ts'
import { ownPath } from '#app/http/reader.ts'
import type { Unanswered } from '#app/http/unanswered.ts'
import { UnansweredSummary } from '#app/http/unanswered-summary.tsx'
import { useUnanswered } from '#app/http/use-unanswered.ts'
import { paths } from '#app/paths.ts'
import { no } from '#app/result.ts'
import { Button } from '#app/ui/button.tsx'
import { TextField } from '#app/ui/field.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { PostForm } from '#app/ui/post-form.tsx'

const nextOf = (request: Request) => ownPath(new URL(request.url).searchParams.get('next'))

export function loader({ request, context }: LoaderFunctionArgs) {
  const phone = context.rememberedPhone()
  if (!phone) throw seeOther(paths.signIn(nextOf(request)))
  return { phone: maskPhone(phone), isDemo: context.demoMessages !== null, next: nextOf(request) }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { typed } = await readForm(request)
  const answer = await context.perform(useCode, { ...typed, phone: context.rememberedPhone() ?? '' })
  if (!answer.ok) return unanswered(answer, typed)
  if (!answer.value.accountId) return unanswered(no('wrong_code'), typed)
  await context.signIn(answer.value.accountId)
  return seeOther(nextOf(request))
}

export const handle = { title: 'access:code_title' }

export default function SignInCode() {
  const { t } = useTranslation()
  const { phone, isDemo, next } = useLoaderData<typeof loader>()
  const { problems, typed, ...sent } = useUnanswered(useActionData<Unanswered>(), { code: t('access:code') })
  return (
    <>
      <UnansweredSummary {...sent} />
      <PageHead title={t('access:code_title')} lead={t('access:code_lead', { phone })} />
      <PostForm>
        <TextField
          name="code"
          label={t('access:code')}
          hint={t('access:code_hint')}
          error={problems.code}
          inputMode="numeric"
          autoComplete="one-time-code"
        />
        <Button>{t('access:code_submit')}</Button>
      </PostForm>
      <p>
        <a href={paths.signIn(next)}>{t('access:another_phone')}</a>
      </p>
      {isDemo && (
        <p>
          <a href={paths.demoMessages()}>{t('access:demo_link')}</a>
        </p>
      )}
    </>
  )
}
