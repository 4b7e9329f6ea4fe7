import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { answerStep } from '#app/booking/drafts/answer-step.server.ts'
import { DeliveryFields, useAnswerLabels } from '#app/booking/drafts/step-forms.tsx'
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
  ({ code: params.code ?? '', query: new URL(request.url).searchParams, step: 'delivery' }) as const

export async function loader({ context, ...asked }: LoaderFunctionArgs) {
  const page = found(await stepPage(context, at(asked)))
  if ('goTo' in page) throw seeOther(found(page.goTo))
  return page
}

export async function action({ context, ...asked }: ActionFunctionArgs) {
  return answerStep(context, at(asked), await readForm(asked.request))
}

export const handle = { title: 'draft:delivery_title' }

export default function ReserveDelivery() {
  const { t } = useTranslation()
  const { code, query, answers, details, hold, ...head } = useLoaderData<typeof loader>()
  const sent = useActionData() as Partial<Unanswered> | undefined
  const answered = sent && { complaints: {}, typed: {}, ...sent }
  const { problems, typed, errors, refusal } = useUnanswered(answered, useAnswerLabels())
  const known = { way: answers.way, address: answers.address ?? details.known.address }
  const value = (field: string) => typed(field) ?? known[field as keyof typeof known] ?? undefined
  return (
    <>
      <UnansweredSummary errors={errors} refusal={refusal} />
      <StepHead
        {...head}
        hold={hold}
        title={t('draft:delivery_title')}
        back={{
          href: head.asksWho ? paths.reserveWho(code, query) : paths.reserveQuote(code, query),
          text: t('form.back'),
        }}
      />
      <PostForm>
        <DeliveryFields problems={problems} value={value} />
        <Button>{t('form.continue')}</Button>
        <MoreTime hold={hold} action={paths.reserveDelivery(code, query)} />
      </PostForm>
    </>
  )
}
