import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { found } from '#app/http/answer.server.ts'
import { queuesOf } from '#app/reprocessing/queue.ts'
import { unitsAtWork } from '#app/reprocessing/queues.server.ts'
import { WorkQueue, WorkSummary } from '#app/reprocessing/work-queues.tsx'
import { PageHead } from '#app/ui/page-head.tsx'

export async function loader({ context }: LoaderFunctionArgs) {
  const centreId = found(context.actor.centreId)
  return { queues: queuesOf(await context.see(db => unitsAtWork(db, centreId)), context.today) }
}

export const handle = { title: 'reprocessing:title' }

export default function Reprocessing() {
  const { t } = useTranslation()
  const { queues } = useLoaderData<typeof loader>()
  return (
    <div className="stack">
      <PageHead title={t('reprocessing:title')} lead={t('reprocessing:lead')} />
      <WorkSummary queues={queues} />
      {queues.map(queue => (
        <WorkQueue key={queue.state} queue={queue} />
      ))}
    </div>
  )
}
