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
import { recordStep } from '#app/reprocessing/record-step.server.ts'
import { StepForm } from '#app/reprocessing/step-form.tsx'
import { stepWork } from '#app/reprocessing/workshop.server.ts'
import { PageHead } from '#app/ui/page-head.tsx'

/** The step that the unit waits for: pre-cleaning, rinsing and drying, or the function test. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const code = params.code ?? ''
  const work = await context.see(db => stepWork(db, code))
  if (!work) throw seeOther(paths.deskUnit(code))
  return work
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { key, typed } = await readForm(request)
  const code = params.code ?? ''
  const answer = await context.perform(recordStep, { ...typed, code }, { key })
  return answer.ok ? seeOther(paths.deskUnit(code)) : unanswered(answer, typed)
}

export const handle = { title: 'reprocessing:step.title' }

export default function Step() {
  const { t } = useTranslation()
  const language = useLanguage()
  const { unit, kind, points, measures, takeBack } = useLoaderData<typeof loader>()
  const answered = useActionData<Unanswered>()
  const { problems, typed, typedAll, ...sent } = useUnanswered(answered, {
    points: t('reprocessing:step.points'),
    oxygen_percent: t('reprocessing:measure.oxygen_percent'),
    note: t('reprocessing:note'),
  })
  return (
    <div className="stack">
      <UnansweredSummary {...sent} />
      <PageHead
        title={t(`reprocessing:step.${kind}.title`)}
        lead={t(`reprocessing:step.${kind}.lead`)}
        caption={`${inLanguage(language, unit.product)} · ${printedUnitCode(unit.code)}`}
        back={{ href: paths.deskUnit(unit.code), text: t('form.back') }}
      />
      {kind === 'preclean' && <CameBack takeBack={takeBack} />}
      <StepForm
        code={unit.code}
        ticked={answered ? typedAll('points') : points}
        {...{ kind, points, measures, problems, typed }}
      />
    </div>
  )
}
