import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { seeOther } from '#app/http/answer.server.ts'
import { readForm, unanswered } from '#app/http/form.server.ts'
import type { Unanswered } from '#app/http/unanswered.ts'
import { UnansweredSummary } from '#app/http/unanswered-summary.tsx'
import { useUnanswered } from '#app/http/use-unanswered.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { printedUnitCode } from '#app/inventory/unit-code.ts'
import { paths } from '#app/paths.ts'
import { DisinfectionRecord } from '#app/reprocessing/disinfection-record.tsx'
import { VerificationForm } from '#app/reprocessing/verification-form.tsx'
import { verifyDisinfection } from '#app/reprocessing/verify-disinfection.server.ts'
import { workOn } from '#app/reprocessing/workshop.server.ts'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const code = params.code ?? ''
  const work = await context.see(db => workOn(db, code, 'tested'))
  if (!work?.record) throw seeOther(paths.deskUnit(code))
  return { unit: work.unit, record: work.record, isOperator: work.operatorId === context.actor.id }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { key, typed } = await readForm(request)
  const answer = await context.perform(verifyDisinfection, { ...typed, code: params.code }, { key })
  return answer.ok ? seeOther(paths.deskUnit(params.code ?? '')) : unanswered(answer, typed)
}

export const handle = { title: 'reprocessing:verification.title' }

export default function Verification() {
  const { t } = useTranslation()
  const language = useLanguage()
  const { unit, record, isOperator } = useLoaderData<typeof loader>()
  const { problems, typed, ...sent } = useUnanswered(useActionData<Unanswered>(), {
    verdict: t('reprocessing:verification.verdict'),
  })
  return (
    <div className="stack">
      <UnansweredSummary {...sent} />
      <PageHead
        title={t('reprocessing:verification.title')}
        lead={t('reprocessing:verification.lead')}
        caption={`${inLanguage(language, unit.product)} · ${printedUnitCode(unit.code)}`}
        back={{ href: paths.deskUnit(unit.code), text: t('form.back') }}
      />
      <DisinfectionRecord record={record} />
      {isOperator ? (
        <Notice tone="warn">{t('reprocessing:verification.needs_another')}</Notice>
      ) : (
        <VerificationForm code={unit.code} {...{ problems, typed }} />
      )}
    </div>
  )
}
