import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { answerStep } from '#app/booking/drafts/answer-step.server.ts'
import { ContactFields, useAnswerLabels } from '#app/booking/drafts/step-forms.tsx'
import { StepHead } from '#app/booking/drafts/step-head.tsx'
import { stepPage } from '#app/booking/drafts/step-page.server.ts'
import { MoreTime } from '#app/booking/holds/hold-notice.tsx'
import { found, seeOther } from '#app/http/answer.server.ts'
import { readForm } from '#app/http/form.server.ts'
import type { Unanswered } from '#app/http/unanswered.ts'
import { UnansweredSummary } from '#app/http/unanswered-summary.tsx'
import { useUnanswered } from '#app/http/use-unanswered.ts'
import { paths } from '#app/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { PostForm } from '#app/ui/post-form.tsx'

const at = ({ request, params }: Pick<LoaderFunctionArgs, 'request' | 'params'>) =>
  ({ code: params.code ?? '', query: new URL(request.url).searchParams, step: 'contact' }) as const

export async function loader({ context, ...asked }: LoaderFunctionArgs) {
  const page = found(await stepPage(context, at(asked)))
  if ('goTo' in page) throw seeOther(found(page.goTo))
  return page
}

export async function action({ context, ...asked }: ActionFunctionArgs) {
  return answerStep(context, at(asked), await readForm(asked.request))
}

export const handle = { title: 'draft:contact_title' }

export default function ReserveContact() {
  const { t } = useTranslation()
  const { code, query, answers, details, hold, ...head } = useLoaderData<typeof loader>()
  const sent = useActionData() as Partial<Unanswered> | undefined
  const answered = sent && { complaints: {}, typed: {}, ...sent }
  const { problems, typed, errors, refusal } = useUnanswered(answered, useAnswerLabels())
  const known = { phone: answers.phone ?? details.known.phone, note: answers.note }
  const value = (field: string) => typed(field) ?? known[field as keyof typeof known] ?? undefined
  return (
    <>
      <UnansweredSummary errors={errors} refusal={refusal} />
      <StepHead
        {...head}
        hold={hold}
        title={t('draft:contact_title')}
        back={{ href: paths.reserveDelivery(code, query), text: t('form.back') }}
      />
      <PostForm>
        <ContactFields problems={problems} value={value} />
        <Button>{t('form.continue')}</Button>
        <MoreTime hold={hold} action={paths.reserveContact(code, query)} />
      </PostForm>
    </>
  )
}
