import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { frozenQuote } from '#app/booking/frozen-quote.ts'
import { tidyReference } from '#app/booking/reference.ts'
import { announceReturn } from '#app/delivery/changes/announce-return.server.ts'
import { withdrawReturn } from '#app/delivery/changes/withdraw-return.server.ts'
import { openingOf } from '#app/districts/districts.server.ts'
import { found, seeOther } from '#app/http/answer.server.ts'
import { readForm, unanswered } from '#app/http/form.server.ts'
import type { Unanswered } from '#app/http/unanswered.ts'
import { UnansweredSummary } from '#app/http/unanswered-summary.tsx'
import { useUnanswered } from '#app/http/use-unanswered.ts'
import { conditionsOf } from '#app/pricing/conditions.server.ts'
import { ChangeHead } from '#app/rental/changes/change-head.tsx'
import { changeable, headOf } from '#app/rental/changes/changes.server.ts'
import { ReturnForm } from '#app/rental/changes/return-form.tsx'
import { returnDays } from '#app/rental/changes/running.ts'
import { wayBack } from '#app/rental/changes/way-back.ts'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { actor, today } = context
  const reference = tidyReference(params.reference ?? '')
  return context.see(async db => {
    const { reservation, changes } = found(await changeable(db, reference, today))
    const opening = await openingOf(db, reservation.centreId, today)
    const { running } = changes
    return {
      told: await conditionsOf(db, {
        ...{ ...reservation, from: reservation.fromOn, quote: frozenQuote(reservation, reservation.shares) },
      }),
      head: headOf(reservation),
      back: wayBack(actor, reference),
      isPossible: changes.possible.includes('return'),
      ...{ running, way: reservation.way, days: running && (returnDays(running, { today, opening }) ?? null) },
    }
  })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { key, typed } = await readForm(request)
  const wish = { ...typed, reference: tidyReference(params.reference ?? '') }
  const isWithdrawn = typed.withdraw !== undefined
  const answer = isWithdrawn
    ? await context.perform(withdrawReturn, wish, { key })
    : await context.perform(announceReturn, wish, { key })
  if (!answer.ok) return unanswered(answer, typed)
  return seeOther(wayBack(context.actor, wish.reference, isWithdrawn ? 'return_withdrawn' : 'return_announced'))
}

export const handle = { title: 'changing:return_title' }

export default function Return() {
  const { t } = useTranslation()
  const { head, back, isPossible, running, ...about } = useLoaderData<typeof loader>()
  const labels = { on: t('changing:return_on') }
  const { problems, typed, errors, refusal } = useUnanswered(useActionData<Unanswered>(), labels)
  return (
    <div className="stack">
      <UnansweredSummary errors={errors} refusal={refusal} />
      <ChangeHead
        {...{ ...head, back, isPossible }}
        title={t('changing:return_title')}
        lead={t('changing:return_lead')}
      />
      {isPossible && running && <ReturnForm {...{ ...about, running, problems, typed }} />}
    </div>
  )
}
