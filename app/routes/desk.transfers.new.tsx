import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { allDistricts } from '#app/districts/districts.server.ts'
import { found, seeOther } from '#app/http/answer.server.ts'
import { readForm, unanswered } from '#app/http/form.server.ts'
import type { Unanswered } from '#app/http/unanswered.ts'
import { UnansweredSummary } from '#app/http/unanswered-summary.tsx'
import { useUnanswered } from '#app/http/use-unanswered.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { paths } from '#app/paths.ts'
import { codesOf } from '#app/stock/counted-code.ts'
import { sendTransfer } from '#app/stock/send-transfer.server.ts'
import { sendableOf } from '#app/stock/sendable-units.server.ts'
import { MOST_SENT } from '#app/stock/transfer.input.ts'
import { TransferPlan, TransferQuestion } from '#app/stock/transfer-forms.tsx'
import { PageHead } from '#app/ui/page-head.tsx'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, now, today } = context
  const centreId = found(actor.centreId)
  const query = new URL(request.url).searchParams
  const asked = codesOf(query.get('codes') ?? '').slice(0, MOST_SENT)
  return context.see(async db => {
    const centres = (await allDistricts(db)).flatMap(district => district.centres)
    return {
      centres: centres.filter(({ id }) => id !== centreId).map(({ code, zh, en }) => ({ code, zh, en })),
      to: query.get('to') ?? '',
      codes: asked.join('\n'),
      plan: asked.length > 0 ? await sendableOf(db, asked, centreId, { now, today }) : null,
    }
  })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { key, typed } = await readForm(request)
  const answer = await context.perform(sendTransfer, typed, { key })
  return answer.ok ? seeOther(paths.deskTransfer(answer.value.id)) : unanswered(answer, typed)
}

export const handle = { title: 'stock:transfer.new_title' }

export default function NewTransfer() {
  const { t } = useTranslation()
  const language = useLanguage()
  const { centres, to, codes, plan } = useLoaderData<typeof loader>()
  const labels = { codes: t('stock:transfer.codes'), to: t('stock:transfer.to') }
  const { errors, refusal } = useUnanswered(useActionData<Unanswered>(), labels)
  const choices = centres.map(({ code, ...name }) => ({ value: code, label: inLanguage(language, name) }))
  return (
    <div className="stack">
      <UnansweredSummary errors={errors} refusal={refusal} />
      <PageHead
        title={t('stock:transfer.new_title')}
        lead={t('stock:transfer.new_lead')}
        back={{ href: paths.deskTransfers(), text: t('stock:transfer.back') }}
      />
      <TransferQuestion centres={choices} to={to} codes={codes} />
      {plan && <TransferPlan to={to} rows={plan} />}
    </div>
  )
}
