import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { introducePerson } from '#app/access/introduce-person.server.ts'
import { answerStep, stepWish } from '#app/booking/drafts/answer-step.server.ts'
import { ClassFields, useAnswerLabels } from '#app/booking/drafts/step-forms.tsx'
import { StepHead } from '#app/booking/drafts/step-head.tsx'
import { stepPage } from '#app/booking/drafts/step-page.server.ts'
import { MoreTime, ReleaseForm } from '#app/booking/holds/hold-notice.tsx'
import { holdUnit } from '#app/booking/holds/hold-unit.server.ts'
import { found, seeOther } from '#app/http/answer.server.ts'
import { readForm, unanswered } from '#app/http/form.server.ts'
import type { Unanswered } from '#app/http/unanswered.ts'
import { UnansweredSummary } from '#app/http/unanswered-summary.tsx'
import { useUnanswered } from '#app/http/use-unanswered.ts'
import { paths } from '#app/paths.ts'
import { PersonFields, usePersonLabels } from '#app/people/person-fields.tsx'
import { Button } from '#app/ui/button.tsx'
import { PostForm } from '#app/ui/post-form.tsx'

const at = ({ request, params }: Pick<LoaderFunctionArgs, 'request' | 'params'>) =>
  ({ code: params.code ?? '', query: new URL(request.url).searchParams, step: 'who' }) as const

export async function loader({ context, ...asked }: LoaderFunctionArgs) {
  const page = found(await stepPage(context, at(asked)))
  if ('goTo' in page) throw seeOther(found(page.goTo))
  // Who somebody is, they say themselves or at the desk.
  if (page.asksPerson && page.isForAnother) throw new Response('Forbidden', { status: 403 })
  return page
}

export async function action({ context, ...asked }: ActionFunctionArgs) {
  const sent = await readForm(asked.request)
  if (sent.typed.asks !== 'person') return answerStep(context, at(asked), sent)
  const wish = await stepWish(context, at(asked))
  const answer = await context.perform(introducePerson, sent.typed, { key: sent.key })
  if (!answer.ok) return unanswered(answer, sent.typed)
  // Kept while the rest is filled in. Where that cannot be, the next page says so, and one goes on all the same.
  await context.perform(holdUnit, wish.hold)
  return seeOther(paths.reserveCheck(wish.asked.product, wish.query))
}

export const handle = { title: 'draft:who_title' }

export default function ReserveWho() {
  const { t } = useTranslation()
  const { code, query, answers, details, hold, asksPerson, districts, ...head } = useLoaderData<typeof loader>()
  const labels = { ...usePersonLabels(), ...useAnswerLabels() }
  const sent = useActionData() as Partial<Unanswered> | undefined
  const answered = sent && { complaints: {}, typed: {}, ...sent }
  const { problems, typed, errors, refusal } = useUnanswered(answered, labels)
  const title = asksPerson ? (details.isKnown ? 'booking:who_change' : 'booking:who_title') : 'draft:who_title'
  return (
    <>
      <UnansweredSummary errors={errors} refusal={refusal} />
      <StepHead
        {...head}
        hold={hold}
        title={t(title)}
        lead={asksPerson ? t('booking:who_lead') : undefined}
        back={{ href: paths.reserveQuote(code, query), text: t('booking:back_to_quote') }}
      />
      {asksPerson ? (
        <PostForm>
          <input type="hidden" name="asks" value="person" />
          <PersonFields districts={districts} known={details.person} problems={problems} typed={typed} />
          <Button>{t('booking:who_save')}</Button>
        </PostForm>
      ) : (
        <PostForm>
          <ClassFields
            quotes={details.quotes}
            problems={problems}
            value={field => typed(field) ?? answers.userClass ?? undefined}
          />
          <Button>{t('form.continue')}</Button>
          <MoreTime hold={hold} action={paths.reserveWho(code, query)} />
        </PostForm>
      )}
      {hold.word === 'kept' && <ReleaseForm action={paths.reserveHold(code, query)} />}
    </>
  )
}
