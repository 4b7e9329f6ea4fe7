import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { covers } from '#app/acts/actor.ts'
import { found, seeOther } from '#app/http/answer.server.ts'
import { readForm, unanswered } from '#app/http/form.server.ts'
import type { Unanswered } from '#app/http/unanswered.ts'
import { UnansweredSummary } from '#app/http/unanswered-summary.tsx'
import { useUnanswered } from '#app/http/use-unanswered.ts'
import { instantText } from '#app/i18n/formats.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { paths } from '#app/paths.ts'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { EntryActions } from '#app/waiting/entry-actions.tsx'
import { EntryFacts } from '#app/waiting/entry-facts.tsx'
import { entryPage } from '#app/waiting/entry-pages.server.ts'
import { leaveWaitingList } from '#app/waiting/leave-waiting-list.server.ts'
import { QueueOrder } from '#app/waiting/queue-order.tsx'
import { takeOffer } from '#app/waiting/take-offer.server.ts'
import { waitAgain } from '#app/waiting/wait-again.server.ts'
import { WaitingTag } from '#app/waiting/waiting-tag.tsx'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const page = found(await context.see(db => entryPage(db, context.actor, params.id ?? '', context.today)))
  return { ...page, mayAct: covers(context.actor, 'reserve') }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { key, typed } = await readForm(request)
  const entry = { entryId: params.id ?? '' }
  if (typed.does === 'take') {
    const taken = await context.perform(takeOffer, { ...entry, shownDueFen: typed.shownDueFen }, { key })
    return taken.ok ? seeOther(paths.reservation(taken.value.reference)) : unanswered(taken, typed)
  }
  const done = await context.perform(typed.does === 'again' ? waitAgain : leaveWaitingList, entry, { key })
  return done.ok ? seeOther(paths.waiting(entry.entryId)) : unanswered(done, typed)
}

export const handle = { title: 'waiting:entry_title' }

const TONE = { waiting: 'info', offered: 'good', taken: 'good', lapsed: 'warn', left: 'info' } as const

export default function WaitingEntry() {
  const { t } = useTranslation()
  const language = useLanguage()
  const { entry, dueFen, reference, queue, mayAct } = useLoaderData<typeof loader>()
  const { errors, refusal } = useUnanswered(useActionData<Unanswered>(), {})
  const { state, offeredUntil } = entry
  const until = offeredUntil ? instantText(offeredUntil, language) : ''
  return (
    <div className="stack">
      <UnansweredSummary errors={errors} refusal={refusal} />
      <PageHead
        title={t('waiting:entry_title')}
        caption={inLanguage(language, entry.product)}
        back={{ href: paths.mine(), text: t('booking:mine_title') }}
        actions={<WaitingTag state={state} />}
      />
      <Notice tone={TONE[state]} title={t(`waiting:state.${state}`)}>
        {t(`waiting:state_lead.${state}`, { until })}
      </Notice>
      {mayAct && <EntryActions {...{ state, dueFen, reference }} />}
      <EntryFacts entry={entry} />
      {state === 'waiting' && <p className="small soft">{t('waiting:change_nothing')}</p>}
      {queue && <QueueOrder {...queue} />}
    </div>
  )
}
