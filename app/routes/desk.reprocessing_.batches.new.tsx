import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { found, seeOther } from '#app/http/answer.server.ts'
import { readForm, unanswered } from '#app/http/form.server.ts'
import type { Unanswered } from '#app/http/unanswered.ts'
import { UnansweredSummary } from '#app/http/unanswered-summary.tsx'
import { useUnanswered } from '#app/http/use-unanswered.ts'
import { paths } from '#app/paths.ts'
import { codesOf, MOST_IN_A_BATCH } from '#app/reprocessing/batch.input.ts'
import { BatchForm } from '#app/reprocessing/batch-form.tsx'
import { batchWork } from '#app/reprocessing/batch-work.server.ts'
import { ChooseUnits } from '#app/reprocessing/choose-units.tsx'
import { ChosenUnits } from '#app/reprocessing/chosen-units.tsx'
import { unitsAtWork } from '#app/reprocessing/queues.server.ts'
import { recordBatch } from '#app/reprocessing/record-batch.server.ts'
import { RuleTable } from '#app/reprocessing/rule-table.tsx'
import { useBatchLabels } from '#app/reprocessing/use-batch-labels.tsx'
import { wallClock } from '#app/reprocessing/wall-clock.ts'
import { PageHead } from '#app/ui/page-head.tsx'

/** First the units, by ticks or by their codes; then, for those, what was measured. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, today, now, see } = context
  const centreId = found(actor.centreId)
  const query = new URL(request.url).searchParams
  const codes = codesOf([...query.getAll('unit'), ...query.getAll('codes')]).slice(0, MOST_IN_A_BATCH)
  return see(async db => {
    const waiting = await unitsAtWork(db, { centreId, state: 'precleaned', limit: MOST_IN_A_BATCH })
    return {
      ...(await batchWork(db, { codes, centreId, today })),
      waiting: waiting.map(({ code, zh, en }) => ({ code, zh, en })),
      endedAt: wallClock(now),
    }
  })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { key, typed } = await readForm(request)
  const answer = await context.perform(recordBatch, typed, { key })
  return answer.ok ? seeOther(paths.deskBatchOne(answer.value.no)) : unanswered(answer, typed)
}

export const handle = { title: 'reprocessing:batch.new_title' }

export default function NewBatch() {
  const { t } = useTranslation()
  const { chosen, unknown, waiting, ways, discardsParts, isExample, endedAt } = useLoaderData<typeof loader>()
  const { problems, typed, ...sent } = useUnanswered(useActionData<Unanswered>(), useBatchLabels())
  const ready = chosen.filter(({ blocked }) => blocked === null).map(({ code }) => code)
  return (
    <div className="stack">
      <UnansweredSummary {...sent} />
      <PageHead
        title={t('reprocessing:batch.new_title')}
        lead={t('reprocessing:batch.new_lead')}
        back={{ href: paths.deskReprocessing(), text: t('reprocessing:title') }}
      />
      {chosen.length > 0 && <ChosenUnits chosen={chosen} />}
      <ChooseUnits {...{ waiting, unknown }} chosen={chosen.map(({ code }) => code)} />
      {ready.length > 0 && (
        <>
          <RuleTable {...{ ways, discardsParts, isExample }} />
          {ways.length > 0 && <BatchForm {...{ ways, discardsParts, endedAt, problems, typed }} codes={ready} />}
        </>
      )}
    </div>
  )
}
