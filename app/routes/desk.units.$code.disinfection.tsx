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
import { BatchForm } from '#app/reprocessing/batch-form.tsx'
import { batchWork } from '#app/reprocessing/batch-work.server.ts'
import { CameBack } from '#app/reprocessing/came-back.tsx'
import { FellShort } from '#app/reprocessing/disinfection-record.tsx'
import { recordBatch } from '#app/reprocessing/record-batch.server.ts'
import { RuleTable } from '#app/reprocessing/rule-table.tsx'
import { useBatchLabels } from '#app/reprocessing/use-batch-labels.tsx'
import { wallClock } from '#app/reprocessing/wall-clock.ts'
import { workOn } from '#app/reprocessing/workshop.server.ts'
import { PageHead } from '#app/ui/page-head.tsx'

/** A batch of one. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const code = params.code ?? ''
  const { actor, today, now } = context
  return context.see(async db => {
    const work = await workOn(db, code, 'precleaned')
    if (!work) throw seeOther(paths.deskUnit(code))
    const { ways, discardsParts, isExample } = await batchWork(db, { codes: [code], centreId: actor.centreId, today })
    const { unit, takeBack, record } = work
    const failed = record?.hasPassed === false ? record : null
    return { unit, takeBack, ways, discardsParts, isExample, failed, endedAt: wallClock(now) }
  })
}

/** What fell short comes back to this page, which says why; what passed goes on to the unit. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { key, typed } = await readForm(request)
  const code = params.code ?? ''
  const answer = await context.perform(recordBatch, { ...typed, codes: code }, { key })
  if (!answer.ok) return unanswered(answer, typed)
  return seeOther(answer.value.failed === 0 ? paths.deskUnit(code) : paths.deskDisinfection(code))
}

export const handle = { title: 'reprocessing:disinfection.title' }

export default function Disinfection() {
  const { t } = useTranslation()
  const language = useLanguage()
  const { unit, takeBack, failed, endedAt, ...rule } = useLoaderData<typeof loader>()
  const { problems, typed, ...sent } = useUnanswered(useActionData<Unanswered>(), useBatchLabels())
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
      <RuleTable {...rule} />
      <BatchForm {...{ endedAt, problems, typed }} {...rule} codes={[unit.code]} />
    </div>
  )
}
