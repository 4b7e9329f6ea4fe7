import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { maskPhone } from '#app/access/phone.ts'
import { found, seeOther } from '#app/http/answer.server.ts'
import { readForm, unanswered } from '#app/http/form.server.ts'
import type { Unanswered } from '#app/http/unanswered.ts'
import { UnansweredSummary } from '#app/http/unanswered-summary.tsx'
import { useUnanswered } from '#app/http/use-unanswered.ts'
import { paths } from '#app/paths.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { leaveWaitingList } from '#app/waiting/leave-waiting-list.server.ts'
import { offerNow } from '#app/waiting/offer-now.server.ts'
import { queuesBy } from '#app/waiting/queue.ts'
import { QueueSection, QueueTable } from '#app/waiting/queue-table.tsx'
import { shownEntry } from '#app/waiting/shown-entry.ts'
import { takeOffer } from '#app/waiting/take-offer.server.ts'
import { queuesSeenBy } from '#app/waiting/waiters.server.ts'
import { entriesOfCentre } from '#app/waiting/waiting-entries.server.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, today } = context
  const centreId = found(actor.centreId)
  const rows = await context.see(db => entriesOfCentre(db, centreId, today))
  const { order, waiters } = await context.see(db => queuesSeenBy(db, actor, { centreId, today }))
  const entries = rows.map(row => ({ ...shownEntry(row), phone: maskPhone(row.entry.phone) }))
  const done = new URL(request.url).searchParams
  return {
    queues: queuesBy(entries, order, waiters),
    offered: done.has('offered') ? Number(done.get('offered')) || 0 : null,
    isDone: done.has('done'),
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { key, typed } = await readForm(request)
  if (typed.does === 'offer') {
    const turned = await context.perform(offerNow, typed, { key })
    return turned.ok
      ? seeOther(paths.deskWaiting({ offered: String(turned.value.offered) }))
      : unanswered(turned, typed)
  }
  if (typed.does === 'take') {
    const taken = await context.perform(takeOffer, typed, { key })
    return taken.ok ? seeOther(paths.deskReservation(taken.value.reference)) : unanswered(taken, typed)
  }
  const left = await context.perform(leaveWaitingList, typed, { key })
  return left.ok ? seeOther(paths.deskWaiting({ done: 'yes' })) : unanswered(left, typed)
}

export const handle = { title: 'waiting:list_title' }

export default function DeskWaiting() {
  const { t } = useTranslation()
  const { queues, offered, isDone } = useLoaderData<typeof loader>()
  const { errors, refusal } = useUnanswered(useActionData<Unanswered>(), {})
  const forAPerson = queues
    .flatMap(({ entries }) => entries)
    .filter(({ why, state }) => why === 'needs_a_person' && state === 'waiting')
  return (
    <div className="stack">
      <UnansweredSummary errors={errors} refusal={refusal} />
      <PageHead title={t('waiting:list_title')} lead={t('waiting:list_lead')} />
      {isDone && <Notice tone="good">{t('waiting:done')}</Notice>}
      {offered !== null && (
        <Notice tone={offered > 0 ? 'good' : 'info'}>
          {offered > 0 ? t('waiting:offered_count', { count: offered }) : t('waiting:offered_none')}
        </Notice>
      )}
      {forAPerson.length > 0 && (
        <section className="stack-tight">
          <h2>{t('waiting:list_person')}</h2>
          <p>{t('waiting:list_person_lead', { count: forAPerson.length })}</p>
          <QueueTable caption={t('waiting:list_person')} entries={forAPerson} namesProduct />
        </section>
      )}
      {queues.length === 0 && <EmptyState title={t('waiting:list_none')} />}
      {queues.map(queue => (
        <QueueSection key={queue.product.code} queue={queue} />
      ))}
    </div>
  )
}
