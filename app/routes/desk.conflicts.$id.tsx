import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { found, seeOther } from '#app/http/answer.server.ts'
import { readForm, unanswered } from '#app/http/form.server.ts'
import type { Unanswered } from '#app/http/unanswered.ts'
import { UnansweredSummary } from '#app/http/unanswered-summary.tsx'
import { useUnanswered } from '#app/http/use-unanswered.ts'
import { refusalText } from '#app/i18n/refusal-text.ts'
import { conflictFacts } from '#app/offline/conflict-facts.server.ts'
import { ConflictForm } from '#app/offline/conflict-form.tsx'
import { ConflictSides } from '#app/offline/conflict-sides.tsx'
import { conflictById } from '#app/offline/conflicts.server.ts'
import { decideConflict } from '#app/offline/decide-conflict.server.ts'
import { sendAgain } from '#app/offline/send-again.server.ts'
import { shownConflict } from '#app/offline/shown-conflict.ts'
import { paths } from '#app/paths.ts'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'

/** Both facts: what was recorded without network, and what stands now. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const id = found(z.uuid().safeParse(params.id).data)
  return context.see(async db => {
    const row = found(await conflictById(db, id))
    found(row.conflict.centreId === context.actor.centreId || null)
    return { conflict: shownConflict(row), ...(await conflictFacts(db, context, row.conflict)) }
  })
}

/** Sent again it is done in the name of the one who decides, and only then it is decided. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { key, typed } = await readForm(request)
  const decision = { ...typed, id: found(z.uuid().safeParse(params.id).data) }
  const answer =
    typed.decision === 'sent_again'
      ? await sendAgain(context, decision)
      : await context.perform(decideConflict, decision, { key })
  return answer.ok ? seeOther(paths.deskConflicts()) : unanswered(answer, typed)
}

export const handle = { title: 'offline:conflict.page' }

export default function Conflict() {
  const { t, i18n } = useTranslation()
  const { conflict, written, unit, reservation } = useLoaderData<typeof loader>()
  const labels = { decision: t('offline:conflict.decide'), note: t('offline:conflict.note') }
  const { problems, typed, typedAll: _, ...sent } = useUnanswered(useActionData<Unanswered>(), labels)
  return (
    <div className="stack">
      <UnansweredSummary {...sent} />
      <PageHead
        title={t('offline:conflict.one_title', { act: t(`offline:act.${conflict.word}`) })}
        lead={t('offline:conflict.one_lead')}
        back={{ href: paths.deskConflicts(), text: t('offline:conflict.back') }}
      />
      <Notice tone="warn" title={t('offline:conflict.why')}>
        <p>{refusalText(i18n, conflict.refusal)}</p>
      </Notice>
      <ConflictSides
        {...{ conflict, written, unit }}
        reservation={reservation && { ...reservation, stateText: t(`booking:state.${reservation.state}`) }}
      />
      {conflict.decision === null ? (
        <ConflictForm problems={problems} typed={typed} />
      ) : (
        <Notice tone="good" title={t(`offline:conflict.choice.${conflict.decision}`)}>
          {conflict.note !== '' && <p>{conflict.note}</p>}
          <p>
            {t('offline:conflict.decided_by')} {conflict.decidedBy}
          </p>
        </Notice>
      )}
    </div>
  )
}
