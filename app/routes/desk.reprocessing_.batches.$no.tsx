import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { found } from '#app/http/answer.server.ts'
import { paths } from '#app/paths.ts'
import { BatchFacts, BatchUnits } from '#app/reprocessing/batch-shown.tsx'
import { batchShown } from '#app/reprocessing/came-of-it.server.ts'
import { PageHead } from '#app/ui/page-head.tsx'

/** One batch: what was measured, and how each of its units came out. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const no = /^\d{1,8}$/.test(params.no ?? '') ? Number(params.no) : 0
  const centreId = found(context.actor.centreId)
  return found(await context.see(db => batchShown(db, centreId, no)))
}

export const handle = { title: 'reprocessing:batch.one_plain' }

export default function OneBatch() {
  const { t } = useTranslation()
  const { batch, units } = useLoaderData<typeof loader>()
  return (
    <div className="stack">
      <PageHead
        title={t('reprocessing:batch.one_title', { no: batch.no })}
        caption={t(`reprocessing:batch.${batch.isInfectious ? 'infectious' : 'ordinary'}`)}
        back={{ href: paths.deskBatches(), text: t('reprocessing:batch.title') }}
      />
      <BatchUnits units={units} />
      <BatchFacts batch={batch} />
    </div>
  )
}
