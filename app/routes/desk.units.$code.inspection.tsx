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
import { CameBack } from '#app/reprocessing/came-back.tsx'
import { inspectUnit } from '#app/reprocessing/inspect-unit.server.ts'
import { InspectionForm } from '#app/reprocessing/inspection-form.tsx'
import { workOn } from '#app/reprocessing/workshop.server.ts'
import { PageHead } from '#app/ui/page-head.tsx'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const code = params.code ?? ''
  const work = await context.see(db => workOn(db, code, 'quarantine'))
  if (!work) throw seeOther(paths.deskUnit(code))
  return { unit: work.unit, takeBack: work.takeBack }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { key, typed } = await readForm(request)
  const answer = await context.perform(inspectUnit, { ...typed, code: params.code }, { key })
  return answer.ok ? seeOther(paths.deskUnit(params.code ?? '')) : unanswered(answer, typed)
}

export const handle = { title: 'reprocessing:inspection.title' }

export default function Inspection() {
  const { t } = useTranslation()
  const language = useLanguage()
  const { unit, takeBack } = useLoaderData<typeof loader>()
  const { problems, typed, ...sent } = useUnanswered(useActionData<Unanswered>(), {
    result: t('reprocessing:inspection.result'),
    note: t('reprocessing:note'),
  })
  return (
    <div className="stack">
      <UnansweredSummary {...sent} />
      <PageHead
        title={t('reprocessing:inspection.title')}
        lead={t('reprocessing:inspection.lead')}
        caption={`${inLanguage(language, unit.product)} · ${printedUnitCode(unit.code)}`}
        back={{ href: paths.deskUnit(unit.code), text: t('form.back') }}
      />
      <CameBack takeBack={takeBack} />
      <InspectionForm code={unit.code} {...{ problems, typed }} />
    </div>
  )
}
