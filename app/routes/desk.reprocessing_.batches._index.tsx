import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { found } from '#app/http/answer.server.ts'
import { paths } from '#app/paths.ts'
import { BatchTable } from '#app/reprocessing/batch-table.tsx'
import { batchesOf } from '#app/reprocessing/batches.server.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { PageHead } from '#app/ui/page-head.tsx'

const MOST = 50

export async function loader({ request, context }: LoaderFunctionArgs) {
  const centreId = found(context.actor.centreId)
  const before = Number(new URL(request.url).searchParams.get('before')) || undefined
  const rows = await context.see(db => batchesOf(db, centreId, { limit: MOST, before }))
  const batches = rows.map(({ batch, operator, units, passed }) => {
    const { no, method, agent, isInfectious, endedAt } = batch
    return { no, method, agent, isInfectious, endedAt: endedAt.toISOString(), operator: operator ?? '', units, passed }
  })
  return { batches, earlier: batches.length === MOST ? (batches.at(-1)?.no ?? null) : null }
}

export const handle = { title: 'reprocessing:batch.title' }

export default function Batches() {
  const { t } = useTranslation()
  const { batches, earlier } = useLoaderData<typeof loader>()
  return (
    <div className="stack">
      <PageHead
        title={t('reprocessing:batch.title')}
        lead={t('reprocessing:batch.lead')}
        back={{ href: paths.deskReprocessing(), text: t('reprocessing:title') }}
        actions={<ButtonLink href={paths.deskBatchNew()}>{t('reprocessing:batch.start')}</ButtonLink>}
      />
      <BatchTable batches={batches} />
      {earlier !== null && (
        <p>
          <a href={paths.deskBatches({ before: String(earlier) })}>{t('reprocessing:batch.earlier')}</a>
        </p>
      )}
    </div>
  )
}
