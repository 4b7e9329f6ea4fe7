import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { BATCH_ACTS } from '#app/floor/batch.ts'
import { performBatch } from '#app/floor/batch-acts.server.ts'
import { BatchDone } from '#app/floor/batch-done.tsx'
import { batchPage } from '#app/floor/batch-page.server.ts'
import { BatchSheet } from '#app/floor/batch-sheet.tsx'
import { collectedFrom } from '#app/floor/collected-units.server.ts'
import { undoMove } from '#app/floor/undo-move.server.ts'
import { found, seeOther } from '#app/http/answer.server.ts'
import type { RequestContext } from '#app/http/context.ts'
import { readForm, type SentForm, unanswered } from '#app/http/form.server.ts'
import type { Unanswered } from '#app/http/unanswered.ts'
import { UnansweredSummary } from '#app/http/unanswered-summary.tsx'
import { useUnanswered } from '#app/http/use-unanswered.ts'
import { paths } from '#app/paths.ts'
import { PageHead } from '#app/ui/page-head.tsx'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor } = context
  const centreId = found(actor.centreId)
  const query = new URL(request.url).searchParams
  return context.see(db => batchPage(db, { query, actor, centreId }))
}

/** Codes that come from the scan page are looked up and shown; what the sheet sends is done. */
export async function action({ request, context }: ActionFunctionArgs) {
  const sent = await readForm(request)
  const { act: name, codes } = sent.typed
  if (name === 'undo') return undo(context, sent)
  if (name !== undefined) return confirm(context, sent)
  const collected = await context.see(db => collectedFrom(db, String(codes ?? ''), context.actor.centreId))
  const { unknown, twice } = collected
  return seeOther(
    paths.deskBatch({ codes: collected.codes.join('.'), unknown: unknown.join('.'), twice: String(twice || '') }),
  )
}

async function confirm(context: RequestContext, { key, typed }: SentForm) {
  const act = found(BATCH_ACTS.find(one => one === typed.act))
  const { act: _, ...input } = typed
  const answer = await performBatch(context, act, { input, key })
  if (!answer.ok) return unanswered(answer, typed)
  return seeOther(paths.deskBatch({ done: act, codes: answer.value.codes.join('.'), at: answer.value.at }))
}

/** One unit is gone back to; of many the sheet is shown again. */
async function undo({ perform }: RequestContext, { key, typed }: SentForm) {
  const answer = await perform(undoMove, { codes: typed.codes, at: typed.at }, { key })
  if (!answer.ok) return unanswered(answer, typed)
  const [code, ...more] = answer.value.codes
  return seeOther(
    code && more.length === 0 ? paths.deskUnit(code) : paths.deskBatch({ codes: answer.value.codes.join('.') }),
  )
}

export const handle = { title: 'floor:title' }

export default function Batch() {
  const { t } = useTranslation()
  const { done, sheet } = useLoaderData<typeof loader>()
  const sent = useActionData<Unanswered>()
  const {
    problems,
    typed,
    typedAll: _,
    ...said
  } = useUnanswered(sent, {
    condition: t('delivery:condition_label'),
    contamination: t('delivery:contamination_label'),
    place: t('floor:place'),
    codes: t('scanning:codes'),
  })
  return (
    <div className="stack">
      <UnansweredSummary {...said} />
      <PageHead
        title={t('floor:title')}
        lead={done ? undefined : t('floor:lead')}
        back={{ href: paths.deskScan({ many: 'yes' }), text: t('floor:back') }}
      />
      {done ? <BatchDone {...done} /> : <BatchSheet {...{ sheet, problems, typed }} />}
    </div>
  )
}
