import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { CheckAnswers } from '#app/booking/check-answers.tsx'
import { moreTime, stepWish } from '#app/booking/drafts/answer-step.server.ts'
import { classIn } from '#app/booking/drafts/draft.ts'
import { dropDraft } from '#app/booking/drafts/drop-draft.server.ts'
import { useAnswerLabels } from '#app/booking/drafts/step-forms.tsx'
import { StepHead } from '#app/booking/drafts/step-head.tsx'
import { stepPage } from '#app/booking/drafts/step-page.server.ts'
import { isNothingLeft } from '#app/booking/holds/hold.ts'
import { requestReservation } from '#app/booking/request-reservation.server.ts'
import { found, seeOther } from '#app/http/answer.server.ts'
import { readForm, unanswered } from '#app/http/form.server.ts'
import type { Unanswered } from '#app/http/unanswered.ts'
import { UnansweredSummary } from '#app/http/unanswered-summary.tsx'
import { useUnanswered } from '#app/http/use-unanswered.ts'
import { paths } from '#app/paths.ts'

const at = ({ request, params }: Pick<LoaderFunctionArgs, 'request' | 'params'>) =>
  ({ code: params.code ?? '', query: new URL(request.url).searchParams, step: 'check' }) as const

export async function loader({ context, ...asked }: LoaderFunctionArgs) {
  const page = found(await stepPage(context, at(asked)))
  if ('goTo' in page) throw seeOther(found(page.goTo))
  const { details, answers, ...rest } = page
  const userClass = classIn(
    answers,
    details.quotes.map(one => one.userClass),
  )
  const priced = found(details.quotes.find(one => one.userClass === userClass))
  return {
    ...{ ...rest, answers: { ...answers, userClass } },
    ...{ priced, isVerified: details.known.verified !== null, person: details.person?.name ?? '' },
  }
}

export async function action({ context, ...asked }: ActionFunctionArgs) {
  const sent = await readForm(asked.request)
  const { key, typed } = sent
  const wish = await stepWish(context, at(asked))
  const longer = await moreTime(context, wish, sent)
  if (longer) return longer
  const answer = await context.perform(requestReservation, { ...typed, ...wish.asked }, { key })
  const { product } = wish.asked
  if (answer.ok) {
    // Its answers stand in the reservation now. Sent twice, it finds nothing to forget.
    await context.perform(dropDraft, { product })
    return seeOther(paths.reservation(answer.value.reference))
  }
  const isGone = 'refusal' in answer && isNothingLeft(answer.refusal)
  return isGone ? seeOther(paths.reserveInstead(product, wish.query)) : unanswered(answer, typed)
}

export const handle = { title: 'booking:check_title' }

export default function ReserveCheck() {
  const { t } = useTranslation()
  const { code, query, place, hold, ...page } = useLoaderData<typeof loader>()
  const sent = useActionData() as Partial<Unanswered> | undefined
  const answered = sent && { complaints: {}, typed: {}, ...sent }
  const { errors, refusal } = useUnanswered(answered, useAnswerLabels())
  const links = {
    ...{ device: paths.device(code), period: paths.reservePeriod(code, query), check: paths.reserveCheck(code, query) },
    ...{ delivery: paths.reserveDelivery(code, query), contact: paths.reserveContact(code, query) },
    userClass: page.asksWho ? paths.reserveWho(code, query) : null,
    person: page.isForAnother ? null : paths.reserveWho(code, { ...query, who: 'edit' }),
  }
  return (
    <>
      <UnansweredSummary errors={errors} refusal={refusal} />
      <StepHead
        {...{ place, hold, product: page.product }}
        title={t('booking:check_title')}
        lead={t('booking:check_lead')}
        back={{ href: links.contact, text: t('form.back') }}
        isLastStep
      />
      <CheckAnswers {...page} hold={hold} links={links} />
    </>
  )
}
