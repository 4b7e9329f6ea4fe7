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
import { DisinfectionForm } from '#app/reprocessing/disinfection-form.tsx'
import { FellShort } from '#app/reprocessing/disinfection-record.tsx'
import { recordDisinfection } from '#app/reprocessing/record-disinfection.server.ts'
import { RuleTable } from '#app/reprocessing/rule-table.tsx'
import { workOn } from '#app/reprocessing/workshop.server.ts'
import { PageHead } from '#app/ui/page-head.tsx'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const code = params.code ?? ''
  const work = await context.see(db => workOn(db, code, 'inspected'))
  if (!work) throw seeOther(paths.deskUnit(code))
  const { unit, takeBack, rule, record } = work
  return { unit, takeBack, rule, failed: record?.hasPassed === false ? record : null }
}

/** What fell short comes back to this page, which says why; what passed goes on to the unit. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { key, typed } = await readForm(request)
  const code = params.code ?? ''
  const answer = await context.perform(recordDisinfection, { ...typed, code }, { key })
  if (!answer.ok) return unanswered(answer, typed)
  return seeOther(answer.value.hasPassed ? paths.deskUnit(code) : paths.deskDisinfection(code))
}

export const handle = { title: 'reprocessing:disinfection.title' }

export default function Disinfection() {
  const { t } = useTranslation()
  const language = useLanguage()
  const { unit, takeBack, rule, failed } = useLoaderData<typeof loader>()
  const { problems, typed, ...sent } = useUnanswered(useActionData<Unanswered>(), {
    agent: t('reprocessing:disinfection.agent_is'),
    lotNo: t('reprocessing:disinfection.lot'),
    strength: t('reprocessing:disinfection.strength'),
    minutes: t('reprocessing:disinfection.minutes'),
  })
  return (
    <div className="stack">
      <UnansweredSummary {...sent} />
      <PageHead
        title={t('reprocessing:disinfection.title')}
        lead={t('reprocessing:disinfection.lead')}
        caption={`${inLanguage(language, unit.product)} · ${printedUnitCode(unit.code)}`}
        back={{ href: paths.deskUnit(unit.code), text: t('form.back') }}
      />
      {failed && <FellShort record={failed} />}
      <CameBack takeBack={takeBack} />
      <RuleTable rule={rule} />
      <DisinfectionForm {...{ rule, problems, typed }} />
    </div>
  )
}
